package nl.houvast.referral;

import static nl.houvast.referral.ReferralExamples.CALL_ONLY;
import static nl.houvast.referral.ReferralExamples.NOON;
import static nl.houvast.referral.ReferralExamples.PARENT;
import static nl.houvast.referral.ReferralExamples.aRequest;
import static nl.houvast.referral.ReferralExamples.request;
import static nl.houvast.referral.ReferralExamples.ruling;
import static nl.houvast.referral.ReferralExamples.safe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.houvast.advice.Eligibility;
import nl.houvast.advice.Route;
import nl.houvast.advice.Situation;
import nl.houvast.contact.SafeContact;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.GivenHow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralRulesTests {

    @Test
    void takesAnAdultWhoAgreesAndCanBeCalled() {
        assertThat(check(aRequest(), Route.SELF)).isEmpty();
    }

    @Test
    void nothingWithoutConsent() {
        assertThat(check(request("violence.assault", null, null, CALL_ONLY), Route.SELF))
                .extracting(Objection::field, Objection::code)
                .containsExactly(tuple("consent", "consent.missing"));
    }

    @ParameterizedTest
    @CsvSource({
        "SELF, SELF, true",
        "SELF, PARENT_OR_CARER, false",
        "SELF, LEGAL_REPRESENTATIVE, false",
        "CHILD_ALONE, SELF, true",
        "CHILD_ALONE, PARENT_OR_CARER, false",
        "CHILD_ALONE, SELF_AND_PARENT, false",
        "JOINT, SELF, false",
        "JOINT, SELF_AND_PARENT, true",
        "JOINT, PARENT_OR_CARER, true",
        "PARENT, SELF, false",
        "PARENT, PARENT_OR_CARER, true",
        "PARENT, LEGAL_REPRESENTATIVE, true"
    })
    void whoseConsentCountsFollowsFromTheRoute(Route route, GivenBy givenBy, boolean counts) {
        var contact = route == Route.PARENT || route == Route.JOINT ? PARENT : null;
        var objections = check(request("violence.assault", givenBy, contact, CALL_ONLY), route);

        assertThat(objections.isEmpty()).isEqualTo(counts);
        assertThat(objections).allMatch(it -> it.code().equals("consent.givenBy." + route));
    }

    @Test
    void onlyPoliceAndProsecutionReferBecauseNobodyObjected() {
        for (var profession : Profession.values()) {
            var request = noObjection(profession);
            var may = profession == Profession.POLICE || profession == Profession.PROSECUTION;
            assertThat(check(request, Route.SELF).isEmpty()).as("%s", profession).isEqualTo(may);
        }
    }

    private static SubmitReferral noObjection(Profession profession) {
        var request = aRequest();
        var consent =
                new ConsentGiven(ConsentBasis.NO_OBJECTION, GivenBy.SELF, GivenHow.ORAL, NOON);
        return new SubmitReferral(
                request.situation(),
                request.person(),
                false,
                consent,
                ReferralExamples.referrer(profession),
                Set.of(),
                null);
    }

    @Test
    void aConsentIsNotGivenTomorrow() {
        var request = aRequest();
        var consent =
                new ConsentGiven(
                        ConsentBasis.EXPLICIT,
                        GivenBy.SELF,
                        GivenHow.ORAL,
                        NOON.plus(Duration.ofDays(1)));
        var tomorrow =
                new SubmitReferral(
                        request.situation(),
                        request.person(),
                        false,
                        consent,
                        request.referrer(),
                        Set.of(),
                        null);

        assertThat(check(tomorrow, Route.SELF))
                .extracting(Objection::code)
                .containsExactly("consent.at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARENT", "JOINT"})
    void aYoungChildComesWithAParentOrCarer(Route route) {
        var request = request("violence.assault", GivenBy.SELF_AND_PARENT, null, CALL_ONLY);

        assertThat(check(request, route))
                .extracting(Objection::field, Objection::code)
                .containsExactly(tuple("contactPerson", "contactPerson.missing"));
    }

    @Test
    void nobodyAtHomeHearsOfAChildAlone() {
        var request = request("child_abuse.physical", GivenBy.SELF, PARENT, CALL_ONLY);

        assertThat(check(request, Route.CHILD_ALONE))
                .extracting(Objection::field, Objection::code)
                .containsExactly(tuple("contactPerson", "contactPerson.unsafe"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domestic",
                "domestic.partner",
                "stalking.online",
                "honour.violence",
                "trafficking"
            })
    void nearDangerVoicemailSmsAndLetterMustBeConfirmed(String event) {
        var everything = safe(true, true, true, false, true);
        var request = request(event, GivenBy.SELF, null, everything);

        assertThat(check(request, Route.SELF))
                .extracting(Objection::field, Objection::code)
                .containsExactly(
                        tuple("safeContact.voicemail", "safeContact.unsafe"),
                        tuple("safeContact.sms", "safeContact.unsafe"),
                        tuple("safeContact.letter", "safeContact.unsafe"));
        assertThat(check(confirmed(request), Route.SELF)).isEmpty();
    }

    @Test
    void farFromDangerTheyNeedNoConfirmation() {
        var request =
                request("traffic.injury", GivenBy.SELF, null, safe(true, true, true, false, false));

        assertThat(check(request, Route.SELF)).isEmpty();
    }

    private static SubmitReferral confirmed(SubmitReferral request) {
        return new SubmitReferral(
                request.situation(),
                request.person(),
                true,
                request.consent(),
                request.referrer(),
                request.help(),
                request.note());
    }

    @Test
    void atLeastOneWayOfContactIsLeft() {
        var request =
                request(
                        "traffic.injury",
                        GivenBy.SELF,
                        null,
                        safe(false, false, false, false, false));

        assertThat(check(request, Route.SELF))
                .extracting(Objection::code)
                .containsExactly("safeContact.noChannel");
    }

    @Test
    void aWayOfContactNeedsItsAddress() {
        var request =
                request(
                        "traffic.injury",
                        GivenBy.SELF,
                        null,
                        safe(false, false, false, true, false));

        assertThat(check(request, Route.SELF))
                .extracting(Objection::field)
                .containsExactly("person.email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bsn 123456782",
                "123456782",
                "1234.56.782",
                "123 456 782",
                "(BSN:111222333)",
                "BSN123456782",
                "nr123456782",
                "zaak1234.56.782",
                "PL0900-123456782",
                "PL0900-12345 123456782"
            })
    void aCitizenServiceNumberIsNotKept(String note) {
        assertThat(check(withNote(note), Route.SELF))
                .extracting(Objection::field, Objection::code)
                .containsExactly(tuple("note", "bsn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bel 0612345678",
                "zaak 123456789",
                "+31612345678",
                "2026-11-24",
                "000000000",
                "PL0900-10012",
                "PL0900-2026123456-1"
            })
    void otherNumbersAreFine(String note) {
        assertThat(check(withNote(note), Route.SELF)).isEmpty();
    }

    private static SubmitReferral withNote(@Nullable String note) {
        var request = aRequest();
        return new SubmitReferral(
                request.situation(),
                request.person(),
                false,
                request.consent(),
                request.referrer(),
                request.help(),
                note);
    }

    @Test
    void whatIsNotCoveredIsSaidFirstAndAloneOfTheRoute() {
        var request =
                new SubmitReferral(
                        Situation.of("bereavement", "bereaved"),
                        aRequest().person(),
                        false,
                        null,
                        aRequest().referrer(),
                        Set.of(),
                        null);

        assertThat(ReferralRules.check(request, ruling(Eligibility.NOT_COVERED, Route.NONE), NOON))
                .extracting(Objection::code)
                .containsExactly("situation.notCovered");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        SafeContact nothing = safe(false, false, false, false, false);

        assertThat(check(request("domestic.partner", null, null, nothing), Route.JOINT))
                .extracting(Objection::code)
                .containsExactly(
                        "consent.missing", "contactPerson.missing", "safeContact.noChannel");
    }

    private static List<Objection> check(SubmitReferral request, Route route) {
        return ReferralRules.check(request, ruling(Eligibility.ELIGIBLE, route), NOON);
    }
}
