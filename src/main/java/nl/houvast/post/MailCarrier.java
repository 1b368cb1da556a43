package nl.houvast.post;

import static nl.houvast.web.Texts.text;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import nl.houvast.post.NotTaken.Why;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Carries messages by e-mail, when the operator has a mail server. The message says that something
 * is ready and nothing else: whoever looks over a shoulder learns nothing.
 */
@Component
class MailCarrier {

    private static final Logger LOG = LoggerFactory.getLogger(MailCarrier.class);

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
     * Hands the message to the mail server, under a name of its own that comes back with a bounce
     * and says nothing about anybody.
     *
     * @throws NotTaken when the server does not take it
     */
    void carry(Envelope.Mail envelope, MessageId id) {
        send(envelope, name(id), () -> text("post.mail.subject"), () -> text("post.mail.body"));
    }

    /**
     * Hands over a link to sign in with, that whoever has this address asked for.
     *
     * @throws NotTaken when the server does not take it
     */
    void link(Envelope.Mail envelope, String address) {
        send(
                envelope,
                null,
                () -> text("post.link.subject"),
                () -> text("post.link.body", address));
    }

    private void send(
            Envelope.Mail envelope,
            @Nullable String name,
            Supplier<String> subject,
            Supplier<String> body) {
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
            mail.setSubject(subject.get());
            mail.setText(body.get());
            if (name != null) {
                message.setHeader("Message-ID", name);
            }
            message.setHeader("Auto-Submitted", "auto-generated"); // no out-of-office answers
            server.send(message);
        } catch (MessagingException | MailException e) { // their words may hold the address
            LOG.warn("The mail server did not take a mail: {}", e.getClass().getSimpleName());
            throw new NotTaken(unknownAddress(e) ? Why.NO_SUCH_ADDRESS : Why.NOT_NOW);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private @Nullable String name(MessageId id) {
        return sender == null ? null : name(id, sender);
    }

    /** What this message is called on its way. */
    static String name(MessageId id, String sender) {
        return "<" + id + sender.substring(sender.lastIndexOf('@')) + ">";
    }

    /** Whether the server said for good that it does not know the address (5xx on RCPT). */
    private static boolean unknownAddress(Exception e) {
        return e instanceof MailSendException sending
                && Arrays.stream(sending.getMessageExceptions())
                        .anyMatch(
                                it ->
                                        it instanceof SendFailedException failed
                                                && failed.getInvalidAddresses() != null
                                                && failed.getInvalidAddresses().length > 0);
    }
}
