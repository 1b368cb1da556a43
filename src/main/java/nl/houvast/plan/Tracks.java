package nl.houvast.plan;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.advice.HelpKind;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.plan.TrackNews.TrackEnded;
import nl.houvast.plan.TrackNews.TrackPaused;
import nl.houvast.plan.TrackNews.TrackStarted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which kinds of help run in a case file. Each begins, rests and ends apart from the others. */
@Service
@Transactional
public class Tracks {

    private final JdbcClient db;
    private final CaseFileDesk files;
    private final Persons persons;
    private final PlanWork work;
    private final Clock clock;

    Tracks(JdbcClient db, CaseFileDesk files, Persons persons, PlanWork work, Clock clock) {
        this.db = db;
        this.files = files;
        this.persons = persons;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Those that were ever begun in this case file, in the order of {@link HelpKind}. Asks for no
     * rights.
     */
    public List<Track> of(CaseFileId file) {
        return db
                .sql("select help, state, since from plan.track where case_file = ?")
                .param(file.value())
                .query(
                        (row, number) ->
                                new Track(
                                        HelpKind.valueOf(row.getString("help")),
                                        TrackState.valueOf(row.getString("state")),
                                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .sorted((one, other) -> one.help().compareTo(other.help()))
                .toList();
    }

    /**
     * It begins, rests, goes on or ends.
     *
     * @throws Missing when there is no such case file, or this actor may not see it
     * @throws Refusal when it cannot become that now, the case file ended, or somebody else helps
     */
    void become(CaseFileId id, HelpKind help, TrackState next, Actor by) {
        var file = files.mine(id, by);
        persons.hold(file.person());
        var now = clock.instant();
        if (next != TrackState.RUNNING || !begun(file, help, by, now)) {
            change(id, help, next, by, now);
        }
        work.tell(file.person(), news(id, help, next, now), by);
    }

    /** Whether it begins now, for the first time. */
    private boolean begun(CaseFileDesk.Known file, HelpKind help, Actor by, Instant now) {
        return db.sql(
                                """
                                insert into plan.track (case_file, person, help, state, since, by)
                                values (:file, :person, :help, 'RUNNING', :now, :by)
                                on conflict do nothing
                                """)
                        .param("file", file.id().value())
                        .param("person", file.person().value())
                        .param("help", help.name())
                        .param("now", now.atOffset(UTC))
                        .param("by", by.id())
                        .update()
                == 1;
    }

    /** Says no when somebody else was first, who is waited for. */
    private void change(CaseFileId id, HelpKind help, TrackState next, Actor by, Instant now) {
        var from =
                Arrays.stream(TrackState.values())
                        .filter(state -> state.mayBecome(next))
                        .map(Enum::name)
                        .toList();
        var changed =
                db.sql(
                                """
                                update plan.track set state = :next, since = :now, by = :by
                                 where case_file = :file and help = :help and state in (:from)
                                """)
                        .param("next", next.name())
                        .param("now", now.atOffset(UTC))
                        .param("by", by.id())
                        .param("file", id.value())
                        .param("help", help.name())
                        .param("from", from)
                        .update();
        Refusal.unless(changed == 1, PlanRefusal.TRACK_NOT_NOW);
    }

    /** The case file ended: whatever runs or rests in it ends too. */
    void endAll(PersonId person, CaseFileId id, Actor by, Instant now) {
        for (var track : of(id)) {
            if (track.state().mayBecome(TrackState.ENDED)) {
                change(id, track.help(), TrackState.ENDED, by, now);
                work.tell(person, new TrackEnded(id, track.help(), now), by);
            }
        }
    }

    private static TrackNews news(CaseFileId id, HelpKind help, TrackState next, Instant now) {
        return switch (next) {
            case RUNNING -> new TrackStarted(id, help, now);
            case PAUSED -> new TrackPaused(id, help, now);
            case ENDED -> new TrackEnded(id, help, now);
        };
    }
}
