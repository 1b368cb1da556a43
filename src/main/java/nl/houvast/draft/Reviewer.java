package nl.houvast.draft;

import java.time.Clock;
import java.time.LocalDate;
import nl.houvast.advice.Advisor;
import nl.houvast.advice.Eligibility;
import nl.houvast.contact.SafeContact;
import nl.houvast.draft.DraftReview.Findings;
import nl.houvast.referral.AgeNow;
import nl.houvast.referral.Profession;
import nl.houvast.referral.ReferralRules;
import nl.houvast.referral.Referrer;
import nl.houvast.referral.SubmitReferral;
import org.springframework.stereotype.Component;

/** Reads a draft as it stands and says what is still wrong with it. Keeps nothing. */
@Component
class Reviewer {

    /** Stands in while the referrer is not filled in, so that the rest is judged all the same. */
    private static final Referrer UNKNOWN =
            new Referrer("?", Profession.OTHER, null, null, null, null);

    private final Words words;
    private final Advisor advisor;
    private final Clock clock;

    Reviewer(Words words, Advisor advisor, Clock clock) {
        this.words = words;
        this.advisor = advisor;
        this.clock = clock;
    }

    /** Everything that is wrong with this draft now, so that all of it is shown at once. */
    DraftReview review(DraftContent draft) {
        var findings = new Findings();
        var now = clock.instant();

        var reading = new Reading();
        var situation = draft.situation().read(reading, words);
        findings.add(Step.SITUATION, reading.problems());

        reading = new Reading();
        var person = draft.person().read(reading, LocalDate.ofInstant(now, SafeContact.ZONE));
        findings.add(Step.PERSON, reading.problems());

        reading = new Reading();
        var referrer = draft.help().read(reading);
        var note = draft.help().readNote(reading);
        findings.add(Step.HELP, reading.problems());

        if (situation == null) {
            return new DraftReview(findings.all(), null, false, null);
        }
        var birthDate = person == null ? null : person.birthDate();
        var advice = advisor.advise(situation.withAge(AgeNow.of(situation.age(), birthDate, now)));

        reading = new Reading();
        var at = draft.consentAt() == null ? now : draft.consentAt();
        var consent =
                advice.eligibility() == Eligibility.NOT_COVERED
                        ? null
                        : draft.consent().read(reading, advice.route(), at);
        findings.add(Step.CONSENT, reading.problems());

        var near = ReferralRules.dangerIsNear(situation.event(), advice.route());
        if (person == null) {
            return new DraftReview(findings.all(), advice, near, null);
        }
        var request =
                new SubmitReferral(
                        situation,
                        person,
                        draft.person().confirmedSafe().equals("true"),
                        consent,
                        referrer == null ? UNKNOWN : referrer,
                        draft.help().kinds(),
                        note);
        for (var objection : ReferralRules.check(request, advice.ruling(), now)) {
            if (!objection.field().startsWith("consent") || !findings.has(Step.CONSENT)) {
                findings.add(objection);
            }
        }
        return new DraftReview(findings.all(), advice, near, request);
    }
}
