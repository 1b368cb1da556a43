package nl.houvast.post;

import static nl.houvast.person.PersonExamples.NOON;
import static nl.houvast.person.PersonExamples.NOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.UUID;
import nl.houvast.contact.Channel;
import nl.houvast.person.PersonId;
import org.junit.jupiter.api.Test;

class MessageTests {

    static final PersonId SAM =
            new PersonId(UUID.fromString("019a0000-0000-7000-8000-000000000001"));

    PostSettings settings = new PostSettings(null, 3, Duration.ofMinutes(5), Duration.ofDays(30));
    Message message = Message.queue(SAM, Channel.EMAIL, NOOR, NOON, NOON);

    @Test
    void plansEachNextAttemptTwiceAsFarAway() {
        assertThat(message.dueAt()).isEqualTo(NOON);

        assertThat(message.attempt(settings, NOON)).isEmpty();
        assertThat(message.dueAt()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));

        assertThat(message.attempt(settings, NOON)).isEmpty();
        assertThat(message.dueAt()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));

        assertThat(message.attempt(settings, NOON)).isEmpty();
        assertThat(message.dueAt()).isEqualTo(NOON.plus(Duration.ofMinutes(20)));
    }

    @Test
    void givesUpAfterTheLastAttemptAndSaysSo() {
        message.attempt(settings, NOON);
        message.attempt(settings, NOON);
        assertThat(message.notTaken(settings, NOON)).isEmpty();
        message.attempt(settings, NOON);

        assertThat(message.notTaken(settings, NOON))
                .contains(new MessageFailed(SAM, Channel.EMAIL, NOON));
        assertThat(message.status()).isEqualTo(MessageStatus.FAILED);
    }

    @Test
    void givesUpWhenEveryAttemptBrokeOff() {
        for (int i = 0; i < 3; i++) {
            assertThat(message.attempt(settings, NOON)).isEmpty();
        }

        assertThat(message.attempt(settings, NOON))
                .contains(new MessageFailed(SAM, Channel.EMAIL, NOON));
    }

    @Test
    void whatMayNotGoAnyMoreIsNewsToo() {
        assertThat(message.stop("NO_ADDRESS", NOON))
                .isEqualTo(new MessageFailed(SAM, Channel.EMAIL, NOON));
        assertThat(message.status()).isEqualTo(MessageStatus.STOPPED);
    }

    @Test
    void waitingForASafeTimeIsNoAttempt() {
        var later = NOON.plus(Duration.ofDays(2));
        message.attempt(settings, NOON);

        message.postpone(later);

        assertThat(message.dueAt()).isEqualTo(later);
        message.attempt(settings, later);
        assertThat(message.triedBefore()).isFalse();
        message.attempt(settings, later);
        assertThat(message.triedBefore()).isTrue();
    }

    @Test
    void endsOnce() {
        message.sent(new byte[] {1}, NOON);

        assertThat(message.status()).isEqualTo(MessageStatus.SENT);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> message.stop("CONSENT_MISSING", NOON));
    }

    @Test
    void settingsThatCannotWorkAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostSettings("geen adres", 3, Duration.ZERO, Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostSettings(null, 0, Duration.ZERO, Duration.ZERO));
    }
}
