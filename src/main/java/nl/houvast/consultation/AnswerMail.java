package nl.houvast.consultation;

import static nl.houvast.web.Texts.text;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.houvast.consultation.Callback.Contact;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Tells a professional at their work that the answer is there, never what was asked or answered:
 * that is read with the code. The vault knows nothing about them; what is meant for somebody in the
 * vault goes through {@code post}.
 */
@Component
class AnswerMail {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerMail.class);

    private final @Nullable JavaMailSender server;
    private final @Nullable String address;
    private final String sender;

    AnswerMail(
            ObjectProvider<JavaMailSender> server,
            ConsultationSettings settings,
            @Value("${houvast.post.sender:}") String sender,
            @Value("${houvast.signin.address:}") String signin) {
        this.server = server.getIfAvailable();
        this.address =
                settings.address() != null ? settings.address() : signin.isEmpty() ? null : signin;
        this.sender = sender;
    }

    /** Whether there is a way to send any, and so whether somebody may ask to be written to. */
    boolean ready() {
        return server != null && address != null && !sender.isEmpty();
    }

    /** Says whether the mail server took it. */
    boolean answered(Contact contact) {
        var to = contact.email();
        if (server == null || to == null || !ready()) {
            return false;
        }
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.of(contact.language()));
        try {
            var message = server.createMimeMessage();
            var mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            mail.setFrom(sender);
            mail.setTo(to);
            mail.setSubject(text("consultation.mail.subject"));
            mail.setText(text("consultation.mail.body", address + AdviceLineController.ANSWER));
            message.setHeader("Auto-Submitted", "auto-generated"); // no out-of-office answers
            server.send(message);
            return true;
        } catch (MessagingException | MailException e) { // their words may hold the address
            LOG.warn(
                    "A mail that an answer is there could not be sent ({})",
                    e.getClass().getName());
            return false;
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
