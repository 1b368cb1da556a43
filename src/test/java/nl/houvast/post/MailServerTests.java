package nl.houvast.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailServerTests {

    @Test
    void mailTravelsEncryptedToAServerThatProvedItsName() {
        var server = through("mail.example");

        assertThat(server.getJavaMailProperties())
                .containsEntry("mail.smtp.starttls.enable", "true")
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
    }

    /** A whole server that offers no encryption, under a name that is not loopback's. */
    @Test
    void aServerThatOffersNoEncryptionGetsNoMail() {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            var server = through("0.0.0.0");
            server.setPort(mail.getSmtp().getPort());
            var message = new org.springframework.mail.SimpleMailMessage();
            message.setFrom("wij@houvast.example");
            message.setTo("sam@voorbeeld.example");
            message.setText("er staat iets klaar");

            assertThat(sent(server, message)).contains("STARTTLS");
            assertThat(mail.getReceivedMessages()).isEmpty();
        } finally {
            mail.stop();
        }
    }

    private static String sent(
            JavaMailSenderImpl server, org.springframework.mail.SimpleMailMessage message) {
        try {
            server.send(message);
            return "sent";
        } catch (MailException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void aServerOnThisMachineIsLeftAsItIs(String host) {
        assertThat(through(host).getJavaMailProperties()).isEmpty();
    }

    @Test
    void whatIsEncryptedFromTheStartNeedsNoSecondTime() {
        var server = new JavaMailSenderImpl();
        server.setHost("mail.example");
        server.setProtocol("smtps");
        new MailServer().postProcessAfterInitialization(server, "mailSender");

        assertThat(server.getJavaMailProperties())
                .containsOnlyKeys("mail.smtps.ssl.checkserveridentity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.smtp.starttls.required",
                "mail.smtp.starttls.enable",
                "mail.smtp.ssl.checkserveridentity"
            })
    void aSettingThatWouldSendReadableMailIsRefused(String key) {
        var server = new JavaMailSenderImpl();
        server.setHost("mail.example");
        server.getJavaMailProperties().setProperty(key, "false");

        assertThatIllegalStateException()
                .isThrownBy(() -> new MailServer().postProcessAfterInitialization(server, "x"))
                .withMessageContaining("spring.mail.properties." + key);
    }

    @Test
    void aServerIsNotTrustedOnItsWord() {
        var server = new JavaMailSenderImpl();
        server.setHost("mail.example");
        server.getJavaMailProperties().setProperty("mail.smtp.ssl.trust", "*");

        assertThatIllegalStateException()
                .isThrownBy(() -> new MailServer().postProcessAfterInitialization(server, "x"))
                .withMessageContaining("ssl.bundle");
    }

    private static JavaMailSenderImpl through(String host) {
        var server = new JavaMailSenderImpl();
        server.setHost(host);
        return (JavaMailSenderImpl)
                new MailServer().postProcessAfterInitialization(server, "mailSender");
    }
}
