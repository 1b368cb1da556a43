package nl.houvast.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.AgeBoundaryPassed;
import nl.houvast.person.Ages;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import nl.houvast.privacy.ConsentRows.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The consents that were given, and whether they still stand. Whoever acts on one asks here, in the
 * transaction in which they act: what ends a consent waits until that transaction is over.
 */
@Service
@Transactional(noRollbackFor = Refusal.class) // whose age was asked stays in the log
public class Consents {

    /** How far the clock of somebody who tells us may be ahead of ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    /** How long what a parent agreed to goes on, in which the young person can be asked. */
    static final Duration TO_ASK = Duration.ofDays(30);

    /** From this age nothing that another agreed to is shared any longer. */
    private static final int DECIDES = 16;

    /** Who may say yes without the person having said it too. */
    private static final List<GivenBy> ALONE =
            List.of(GivenBy.PARENT_OR_CARER, GivenBy.LEGAL_REPRESENTATIVE);

    /** As many are ended in one transaction. */
    private static final int TOGETHER = 100;

    /** Where the evidence is kept. */
    static final String NOTE = "privacy.consent.note";

    private final ConsentRows rows;
    private final Persons persons;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(
            ConsentRows rows,
            Persons persons,
            Vault vault,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.persons = persons;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a consent as it was given.
     *
     * @throws Refusal when it would have been given later than now or has ended already; for others
     *     than us also when nobody said yes in so many words, or at this age somebody else decides
     */
    public void give(GiveConsent consent, Actor by) {
        var now = clock.instant();
        var until = consent.until();
        Refusal.unless(
                !consent.at().isAfter(now.plus(CLOCKS_DIFFER)), PrivacyRefusal.CONSENT_IN_FUTURE);
        Refusal.unless(until == null || until.isAfter(now), PrivacyRefusal.CONSENT_ENDED_ALREADY);
        if (!consent.receiver().isHouse()) {
            requireOwnWord(consent, now, by);
        }
        persons.hold(consent.person());
        rows.add(consent, sealed(consent), now, by);
    }

    /** For us the age was judged with the referral; for others it is asked here. */
    private void requireOwnWord(GiveConsent consent, Instant now, Actor by) {
        Refusal.unless(
                consent.basis() == ConsentBasis.EXPLICIT, PrivacyRefusal.CONSENT_NOT_EXPLICIT);
        var born = persons.open(consent.person(), Purpose.REGISTRATION, by).birthDate();
        Refusal.unless(
                born == null || consent.givenBy().enoughAt(Ages.at(born, now)),
                PrivacyRefusal.CONSENT_OF_ANOTHER);
    }

    private @Nullable Sealed sealed(GiveConsent consent) {
        var note = consent.note();
        return note == null ? null : vault.seal(consent.person(), NOTE, note);
    }

    /**
     * Whether this person's consent to be contacted by us stands now. A withdrawal waits until the
     * caller's transaction has ended.
     */
    public boolean stands(PersonId person) {
        return !allow(person, ConsentPurpose.CONTACT, Receiver.HOUSE).none();
    }

    /**
     * What this receiver may know of this person now, for this purpose. Counts for the caller's
     * transaction and no longer: ask again at every sending and every reading.
     */
    public Permission allow(PersonId person, ConsentPurpose purpose, Receiver receiver) {
        return new Permission(
                person, rows.hold(new Scope(person, purpose, receiver), clock.instant()));
    }

    /**
     * Takes every consent of this person back and tells the house; nothing happens when there was
     * none.
     */
    public void withdraw(PersonId person, Actor by) {
        end(person, null, by);
    }

    /** Takes back what this receiver was allowed, and leaves the rest as it is. */
    public void withdraw(PersonId person, Receiver receiver, Actor by) {
        end(person, receiver, by);
    }

    /**
     * Waits for whoever acts on what this receiver was allowed, and makes others wait until the
     * caller's transaction ends. For whoever takes it back there after they changed something else:
     * everybody has the consent first.
     */
    public void lock(PersonId person, Receiver receiver) {
        rows.lock(person, receiver);
    }

    private void end(PersonId person, @Nullable Receiver receiver, Actor by) {
        var now = clock.instant();
        for (var ended : rows.withdraw(person, receiver, by, now)) {
            events.publishEvent(
                    new ConsentWithdrawn(person, ended.purpose(), ended.receiver(), now));
        }
    }

    /**
     * Ends consents whose date passed and tells the house. Nobody may act on them since that date;
     * this stops what waits because of them.
     *
     * @return whether there may be more
     */
    boolean expire() {
        return tell(null);
    }

    /**
     * What somebody else agreed to for a young person ends, now that they decide themselves: what
     * others may know at once from 16, and after a time to ask from 12; contact with us from 16
     * after a time to ask, in which only the young person is called (docs/decisions).
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AgeBoundaryPassed news) {
        var others =
                Arrays.stream(GivenBy.values()).filter(by -> !by.enoughAt(news.age())).toList();
        var decides = news.age() >= DECIDES;
        var asked = news.at().plus(TO_ASK);
        rows.limit(news, others, false, decides ? news.at() : asked);
        if (decides) {
            rows.limit(news, others, true, asked);
        }
        tell(news.person());
    }

    /** A parent who may be the danger decides nothing about what others may know. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonalData.DangerFound news) {
        rows.endForOthers(news.person(), ALONE, news.at());
        tell(news.person());
    }

    private boolean tell(@Nullable PersonId person) {
        var now = clock.instant();
        var ended = rows.expire(person, TOGETHER, now);
        ended.stream()
                .filter(scope -> !rows.anotherStands(scope, now))
                .map(it -> new ConsentExpired(it.person(), it.purpose(), it.receiver(), now))
                .forEach(events::publishEvent);
        return !ended.isEmpty();
    }
}
