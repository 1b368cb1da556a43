package nl.houvast.referral;

import java.time.Clock;
import java.util.Objects;
import nl.houvast.access.Actor;
import nl.houvast.advice.Advice;
import nl.houvast.advice.Advisor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes referrals in: judged first, then kept whole or not at all. */
@Service
@Transactional
class SubmissionDesk {

    private final Advisor advisor;
    private final Safekeeping safekeeping;
    private final Referrals referrals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubmissionDesk(
            Advisor advisor,
            Safekeeping safekeeping,
            Referrals referrals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.advisor = advisor;
        this.safekeeping = safekeeping;
        this.referrals = referrals;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes this referral. When this returns and its transaction commits, the person, the consent, the
     * referral, the first call and what others must hear are all there.
     *
     * @throws Objections when it may not be taken; then nothing was kept
     */
    Receipt submit(SubmitReferral request, Channel channel, Actor by) {
        var now = clock.instant();
        var advice = advise(request);
        var objections = ReferralRules.check(request, advice, now);
        if (!objections.isEmpty()) {
            throw new Objections(objections, advice);
        }
        var consent = Objects.requireNonNull(request.consent(), "checked above");
        var person = safekeeping.keep(request.person(), consent, by);
        var note = request.note();
        var referral =
                Referral.receive(
                        ReferralId.next(now),
                        person,
                        request,
                        advice,
                        safekeeping.seal(person, request.referrer()),
                        note == null ? null : safekeeping.sealNote(person, note),
                        channel,
                        now);
        referrals.save(referral);
        events.publishEvent(referral.received());
        return new Receipt(referral.reference(), now, advice.route());
    }

    /** What the rules say about a request, the most careful age counting. */
    Advice advise(SubmitReferral request) {
        var situation = request.situation();
        return advisor.advise(
                situation.withAge(
                        AgeNow.of(situation.age(), request.person().birthDate(), clock.instant())));
    }
}
