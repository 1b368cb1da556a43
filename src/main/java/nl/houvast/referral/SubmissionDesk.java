package nl.houvast.referral;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import nl.houvast.access.Actor;
import nl.houvast.advice.Advisor;
import nl.houvast.advice.Situation;
import nl.houvast.person.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes referrals in: judged first, then kept whole or not at all. */
@Service
@Transactional
public class SubmissionDesk {

    private final Advisor advisor;
    private final Safekeeping safekeeping;
    private final NewReferrals referrals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubmissionDesk(
            Advisor advisor,
            Safekeeping safekeeping,
            NewReferrals referrals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.advisor = advisor;
        this.safekeeping = safekeeping;
        this.referrals = referrals;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Judges a request; keeps nothing.
     *
     * @throws Objections when it may not be taken
     */
    public Submission judge(SubmitReferral request) {
        // the database keeps microseconds: what is answered now must equal what is read back later
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var situation = situation(request);
        var ruling = advisor.rule(situation);
        var objections = ReferralRules.check(request, ruling, now);
        if (!objections.isEmpty()) {
            throw new Objections(objections, advisor.advise(situation));
        }
        return new Submission(ReferralId.next(now), request, ruling, now);
    }

    /**
     * Keeps what was judged. When the transaction commits, the person, the consent, the referral,
     * the first call and what others must hear are all there.
     */
    public void keep(Submission submission, Channel channel, Actor by) {
        keep(submission, channel, advisor.region(submission.request().situation()), by);
    }

    /**
     * The same, for somebody who is helped elsewhere than where they live.
     *
     * @param region code of the safety region; empty when not known
     * @return who it is from now on
     */
    public PersonId keep(Submission submission, Channel channel, String region, Actor by) {
        var request = submission.request();
        var consent = Objects.requireNonNull(request.consent(), "judged");
        var person = safekeeping.keep(request.person(), consent, by);
        var note = request.note();
        var referral =
                Referral.receive(
                        submission,
                        person,
                        safekeeping.seal(person, request.referrer()),
                        note == null ? null : safekeeping.sealNote(person, note),
                        channel);
        referrals.add(referral);
        events.publishEvent(referral.received(region));
        return person;
    }

    /** What the rules object to in a request, the most careful age counting; keeps nothing. */
    public List<Objection> objections(SubmitReferral request) {
        return ReferralRules.check(request, advisor.rule(situation(request)), clock.instant());
    }

    private Situation situation(SubmitReferral request) {
        var situation = request.situation();
        return situation.withAge(
                AgeNow.of(situation.age(), request.person().birthDate(), clock.instant()));
    }
}
