package nl.houvast.post;

import static nl.houvast.web.Texts.text;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Carries messages by e-mail, when the operator has a mail server. The message says that something
 * is ready and nothing else: whoever looks over a shoulder learns nothing.
 */
@Component
class MailCarrier {

    private final @Nullable JavaMailSender server;
    private final @Nullable String sender;

    MailCarrier(ObjectProvider<JavaMailSender> server, PostSettings settings) {
        this.server = server.getIfAvailable();
        this.sender = settings.sender();
        if (this.server != null && sender == null) {
            throw new IllegalStateException(
                    "spring.mail.host is set, so set houvast.post.sender too: the address that"
                            + " messages come from. It must not tell what the organisation does.");
        }
    }

    /** Whether there is a mail server. */
    boolean ready() {
        return server != null;
    }

    /**
     * Hands the message to the mail server.
     *
     * @throws org.springframework.mail.MailException when the server does not take it
     */
    void carry(Envelope envelope) {
        if (server == null || sender == null) {
            throw new IllegalStateException("there is no mail server");
        }
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.of(envelope.language()));
        try {
            var message = server.createMimeMessage();
            var mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            mail.setFrom(sender);
            mail.setTo(envelope.to().value());
            mail.setSubject(text("post.mail.subject"));
            mail.setText(text("post.mail.body"));
            message.setHeader("Auto-Submitted", "auto-generated"); // no out-of-office answers
            server.send(message);
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
