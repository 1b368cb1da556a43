package nl.houvast.task;

import static java.time.ZoneOffset.UTC;
import static nl.houvast.contact.SafeContact.ZONE;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.contact.Window;
import nl.houvast.contact.WorkDays;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.web.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works out when whoever is to be called may be called, so that the list "to call now" holds nobody
 * else: when they say it is safe and the house calls. Looks every two seconds for tasks that have
 * no such stretch yet, or whose stretch is over, and opens the vault for many at once in the name
 * of the house. Two nodes doing it together do no harm.
 */
@Component
class TaskCalls {

    private static final Logger LOG = LoggerFactory.getLogger(TaskCalls.class);

    private static final int TOGETHER = 100;

    /** When nobody may call them in the weeks to come, that is looked at again after this. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final Duration A_WHILE = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final Persons persons;
    private final WorkDays days;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TaskCalls(
            JdbcClient db,
            Persons persons,
            WorkDays days,
            Clock clock,
            TransactionTemplate transaction) {
        this.db = db;
        this.persons = persons;
        this.days = days;
        this.clock = clock;
        this.transaction = transaction;
    }

    private record Call(UUID id, PersonId person, @Nullable OffsetDateTime until) {}

    @Scheduled(initialDelayString = "PT3S", fixedDelayString = "PT2S")
    void plan() {
        var now = clock.instant();
        var calls = unplanned(now);
        if (calls.isEmpty()) {
            return;
        }
        try {
            plan(calls, now);
        } catch (RuntimeException e) {
            if (Outage.passes(e)) {
                throw e; // all of them again in two seconds
            }
            calls.forEach(call -> alone(call, now));
        }
    }

    /** So that whoever cannot be planned holds up nobody else. */
    private void alone(Call call, Instant now) {
        try {
            plan(List.of(call), now);
        } catch (RuntimeException e) {
            if (Outage.passes(e)) {
                throw e;
            }
            // its words may quote what somebody typed
            LOG.error("{}: no moment to call, {}", call.id(), e.getClass().getName());
            keep(call, null, now.plus(A_WHILE));
        }
    }

    private void plan(List<Call> calls, Instant now) {
        transaction.executeWithoutResult(
                status -> {
                    var people =
                            persons.open(
                                    calls.stream().map(Call::person).toList(),
                                    Purpose.WORK_LIST,
                                    Actor.HOUSE);
                    for (var call : calls) {
                        window(people.get(call.person()), now)
                                .ifPresentOrElse(
                                        safe ->
                                                keep(
                                                        call,
                                                        safe.from().toInstant(),
                                                        safe.to().toInstant()),
                                        () -> keep(call, null, now.plus(A_DAY)));
                    }
                });
    }

    /** Nobody may call whose data are restricted. */
    private Optional<Window> window(@Nullable Identity person, Instant now) {
        return person == null
                ? Optional.empty()
                : person.safeContact().nextWindow(now.atZone(ZONE), days.hours());
    }

    private List<Call> unplanned(Instant now) {
        return db.sql(
                        """
                        select id, person, call_until from task.task
                         where state = 'OPEN' and kind in ('CALL', 'CLIENT_ARRIVED')
                           and coalesce(call_until, timestamptz '-infinity') <= :now
                         order by coalesce(call_until, timestamptz '-infinity'), id
                         limit :most
                        """)
                .param("now", now.atOffset(UTC))
                .param("most", TOGETHER)
                .query(
                        (row, number) ->
                                new Call(
                                        row.getObject("id", UUID.class),
                                        new PersonId(row.getObject("person", UUID.class)),
                                        row.getObject("call_until", OffsetDateTime.class)))
                .list();
    }

    /** Unless what they said was put right meanwhile. */
    private void keep(Call call, @Nullable Instant from, Instant until) {
        db.sql(
                        """
                        update task.task set call_from = :from, call_until = :until
                         where id = :id and call_until is not distinct from :seen
                        """)
                .param(
                        "from",
                        from == null ? null : from.atOffset(UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", until.atOffset(UTC))
                .param("id", call.id())
                .param("seen", call.until(), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }
}
