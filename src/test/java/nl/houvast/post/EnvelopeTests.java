package nl.houvast.post;

import static nl.houvast.person.PersonExamples.callOnly;
import static nl.houvast.person.PersonExamples.callOrMail;
import static nl.houvast.person.PersonExamples.identity;
import static nl.houvast.person.PersonExamples.sam;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.houvast.kernel.Refusal;
import nl.houvast.person.Identity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnvelopeTests {

    @Test
    void goesToTheAddressOfSomebodyWhoMayBeMailedAndConsents() {
        assertThat(Envelope.byEmail(sam(), true).to()).isEqualTo(sam().email());
    }

    @Test
    void isNotMadeWithoutConsent() {
        refuses(sam(), false, PostRefusal.CONSENT_MISSING);
    }

    @Test
    void isNotMadeWhereMailIsNotSafe() {
        var unsafe = identity("Sam", null, null, "sam@voorbeeld.test", callOnly());

        refuses(unsafe, true, PostRefusal.CHANNEL_UNSAFE);
    }

    @Test
    void isNotMadeWithoutAnAddressOrAPerson() {
        refuses(identity("Sam", null, null, null, callOrMail()), true, PostRefusal.NO_ADDRESS);
        refuses(null, true, PostRefusal.NO_ADDRESS);
    }

    private static void refuses(@Nullable Identity who, boolean consent, PostRefusal why) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Envelope.byEmail(who, consent))
                .extracting(Refusal::reason)
                .isEqualTo(why);
    }
}
