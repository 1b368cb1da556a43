package nl.houvast.draft;

import java.time.Instant;
import nl.houvast.access.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was typed into a draft, as it was typed.
 *
 * @param consentAt when the consent was ticked, or null
 */
record DraftContent(
        SituationForm situation,
        ConsentForm consent,
        @Nullable Instant consentAt,
        PersonForm person,
        HelpForm help) {

    static DraftContent begin(SituationForm situation, @Nullable Profile referrer) {
        return new DraftContent(
                situation, ConsentForm.empty(), null, PersonForm.empty(), HelpForm.of(referrer));
    }

    DraftContent with(SituationForm typed) {
        return new DraftContent(typed, consent, consentAt, person, help);
    }

    DraftContent with(ConsentForm typed, Instant at) {
        return new DraftContent(situation, typed, at, person, help);
    }

    DraftContent with(PersonForm typed) {
        return new DraftContent(situation, consent, consentAt, typed, help);
    }

    DraftContent with(HelpForm typed) {
        return new DraftContent(situation, consent, consentAt, person, typed);
    }

    @Override
    public String toString() {
        return "DraftContent[hidden]";
    }
}
