package nl.houvast.appointment;

import static java.time.ZoneOffset.UTC;
import static nl.houvast.contact.SafeContact.ZONE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.houvast.access.Actor;
import nl.houvast.appointment.Reminders.Reminded;
import nl.houvast.casework.CaseFileId;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.reach.Reaches;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A week of a worker, and what they have not written down yet; straight from the table. */
@Service
@Transactional
class Agenda {

    private static final int MOST = 200;

    private final JdbcClient db;
    private final Persons persons;
    private final Reaches reaches;
    private final Hours hours;
    private final Clock clock;

    Agenda(JdbcClient db, Persons persons, Reaches reaches, Hours hours, Clock clock) {
        this.db = db;
        this.persons = persons;
        this.reaches = reaches;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * One appointment, with what must be in sight. Printing one shows no name.
     *
     * @param who the name of the person; null when their data are restricted
     * @param open whether it is over and nobody wrote down how it went
     * @param safe whether calling is safe then, by what is known now; true when nobody is called
     * @param off whether the worker said that they do not receive on that day
     */
    record Row(
            AppointmentId id,
            CaseFileId file,
            @Nullable String who,
            Way way,
            @Nullable String office,
            Instant from,
            Instant until,
            AppointmentState state,
            boolean open,
            boolean clashes,
            boolean untold,
            boolean safe,
            boolean off) {

        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    /**
     * A week.
     *
     * @param open what is over and was not written down, also of other weeks, the oldest first
     */
    record Seen(LocalDate monday, List<Row> rows, List<Row> open, Instant now) {}

    private record Facts(
            AppointmentId id,
            CaseFileId file,
            PersonId person,
            Way way,
            @Nullable String office,
            Instant from,
            Instant until,
            AppointmentState state,
            boolean clashes,
            @Nullable String reminded) {}

    /** That of this worker, from this Monday on. */
    Seen week(LocalDate monday, Actor by) {
        var now = clock.instant();
        var from = monday.atStartOfDay(ZONE).toInstant();
        var to = monday.plusDays(7).atStartOfDay(ZONE).toInstant();
        var rows = facts("from_at >= :from and from_at < :to", from, to, by);
        var open =
                facts(
                        "state = 'PLANNED' and until_at > :from and until_at <= :to",
                        Instant.EPOCH,
                        now,
                        by);
        var people =
                persons.open(
                        Stream.concat(rows.stream(), open.stream())
                                .map(Facts::person)
                                .distinct()
                                .toList(),
                        Purpose.WORK_LIST,
                        by);
        var off = hours.daysOff(by.id(), monday);
        return new Seen(
                monday,
                rows.stream().map(it -> row(it, people, off, now)).toList(),
                open.stream().map(it -> row(it, people, List.of(), now)).toList(),
                now);
    }

    private List<Facts> facts(String condition, Instant from, Instant to, Actor by) {
        var reach = reaches.reach(by);
        return db.sql(
                        """
                        select id, case_file, person, way, office, from_at, until_at, state,
                               clashes, reminded
                          from appointment.appointment a
                         where worker = :me and %s and %s
                         order by from_at, id limit :most
                        """
                                .formatted(condition, reach.condition("a", "a.worker")))
                .params(reach.parameters())
                .param("me", by.id())
                .param("from", from.atOffset(UTC))
                .param("to", to.atOffset(UTC))
                .param("most", MOST)
                .query((row, number) -> facts(row))
                .list();
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                new AppointmentId(row.getObject("id", UUID.class)),
                new CaseFileId(row.getObject("case_file", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                Way.valueOf(row.getString("way")),
                row.getString("office"),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant(),
                AppointmentState.valueOf(row.getString("state")),
                row.getBoolean("clashes"),
                row.getString("reminded"));
    }

    private static Row row(
            Facts facts, Map<PersonId, Identity> people, List<Hours.DayOff> off, Instant now) {
        var who = people.get(facts.person());
        var planned = facts.state() == AppointmentState.PLANNED;
        var day = LocalDate.ofInstant(facts.from(), ZONE);
        return new Row(
                facts.id(),
                facts.file(),
                who == null ? null : who.name().full(),
                facts.way(),
                facts.office(),
                facts.from(),
                facts.until(),
                facts.state(),
                planned && !now.isBefore(facts.until()),
                facts.clashes(),
                planned
                        && facts.reminded() != null
                        && Reminded.valueOf(facts.reminded()).tellYourself(),
                !planned
                        || facts.way() != Way.PHONE
                        || who == null
                        || AppointmentReading.safe(who, facts.from(), facts.until()),
                planned && off.stream().anyMatch(it -> it.on(day)));
    }
}
