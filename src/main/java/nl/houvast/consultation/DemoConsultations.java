package nl.houvast.consultation;

import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.consultation.Callback.Contact;
import nl.houvast.consultation.Circumstances.AgeBand;
import nl.houvast.consultation.Consultation.Channel;
import nl.houvast.consultation.Consultation.Outcome;
import nl.houvast.consultation.ConsultationDesk.Writing;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.referral.Profession;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In demo mode, the first time: questions that nobody asked, so that there is work to see. */
@Component
@ConditionalOnBooleanProperty("houvast.demo")
class DemoConsultations {

    private static final Actor MEES = new Actor("demo-advieslijn", Role.ADVISOR);

    private final ConsultationDesk desk;
    private final CallbackDesk callbacks;
    private final LineDesk line;
    private final JdbcClient db;

    DemoConsultations(ConsultationDesk desk, CallbackDesk callbacks, LineDesk line, JdbcClient db) {
        this.desk = desk;
        this.callbacks = callbacks;
        this.line = line;
        this.db = db;
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        var count =
                db.sql("select count(*) from consultation.consultation").query(Long.class).single();
        if (count == 0) {
            questions();
            conversations();
        }
    }

    /** One to write to, one to call. */
    private void questions() {
        line.ask(
                known(Profession.SCHOOL, "sexual", null, AgeBand.FROM_12),
                new Said(
                        "Een leerling van 14 zegt dat er een foto van haar rondgaat. Ze wil niet"
                                + " dat haar ouders het horen.",
                        "Wat kan ik vandaag doen, en met wie mag ik dit delen?",
                        ""),
                Contact.write(new Email("mentor@school.example"), "nl"));
        line.ask(
                known(Profession.GP_PRACTICE, "domestic", null, AgeBand.FROM_27),
                new Said(
                        "Een patiënt komt voor de derde keer met een blauwe plek. De partner is"
                                + " er altijd bij.",
                        "Hoe begin ik hierover zonder dat het onveiliger wordt?",
                        ""),
                call("+31305550171", "de assistent"));
    }

    /** One that runs, in which somebody is called back, and two that ended. */
    private void conversations() {
        var running =
                begin(
                        known(
                                Profession.SOCIAL_TEAM,
                                "stalking.ex_partner",
                                "victim",
                                AgeBand.FROM_27),
                        "Een vrouw wordt elke avond opgewacht door haar ex. Ze heeft nog niets gemeld.",
                        "Moet ze eerst aangifte doen?");
        callbacks.promise(running, call("+31305550172", null), MEES);
        ended(
                known(Profession.POLICE, "traffic.fatal", "witness", AgeBand.FROM_18),
                "Een getuige van een ongeluk slaapt al weken slecht.",
                "Is dat nog gewoon?",
                "Leg uit welke reacties gewoon zijn. Wijs de weg naar de huisarts als het na vier"
                        + " weken niet minder wordt.",
                Outcome.SIGNPOSTED);
        ended(
                known(Profession.HOSPITAL_ER, "violence.assault", "professional", AgeBand.FROM_27),
                "Een collega kreeg een klap van een bezoeker en wil gewoon doorwerken.",
                "Wat zeg ik tegen hem?",
                "Vraag wat hij nodig heeft, ook morgen. Hij mag ons zelf bellen.",
                Outcome.OWN_HELP);
    }

    private void ended(
            Circumstances known, String situation, String question, String advice, Outcome how) {
        var id = begin(known, situation, question);
        var seen = desk.open(id, MEES).consultation().version();
        desk.close(id, new Writing(seen, known, new Said(situation, question, advice)), how, MEES);
    }

    private ConsultationId begin(Circumstances known, String situation, String question) {
        return desk.begin(Channel.PHONE, known, new Said(situation, question, ""), MEES);
    }

    private static Contact call(String number, @Nullable String askFor) {
        return Contact.call(new PhoneNumber(number), askFor, "nl");
    }

    private static Circumstances known(
            Profession asker, String event, @Nullable String relation, AgeBand age) {
        return new Circumstances(asker, event, relation, age, false, false, false, null);
    }
}
