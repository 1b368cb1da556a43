package nl.houvast.privacy;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.person.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who must not be forgotten yet, though the term is over: for a claim or a court (art. 17(3)(e)
 * GDPR). A hold has a reason, somebody who placed it, and an end.
 */
@Component
@Transactional
class LegalHolds {

    private static final String WHY = "privacy.legal_hold.why";

    private final JdbcClient db;
    private final Vault vault;
    private final Clock clock;

    LegalHolds(JdbcClient db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    UUID place(PersonId person, String why, Instant until, Actor by) {
        var now = clock.instant();
        var id = TimeOrdered.id(now);
        db.sql(
                        """
                        insert into privacy.legal_hold (id, person, why, until, placed_at, placed_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        person.value(),
                        vault.seal(person, WHY, why).value(),
                        until.atOffset(UTC),
                        now.atOffset(UTC),
                        by.id())
                .update();
        return id;
    }

    void lift(UUID hold, Actor by) {
        db.sql(
                        """
                        update privacy.legal_hold set lifted_at = ?, lifted_by = ?
                        where id = ? and lifted_at is null
                        """)
                .params(clock.instant().atOffset(UTC), by.id(), hold)
                .update();
    }

    boolean on(PersonId person) {
        return db.sql(
                        """
                        select exists (select from privacy.legal_hold
                                        where person = ? and lifted_at is null and until > ?)
                        """)
                .params(person.value(), clock.instant().atOffset(UTC))
                .query(Boolean.class)
                .single();
    }
}
