package nl.houvast.reach;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.PersonalData;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that somebody at home, or near, may be the danger: often that comes out in a call, after the
 * referral said nothing of it. Whoever sees a person says it at once; only a supervisor takes it
 * back, because whoever is threatened may be made to deny it.
 */
@Service
@Transactional
class HomeDanger {

    private final JdbcClient db;
    private final Protection protection;
    private final Decisions decisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HomeDanger(
            JdbcClient db,
            Protection protection,
            Decisions decisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.protection = protection;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps that it was found; the house acts on it in this transaction. Nothing happens when it
     * was said before.
     *
     * @throws Missing when there is nothing about them, or this actor may not see it
     */
    void found(PersonId person, Actor by) {
        protection.of(person, by);
        var now = clock.instant();
        var kept =
                db.sql(
                                """
                                insert into reach.danger (person, found_by, found_at)
                                values (?, ?, ?) on conflict do nothing
                                """)
                        .params(person.value(), by.id(), now.atOffset(UTC))
                        .update();
        if (kept > 0) {
            decisions.keep(person, "DANGER_FOUND", null, by);
            events.publishEvent(new PersonalData.DangerFound(person, now));
        }
    }

    /**
     * It is over. What it closed stays closed until somebody opens it again.
     *
     * @throws Missing when this actor does not lead, or may not see this person
     */
    void over(PersonId person, Actor by) {
        protection.requireSupervisor(person, by);
        var was =
                db.sql("delete from reach.danger where person = ?").param(person.value()).update();
        if (was > 0) {
            decisions.keep(person, "DANGER_OVER", null, by);
        }
    }
}
