package nl.houvast.consultation;

import static nl.houvast.consultation.ConsultationExamples.KNOWN;
import static nl.houvast.consultation.ConsultationExamples.MEES;
import static nl.houvast.consultation.ConsultationExamples.SAID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import nl.houvast.TestDatabase;
import nl.houvast.consultation.Callback.Contact;
import nl.houvast.consultation.Consultation.Channel;
import nl.houvast.consultation.ConsultationDesk.Writing;
import nl.houvast.kernel.PhoneNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What goes, what stays, and what is told of it, on a real database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class KeepingModuleTests {

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired ConsultationDesk desk;
    @Autowired CallbackDesk callbacks;
    @Autowired ConsultationSweep sweep;

    @BeforeEach
    void nothing() {
        db.sql("truncate consultation.callback, consultation.consultation").update();
    }

    @Test
    void whatWasSaidGoesAndWhatIsCountedStays() {
        var id = answered();
        ago("29 days");
        sweep.sweep();
        assertThat(desk.open(id, MEES).said()).isEqualTo(SAID);

        ago("31 days");
        sweep.sweep();

        assertThat(desk.open(id, MEES).said()).isEqualTo(Said.NOTHING);
        var row = db.sql("select * from consultation.consultation").query().singleRow();
        assertThat(row).containsEntry("event", KNOWN.event()).containsEntry("channel", "PHONE");
        assertThat(row.get("owner")).isNull();
        assertThat(row.get("days_ago")).isNull();
        assertThat(get("/" + id)).contains("Wat er is gezegd, is gewist.");
    }

    @Test
    void whileSomebodyWaitsItIsSealedAgainAndNotDropped() {
        var id = answered();
        callbacks.promise(id, Contact.call(new PhoneNumber("+31305550199"), "Bo", "nl"), MEES);
        ago("31 days");
        db.sql("update consultation.callback set sealed_at = now() - interval '31 days'").update();
        var words = bytes("select said from consultation.consultation");
        var contact = bytes("select contact from consultation.callback");

        sweep.sweep();

        assertThat(bytes("select said from consultation.consultation")).isNotEqualTo(words);
        assertThat(bytes("select contact from consultation.callback")).isNotEqualTo(contact);
        var opened = desk.open(id, MEES);
        assertThat(opened.said()).isEqualTo(SAID);
        assertThat(opened.callbacks().getFirst().contact().askFor()).isEqualTo("Bo");
    }

    @Test
    void smallNumbersAreLeftOut() {
        for (int one = 0; one < 7; one++) {
            desk.begin(Channel.PHONE, KNOWN, SAID, MEES);
        }
        for (int one = 0; one < 3; one++) {
            desk.begin(Channel.CHAT, KNOWN, SAID, MEES);
        }

        assertThat(get("/cijfers"))
                .containsPattern("scope=\"row\">telefoon</th><td[^>]*>niet getoond</td>")
                .containsPattern("scope=\"row\">chat</th><td[^>]*>niet getoond</td>")
                .containsPattern("scope=\"row\">e-mail</th><td[^>]*>0</td>")
                .containsPattern("scope=\"row\">Stalking[^<]*</th><td[^>]*>10</td>")
                .contains("te weinig antwoorden");
    }

    private ConsultationId answered() {
        var id = desk.begin(Channel.PHONE, KNOWN, SAID, MEES);
        var seen = desk.open(id, MEES).consultation().version();
        desk.answer(id, new Writing(seen, KNOWN, SAID), MEES);
        return id;
    }

    private byte[] bytes(String query) {
        return db.sql(query).query(byte[].class).single();
    }

    private void ago(String time) {
        db.sql(
                        "update consultation.consultation set answered_at = now() - cast(:ago as"
                                + " interval), sealed_at = now() - cast(:ago as interval)")
                .param("ago", time)
                .update();
    }

    private String get(String path) {
        var answer =
                browser.get()
                        .uri(ConsoleController.PATH + path)
                        .with(user("mees").roles("ADVISOR"))
                        .exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
