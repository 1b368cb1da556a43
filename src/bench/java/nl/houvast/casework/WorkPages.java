package nl.houvast.casework;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.casework.WorkList.Part;
import nl.houvast.person.PersonId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the bench of lists asks of casework: a full house, and pages of the work list. */
public final class WorkPages {

    private static final List<String> REGIONS =
            IntStream.rangeClosed(1, 25).mapToObj("VR%02d"::formatted).toList();

    private final WorkList list;

    /** Pages of this house. */
    public WorkPages(ApplicationContext house) {
        list = house.getBean(WorkList.class);
    }

    /** A worker of one safety region of the 25. */
    public static Actor narrow() {
        return new Actor("worker-narrow", Role.WORKER, Scope.of(Set.of("VR09"), Set.of()));
    }

    /** A worker of the whole country. */
    public static Actor wide() {
        return Actor.worker("worker-wide");
    }

    /** Gives each person an open first contact, in a region by chance, to call now. */
    public static void fill(JdbcClient db, List<PersonId> people, Random random) {
        var now = Instant.now();
        db.sql("truncate casework.first_contact cascade").update();
        db.sql(
                        """
                        insert into casework.first_contact
                            (id, referral, person, event, relation, route, region, team, urgent,
                             received_at, due_at, status, taken_by, next_kind, next_from,
                             next_until, next_agreed, attempts, unanswered, version)
                        select gen_random_uuid(), gen_random_uuid(), cast(p.person as uuid),
                               'violence.assault', 'victim', 'SELF', p.region, '',
                               p.urgent, cast(:now as timestamptz),
                               cast(:now as timestamptz) + make_interval(mins => p.due), 'WAITING',
                               null, 'CALL', cast(:now as timestamptz) - interval '1 hour',
                               cast(:now as timestamptz) + interval '3 days', false, 0, 0, 1
                          from unnest(cast(:people as text[]), cast(:regions as text[]),
                                      cast(:urgent as boolean[]), cast(:due as int[]))
                               as p (person, region, urgent, due)
                        """)
                .param("now", now.atOffset(UTC))
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
                .param(
                        "regions",
                        people.stream()
                                .map(p -> REGIONS.get(random.nextInt(REGIONS.size())))
                                .toArray(String[]::new))
                .param(
                        "urgent",
                        people.stream().map(p -> random.nextInt(10) == 0).toArray(Boolean[]::new))
                .param(
                        "due",
                        people.stream().map(p -> random.nextInt(5000)).toArray(Integer[]::new))
                .update();
        db.sql("analyze casework.first_contact").update();
    }

    /** The first page of who is to be called now, with the counts of all parts; how many rows. */
    public int page(Actor by) {
        list.counts(by);
        return list.rows(Part.NOW, Optional.empty(), by).rows().size();
    }
}
