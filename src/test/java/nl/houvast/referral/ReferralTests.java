package nl.houvast.referral;

import static nl.houvast.referral.ReferralExamples.NOON;
import static nl.houvast.referral.ReferralExamples.NOOR;
import static nl.houvast.referral.ReferralExamples.aRequest;
import static nl.houvast.referral.ReferralExamples.ruling;
import static nl.houvast.referral.ReferralRefusal.ALREADY_DECIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import nl.houvast.advice.Eligibility;
import nl.houvast.advice.Route;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.Sealed;
import org.junit.jupiter.api.Test;

class ReferralTests {

    @Test
    void isAcceptedOnce() {
        var referral = aReferral();

        assertThat(referral.accept(NOOR, NOON))
                .isEqualTo(new ReferralAccepted(referral.id(), NOOR.id(), NOON));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> referral.accept(NOOR, NOON))
                .extracting(Refusal::reason)
                .isEqualTo(ALREADY_DECIDED);
    }

    @Test
    void cannotBeDeclinedOnceAccepted() {
        var referral = aReferral();
        referral.accept(NOOR, NOON);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> referral.decline(NOOR, NOON));
    }

    @Test
    void withdrawnConsentEndsItAtAnyTimeButOnce() {
        var referral = aReferral();
        referral.accept(NOOR, NOON);

        assertThat(referral.withdraw(NOON)).isTrue();
        assertThat(referral.withdraw(NOON)).isFalse();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> referral.accept(NOOR, NOON));
    }

    @Test
    void tellsOthersNothingThatIdentifiesAnybody() {
        var referral = aReferral();

        assertThat(referral.received("VR09").toString())
                .doesNotContain("Sam")
                .doesNotContain("612345678")
                .doesNotContain("Politie");
    }

    @Test
    void aReferenceCanBeReadOutWithoutMistakes() {
        for (int i = 0; i < 1000; i++) {
            assertThat(Reference.of(UUID.randomUUID()).value())
                    .matches("HV-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        }
    }

    static Referral aReferral() {
        var submission =
                new Submission(
                        ReferralId.next(NOON),
                        aRequest(),
                        ruling(Eligibility.ELIGIBLE, Route.SELF),
                        NOON);
        return Referral.receive(
                submission,
                new PersonId(UUID.randomUUID()),
                new Sealed(new byte[] {1}),
                null,
                Channel.API);
    }
}
