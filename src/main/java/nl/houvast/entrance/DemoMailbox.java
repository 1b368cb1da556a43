package nl.houvast.entrance;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import nl.houvast.entrance.DemoMailPage.Mail;
import nl.houvast.web.Page;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailParseException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * In demo mode without a mail server no mail leaves: the last ones are here, and anybody reads
 * them. So a link to sign in can be asked and used by somebody who does not exist.
 */
@Controller
@ConditionalOnBooleanProperty("houvast.demo")
@ConditionalOnProperty(name = "spring.mail.host", havingValue = "none", matchIfMissing = true)
class DemoMailbox {

    static final String PATH = "/inloggen/voorbeeldpost";

    private static final int KEPT = 20;

    private final ConcurrentLinkedDeque<Mail> mails = new ConcurrentLinkedDeque<>();

    @GetMapping(PATH)
    Page read() {
        return new DemoMailPage(List.copyOf(mails));
    }

    private void keep(Mail mail) {
        mails.addFirst(mail);
        while (mails.size() > KEPT) {
            mails.pollLast();
        }
    }

    /** Where mail ends: it takes what others send, and sends none. */
    @Component
    @ConditionalOnBooleanProperty("houvast.demo")
    @ConditionalOnProperty(name = "spring.mail.host", havingValue = "none", matchIfMissing = true)
    static class Slot implements JavaMailSender {

        private final DemoMailbox box;

        Slot(DemoMailbox box) {
            this.box = box;
        }

        @Override
        public MimeMessage createMimeMessage() {
            return new MimeMessage(Session.getInstance(new Properties()));
        }

        @Override
        public MimeMessage createMimeMessage(InputStream content) {
            try {
                return new MimeMessage(Session.getInstance(new Properties()), content);
            } catch (MessagingException e) {
                throw new MailParseException(e);
            }
        }

        @Override
        public void send(MimeMessage... messages) {
            for (var message : messages) {
                box.keep(read(message));
            }
        }

        private static Mail read(MimeMessage message) {
            try {
                return new Mail(
                        message.getAllRecipients()[0].toString(),
                        message.getSubject(),
                        message.getContent().toString().lines().toList());
            } catch (MessagingException | IOException e) {
                throw new MailParseException(e);
            }
        }

        @Override
        public void send(SimpleMailMessage... messages) {
            throw new UnsupportedOperationException("nothing here sends these");
        }
    }
}
