package nl.houvast.post;

import static nl.houvast.person.PersonExamples.NOON;
import static nl.houvast.person.PersonExamples.sam;
import static nl.houvast.post.PostExamples.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import nl.houvast.contact.Channel;
import nl.houvast.post.NotTaken.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailCarrierTests {

    static final Address[] NOBODY = {};

    MessageId id = MessageId.next(NOON);

    @Test
    void givesEachMessageANameThatSaysNothing() throws Exception {
        var server = new Server(null);

        carrier(server, "bericht@neutraal.test").carry(envelope(), id);

        assertThat(Objects.requireNonNull(server.sent).getMessageID())
                .isEqualTo("<" + id + "@neutraal.test>");
    }

    @Test
    void anAddressThatTheServerDoesNotKnowIsNotTriedAgain() throws Exception {
        var unknown = new InternetAddress("sam@voorbeeld.test");
        var refused =
                new SendFailedException(
                        "550 sam@voorbeeld.test", null, NOBODY, NOBODY, new Address[] {unknown});

        refuses(refused, Why.NO_SUCH_ADDRESS);
    }

    @Test
    void whateverElseGoesWrongMayWorkLater() {
        refuses(new SendFailedException("421", null, NOBODY, NOBODY, NOBODY), Why.NOT_NOW);
        refuses(new MessagingException("connection reset"), Why.NOT_NOW);
    }

    @Test
    void aServerWithoutASenderIsRefusedAtTheStart() {
        assertThatIllegalStateException().isThrownBy(() -> carrier(new Server(null), null));
    }

    private void refuses(MessagingException by, Why why) {
        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(
                        () ->
                                carrier(new Server(by), "bericht@neutraal.test")
                                        .carry(envelope(), id))
                .satisfies(
                        e -> {
                            assertThat(e.why()).isEqualTo(why);
                            assertThat(e).hasNoCause().hasMessage(why.name());
                        });
    }

    private static MailCarrier carrier(JavaMailSender server, @Nullable String sender) {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("server", server);
        var settings = new PostSettings(sender, 8, Duration.ofMinutes(5), Duration.ofDays(30));
        return new MailCarrier(beans.getBeanProvider(JavaMailSender.class), settings);
    }

    private static Envelope.Mail envelope() {
        return (Envelope.Mail) Envelope.to(question(Channel.EMAIL, sam(), NOON));
    }

    /** Takes a message, or refuses it. */
    private static final class Server extends JavaMailSenderImpl {

        private final @Nullable MessagingException refusal;
        private @Nullable MimeMessage sent;

        Server(@Nullable MessagingException refusal) {
            this.refusal = refusal;
        }

        @Override
        public void send(MimeMessage message) {
            if (refusal != null) {
                throw new MailSendException(Map.of(message, refusal));
            }
            sent = message;
        }
    }
}
