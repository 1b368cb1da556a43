package nl.houvast.post;

import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Empties the mailbox that mail servers report to. A report that was understood is removed after it
 * was kept; whatever else lies there is left, and looked at once. Two nodes may do it at the same
 * time: a message fails once.
 */
@Component
class BounceBox {

    private static final Logger LOG = LoggerFactory.getLogger(BounceBox.class);
    private static final int AT_A_TIME = 200;
    private static final String PATIENCE = "10000"; // milliseconds

    private final Settings settings;
    private final Returns returns;

    BounceBox(Settings settings, Returns returns) {
        this.settings = settings;
        this.returns = returns;
    }

    /**
     * The mailbox of the sender's address, by IMAP.
     *
     * @param host null when there is none
     * @param tls whether the connection is encrypted from the start
     */
    @ConfigurationProperties("houvast.post.bounces")
    record Settings(
            @Nullable String host,
            @DefaultValue("993") int port,
            @DefaultValue("true") boolean tls,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("INBOX") String folder) {

        private String protocol() {
            return tls ? "imaps" : "imap";
        }

        private Session session() {
            var properties = new Properties();
            var ours = "mail." + protocol() + ".";
            properties.put(ours + "peek", "true"); // read is not the same as dealt with
            properties.put(ours + "connectiontimeout", PATIENCE);
            properties.put(ours + "timeout", PATIENCE);
            properties.put(ours + "writetimeout", PATIENCE);
            properties.put(ours + "ssl.checkserveridentity", "true");
            return Session.getInstance(properties);
        }

        @Override
        public String toString() {
            return "BounceSettings[hidden]";
        }
    }

    @Scheduled(
            fixedDelayString = "${houvast.post.bounces.round:PT5M}",
            initialDelayString = "${houvast.post.bounces.round:PT5M}")
    void empty() {
        if (settings.host() == null) {
            return;
        }
        try (var box = settings.session().getStore(settings.protocol())) {
            box.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (var folder = box.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                var fresh = folder.search(new FlagTerm(new Flags(Flag.SEEN), false));
                for (var mail : Arrays.stream(fresh).limit(AT_A_TIME).toList()) {
                    deal(mail);
                }
            }
        } catch (MessagingException e) { // its words may quote a mail
            LOG.warn("The mailbox for bounces was not emptied: {}", e.getClass().getName());
        }
    }

    private void deal(Message mail) throws MessagingException {
        var bounce = read(mail);
        bounce.ifPresent(returns::bounced);
        mail.setFlag(bounce.isPresent() ? Flag.DELETED : Flag.SEEN, true);
    }

    private static Optional<Bounce> read(Message mail) {
        try {
            return mail.getSize() > Bounce.LONGEST
                    ? Optional.empty()
                    // as a whole: what servers say of the parts of such mail differs
                    : Bounce.read(new MimeMessage((MimeMessage) mail));
        } catch (MessagingException | IOException e) {
            LOG.warn("A mail that cannot be read was left: {}", e.getClass().getName());
            return Optional.empty();
        }
    }
}
