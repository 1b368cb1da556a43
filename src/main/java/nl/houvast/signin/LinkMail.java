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
 * Mails a link, after the answer was given. It goes to professionals at their work, about whom the
 * vault knows nothing; what is meant for somebody in the vault goes through {@code post}. A mail
 * that is lost is asked again, so none is kept.
 */
@Component
class LinkMail {

    private static final Logger LOG = LoggerFactory.getLogger(LinkMail.class);

    private final @Nullable JavaMailSender server;
    private final TaskExecutor later;
    private final @Nullable String address;
    private final String sender;

    LinkMail(
            ObjectProvider<JavaMailSender> server,
            @Qualifier("applicationTaskExecutor") TaskExecutor later,
            SigninSettings settings,
            @Value("${houvast.post.sender:}") String sender) {
        this.server = server.getIfAvailable();
        this.later = later;
        this.address = settings.address();
        this.sender = sender;
    }

    /** Whether links can be sent at all. */
    boolean ready() {
        return server != null && address != null && !sender.isEmpty();
    }

    /** Writes it in the language of whoever asks, and sends it a moment later. */
    void send(Email to, Secret link) {
        if (server != null) {
            var through = server;
            var subject = text("signin.mail.subject");
            var body = text("signin.mail.body", address + LinkController.PATH + "/" + link.value());
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
            LOG.warn("A link to sign in could not be mailed ({})", e.getClass().getName());
        }
    }
}
