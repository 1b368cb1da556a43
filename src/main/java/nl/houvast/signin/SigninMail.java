package nl.houvast.signin;

import static nl.houvast.web.Texts.text;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import nl.houvast.kernel.Email;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.TaskExecutor;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Mails a link, or that a passkey was made, after the answer was given. It goes to professionals at
 * their work, about whom the vault knows nothing; what is meant for somebody in the vault goes
 * through {@code post}. A mail that is lost is asked again, so none is kept.
 */
@Component
class SigninMail {

    private static final Logger LOG = LoggerFactory.getLogger(SigninMail.class);

    private final @Nullable JavaMailSender server;
    private final TaskExecutor later;
    private final @Nullable String address;
    private final String sender;

    SigninMail(
            ObjectProvider<JavaMailSender> server,
            @Qualifier("applicationTaskExecutor") TaskExecutor later,
            SigninSettings settings,
            @Value("${houvast.post.sender:}") String sender) {
        this.server = server.getIfAvailable();
        this.later = later;
        this.address = settings.address();
        this.sender = sender;
    }

    /** Whether there is a way to send any, and so whether our own ways to sign in are open. */
    boolean ready() {
        return server != null && address != null && !sender.isEmpty();
    }

    /** Sends this link, in the language of whoever asks. */
    void link(Email to, Secret link) {
        send(
                to,
                text("signin.mail.subject"),
                text("signin.mail.body", address + LinkController.PATH + "/" + link.value()));
    }

    /** Tells the owner of an account that one more thing opens it. */
    void passkeyMade(Email to) {
        send(
                to,
                text("signin.mail.passkey.subject"),
                text("signin.mail.passkey.body", address + OwnPasskeysController.PATH));
    }

    private void send(Email to, String subject, String body) {
        if (server != null) {
            var through = server;
            later.execute(() -> send(through, to, subject, body));
        }
    }

    private void send(JavaMailSender through, Email to, String subject, String body) {
        try {
            var message = through.createMimeMessage();
            var mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            mail.setFrom(sender);
            mail.setTo(to.value());
            mail.setSubject(subject);
            mail.setText(body);
            message.setHeader("Auto-Submitted", "auto-generated"); // no out-of-office answers
            through.send(message);
        } catch (MessagingException | MailException e) {
            LOG.warn("A mail about signing in could not be sent ({})", e.getClass().getName());
        }
    }
}
