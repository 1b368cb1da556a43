package nl.houvast.consultation;

import static nl.houvast.consultation.ConsultationExamples.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.houvast.consultation.Callback.Contact;
import nl.houvast.kernel.Email;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class AnswerMailTests {

    private static final Contact SOMEBODY = Contact.write(new Email("mentor@school.example"), "nl");

    @Test
    void saysThatItDidNotGo() {
        var nowhere = new JavaMailSenderImpl();
        nowhere.setHost("127.0.0.1");
        nowhere.setPort(1);

        var mail = mail(Map.of("server", nowhere), "bericht@neutraal.test");

        assertThat(mail.ready()).isTrue();
        assertThat(mail.answered(SOMEBODY)).isFalse();
    }

    @Test
    void isNotThereWithoutAServerOrASender() {
        assertThat(mail(Map.of(), "bericht@neutraal.test").ready()).isFalse();
        assertThat(mail(Map.of("server", new JavaMailSenderImpl()), "").ready()).isFalse();
        assertThat(mail(Map.of(), "bericht@neutraal.test").answered(SOMEBODY)).isFalse();
    }

    private static AnswerMail mail(Map<String, Object> beans, String sender) {
        var factory = new StaticListableBeanFactory(beans);
        return new AnswerMail(factory.getBeanProvider(JavaMailSender.class), SETTINGS, sender, "");
    }
}
