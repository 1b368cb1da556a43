package nl.houvast.consultation;

import static nl.houvast.consultation.ConsultationExamples.KNOWN;
import static nl.houvast.consultation.ConsultationExamples.MEES;
import static nl.houvast.consultation.ConsultationExamples.ROOS;
import static nl.houvast.consultation.ConsultationExamples.SAID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.consultation.Consultation.Channel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an expert typed when their session had ended, on a real database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class UnsentModuleTests {

    private static final String LIST = ConsoleController.PATH;
    private static final String TYPED = "Een leerling van 14 is stil.";

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired ConsultationDesk desk;
    @Autowired UnsentConsultations unsent;

    @BeforeEach
    void nothing() {
        db.sql("truncate consultation.callback, consultation.consultation, consultation.unsent")
                .update();
    }

    @Test
    void inANewOneItIsThereAgainOnceForWhoTypedItAndForNobodyElse() {
        var page = LIST + "/nieuw/" + unsent.begin(MEES);
        unsent.keep(page, Map.of("situation", List.of(TYPED)));

        assertThat(db.sql("select u::text from consultation.unsent u").query(String.class).single())
                .doesNotContain("leerling");
        assertThat(get(page, ROOS)).hasStatus(302);
        assertThat(get(page, MEES))
                .hasStatusOk()
                .bodyText()
                .contains("Je was uitgelogd", TYPED, "action=\"" + page + "\"");
        assertThat(get(page, MEES)).hasStatus(302);
        assertThat(
                        browser.post()
                                .uri(page)
                                .param("situation", TYPED)
                                .with(user(MEES.id()).roles(MEES.role().name()))
                                .with(csrf()))
                .hasStatus(302);
        assertThat(count("consultation")).isOne();
    }

    @Test
    void inOneThatRunsItIsThereAgainAndWhatWasKeptStays() {
        var id = desk.begin(Channel.PHONE, KNOWN, SAID, MEES);
        var page = LIST + "/" + id;
        unsent.keep(page, Map.of("advice", List.of("Bel samen."), "version", List.of("1")));

        assertThat(get(page, ROOS))
                .hasStatusOk()
                .bodyText()
                .contains("Je was uitgelogd", "Bel samen.", "action=\"" + page + "\"");
        assertThat(get(page, MEES)).bodyText().contains(SAID.advice());
        assertThat(desk.open(id, MEES).said()).isEqualTo(SAID);
    }

    @Test
    void nothingCanBeLeftWhereNobodyBegan() {
        for (var path :
                List.of(
                        LIST + "/nieuw/" + UUID.randomUUID(),
                        LIST + "/" + UUID.randomUUID(),
                        LIST + "/nieuw",
                        "/aanmelden/" + UUID.randomUUID() + "/hulp")) {
            unsent.keep(path, Map.of("advice", List.of("x")));
        }
        assertThat(count("unsent")).isZero();
    }

    @Test
    void afterAWeekItIsGone() {
        unsent.begin(MEES);
        db.sql("update consultation.unsent set kept_at = kept_at - interval '6 days'").update();
        unsent.sweep();
        assertThat(count("unsent")).isOne();

        db.sql("update consultation.unsent set kept_at = kept_at - interval '2 days'").update();
        unsent.sweep();
        assertThat(count("unsent")).isZero();
    }

    private int count(String table) {
        return db.sql("select count(*) from consultation." + table).query(Integer.class).single();
    }

    private MvcTestResult get(String path, Actor by) {
        return browser.get().uri(path).with(user(by.id()).roles(by.role().name())).exchange();
    }
}
