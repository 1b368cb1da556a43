package nl.houvast.appointment;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.kernel.LinkSecret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The links by which calendar programs of workers read when they have appointments. */
@Service
@Transactional
class CalendarLinks {

    /** Whoever leaves does not take it along for ever. */
    static final Duration WORKS_FOR = Duration.ofDays(180);

    private final JdbcClient db;
    private final Workers workers;
    private final Clock clock;

    CalendarLinks(JdbcClient db, Workers workers, Clock clock) {
        this.db = db;
        this.workers = workers;
        this.clock = clock;
    }

    /** One that works. What makes it work is not kept. */
    record Live(Instant madeAt, Instant expiresAt) {}

    /** A new one for this worker; the one before ends. It is shown once and kept nowhere. */
    LinkSecret make(Actor by) {
        var secret = LinkSecret.make();
        var now = clock.instant();
        db.sql(
                        """
                        insert into appointment.calendar (worker, digest, made_at, expires_at)
                        values (?, ?, ?, ?)
                        on conflict (worker) do update
                           set digest = excluded.digest, made_at = excluded.made_at,
                               expires_at = excluded.expires_at
                        """)
                .params(
                        by.id(),
                        secret.digest(),
                        now.atOffset(UTC),
                        now.plus(WORKS_FOR).atOffset(UTC))
                .update();
        return secret;
    }

    /** From this moment it does not work any more. */
    void end(Actor by) {
        db.sql("delete from appointment.calendar where worker = ?").param(by.id()).update();
    }

    /** That of this worker, when there is one that works. */
    Optional<Live> live(String worker) {
        return db.sql(
                        """
                        select made_at, expires_at from appointment.calendar
                         where worker = ? and expires_at > ?
                        """)
                .params(worker, clock.instant().atOffset(UTC))
                .query(
                        (row, number) ->
                                new Live(
                                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                                        row.getObject("expires_at", OffsetDateTime.class)
                                                .toInstant()))
                .optional();
    }

    /** Whose it is; empty when it never was, was ended, is too old, or they work here no more. */
    Optional<String> worker(LinkSecret secret) {
        return db.sql(
                        """
                        select worker from appointment.calendar
                         where digest = ? and expires_at > ?
                        """)
                .params(secret.digest(), clock.instant().atOffset(UTC))
                .query((row, number) -> row.getString("worker"))
                .optional()
                .filter(worker -> workers.all().contains(worker));
    }
}
