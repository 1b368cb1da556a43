package nl.houvast.privacy;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The consents that were given, and whether they still stand. */
@Service
@Transactional
public class Consents {

    /** How far the clock of somebody who tells us may be ahead of ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final String GIVE =
            """
            insert into privacy.consent
                (id, person, basis, given_by, how, given_at, recorded_at, recorded_by, recorded_role)
            values (:id, :person, :basis, :givenBy, :how, :givenAt, :now, :actor, :role)
            """;

    private static final String STANDS =
            """
            select exists (
                select from privacy.consent where person = :person and withdrawn_at is null)
            """;

    private static final String WITHDRAW =
            """
            update privacy.consent set withdrawn_at = :now, withdrawn_by = :actor
            where person = :person and withdrawn_at is null
            """;

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a consent as it was given.
     *
     * @throws Refusal when it would have been given later than now
     */
    public void give(GiveConsent consent, Actor by) {
        var now = clock.instant();
        Refusal.unless(
                !consent.at().isAfter(now.plus(CLOCKS_DIFFER)), PrivacyRefusal.CONSENT_IN_FUTURE);
        db.sql(GIVE)
                .params(
                        Map.of(
                                "id", TimeOrdered.id(now),
                                "person", consent.person().value(),
                                "basis", consent.basis().name(),
                                "givenBy", consent.givenBy().name(),
                                "how", consent.how().name(),
                                "givenAt", consent.at().atOffset(UTC),
                                "now", now.atOffset(UTC),
                                "actor", by.id(),
                                "role", by.role().name()))
                .update();
    }

    /** Whether this person's consent to be contacted stands now. */
    public boolean stands(PersonId person) {
        return db.sql(STANDS).param("person", person.value()).query(Boolean.class).single();
    }

    /**
     * Takes every consent of this person back and tells the house; nothing happens when there was
     * none.
     */
    public void withdraw(PersonId person, Actor by) {
        var now = clock.instant();
        var withdrawn =
                db.sql(WITHDRAW)
                        .param("now", now.atOffset(UTC))
                        .param("actor", by.id())
                        .param("person", person.value())
                        .update();
        if (withdrawn > 0) {
            events.publishEvent(new ConsentWithdrawn(person, now));
        }
    }
}
