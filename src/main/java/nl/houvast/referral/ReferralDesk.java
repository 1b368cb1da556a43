package nl.houvast.referral;

import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonForgotten;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.privacy.ConsentEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps referrals and what became of them, for the people of the house. */
@Service
@Transactional
public class ReferralDesk {

    private final Referrals referrals;
    private final Safekeeping safekeeping;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReferralDesk(
            Referrals referrals,
            Safekeeping safekeeping,
            ApplicationEventPublisher events,
            Clock clock) {
        this.referrals = referrals;
        this.safekeeping = safekeeping;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was told about this person when they were referred. Opening it is written in the access
     * log.
     *
     * @throws nl.houvast.kernel.Missing when there is none, or this actor may not see it
     */
    public ReferralBrief brief(ReferralId id, Actor by) {
        var referral = referrals.get(id, by);
        var referrer = safekeeping.referrer(referral, Purpose.FIRST_CONTACT, by);
        var note = safekeeping.note(referral, Purpose.FIRST_CONTACT, by);
        return new ReferralBrief(
                referral.id(),
                referral.reference().value(),
                referral.person(),
                referral.event(),
                referral.relation(),
                referral.route(),
                referral.unsafeHome(),
                referral.help(),
                note.orElse(null),
                referrer.name(),
                referrer.organisation(),
                referrer.phone(),
                referral.receivedAt());
    }

    /** Who was referred under this number, however it was typed; opens nothing. */
    public Optional<PersonId> person(String reference) {
        var typed = reference.strip().toUpperCase(Locale.ROOT);
        return Reference.looksLike(typed)
                ? referrals.findByReference(new Reference(typed)).map(Referral::person)
                : Optional.empty();
    }

    /** The number under which this person was referred last; opens nothing. */
    public Optional<String> reference(PersonId person) {
        return referrals.findByPerson(person).stream()
                .max(Comparator.comparing(Referral::receivedAt))
                .map(referral -> referral.reference().value());
    }

    /** A worker took responsibility. */
    public void accept(ReferralId id, Actor by) {
        var referral = referrals.get(id, by);
        var accepted = referral.accept(by, clock.instant());
        referrals.save(referral);
        events.publishEvent(accepted);
    }

    /** It ended here without help from us. */
    public void decline(ReferralId id, Actor by) {
        var referral = referrals.get(id, by);
        var declined = referral.decline(by, clock.instant());
        referrals.save(referral);
        events.publishEvent(declined);
    }

    /** In the transaction that ends the consent: from then on it is nobody's work any more. */
    @EventListener
    void on(ConsentEnded event) {
        if (!event.stopsContact()) {
            return;
        }
        for (var referral : referrals.findByPerson(event.person())) {
            if (referral.withdraw(event.at())) {
                referrals.save(referral);
            }
        }
    }

    /** In the transaction that forgets the person. */
    @EventListener
    void on(PersonForgotten event) {
        referrals.forget(event.person());
    }
}
