package nl.houvast.consultation;

import static nl.houvast.consultation.ConsultationExamples.KNOWN;
import static nl.houvast.consultation.ConsultationExamples.MEES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.houvast.TestDatabase;
import nl.houvast.consultation.ConsultationDesk.Writing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A question from the page to its answer, on a real database and with a mail server. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class AdviceLineModuleTests {

    static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    private static final Pattern CODE = Pattern.compile("AL(?:-[0-9A-Z]{4}){3}");
    private static final String ADVICE = "Begin met wat je zelf ziet.\n\nVraag daarna pas door.";

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired ConsultationDesk desk;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("houvast.post.sender", () -> "bericht@neutraal.test");
        properties.add("houvast.consultation.address", () -> "https://houvast.example");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @BeforeEach
    void nothing() throws Exception {
        db.sql("truncate consultation.callback, consultation.consultation, signin.attempt")
                .update();
        MAIL.purgeEmailFromAllMailboxes();
    }

    @Test
    void thePageSaysWhenTheLineIsThereAndThatNobodyIsNamed() {
        assertThat(browser.get().uri("/advieslijn"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "tel:09000101",
                        "Op werkdagen van 8.00 tot 20.00 uur",
                        "Noem niemand.",
                        "binnen 1 werkdag");
        assertThat(browser.get().uri("/advieslijn?taal=en"))
                .bodyText()
                .contains("On working days from 8:00 to 20:00", "Name nobody.");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsKept() {
        var answer =
                post(
                        "/advieslijn",
                        Map.of("situation", "Sam, geboren 3-4-2012", "way", "WRITE", "email", "x"));

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "<a href=\"#asker\">Kies waar je werkt",
                        "<a href=\"#situation\">Haal de datum weg",
                        "<a href=\"#question\">Schrijf op wat je wilt weten",
                        "<a href=\"#email\">Vul een e-mailadres in",
                        "Sam, geboren 3-4-2012");
        assertThat(post("/advieslijn", Map.of()))
                .bodyText()
                .contains("<a href=\"#way\">Kies of we bellen of schrijven");
        assertThat(db.sql("select count(*) from consultation.consultation").query().singleValue())
                .isEqualTo(0L);
    }

    @Test
    void theAnswerIsReadWithTheCodeAndTheMailTellsNothing() throws Exception {
        var code = code(post("/advieslijn", question(Map.of())));
        assertThat(read(code)).hasStatusOk().bodyText().contains("Het antwoord is er nog niet");
        assertThat(all()).doesNotContain("docent", "mentor@school.example", code.substring(3));

        var id = db.sql("select id from consultation.consultation").query(UUID.class).single();
        assertThat(answer(id)).hasRedirectedUrl("/adviesgesprekken/" + id + "?gedaan=answered");

        assertThat(MAIL.waitForIncomingEmail(10_000, 1)).isTrue();
        var mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString("mentor@school.example");
        assertThat(GreenMailUtil.getBody(mail))
                .contains("https://houvast.example/advieslijn/antwoord")
                .doesNotContain("docent", "Begin met", code);
        assertThat(
                        db.sql("select contact is null from consultation.callback")
                                .query(Boolean.class)
                                .single())
                .isTrue();
        assertThat(read(code))
                .bodyText()
                .contains("Begin met wat je zelf ziet.", "Vraag daarna pas door.");
        assertThat(read(code.toLowerCase(java.util.Locale.ROOT))).bodyText().contains("Begin met");
    }

    @Test
    void whoWantsACallIsOnTheList() {
        post(
                "/advieslijn",
                question(Map.of("way", "CALL", "phone", "030 555 01 88", "askFor", "Bo")));

        assertThat(browser.get().uri("/adviesgesprekken").with(user("mees").roles("ADVISOR")))
                .bodyText()
                .contains("1 wachten op ons. Te laat: 0. Nog van niemand: 1.", "Bel terug vóór");
        assertThat(all()).doesNotContain("5550188", "Bo\"");
        assertThat(db.sql("select way from consultation.callback").query().singleValue())
                .isEqualTo("CALL");
    }

    @Test
    void aCodeThatIsNoneOpensNothingAndGuessingEnds() {
        var code = code(post("/advieslijn", question(Map.of())));

        for (int tries = 0; tries < 20; tries++) {
            assertThat(read("AL-7K3Q-9D2M-4XWV"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Deze code kennen we niet");
        }
        assertThat(read("AL-7K3Q-9D2M-4XWV")).bodyText().contains("te veel verkeerde codes");
        assertThat(read(code)).as("also a good one").hasStatus(422);
    }

    @Test
    void manyQuestionsFromOneAddressAreTooMany() {
        for (int asked = 0; asked < 10; asked++) {
            assertThat(post("/advieslijn", question(Map.of()))).hasStatusOk();
        }

        assertThat(post("/advieslijn", question(Map.of())))
                .hasStatus(422)
                .bodyText()
                .contains("Je stuurde al veel vragen", "Hoe vraag ik door?");
        assertThat(db.sql("select count(*) from consultation.consultation").query().singleValue())
                .isEqualTo(10L);
    }

    @Test
    void adviceThatWasNotGivenYetIsNotRead() {
        var code = code(post("/advieslijn", question(Map.of())));
        var id =
                new ConsultationId(
                        db.sql("select id from consultation.consultation")
                                .query(UUID.class)
                                .single());
        desk.write(id, new Writing(1, KNOWN, new Said("a", "b", "c")), MEES);

        assertThat(read(code)).bodyText().contains("nog niet").doesNotContain(">c<");
    }

    private MvcTestResult answer(UUID id) {
        return browser.post()
                .uri("/adviesgesprekken/" + id)
                .param("version", String.valueOf(version(id)))
                .param("question", "Hoe vraag ik door?")
                .param("advice", ADVICE)
                .param("go", "answer")
                .with(user("mees").roles("ADVISOR"))
                .with(csrf())
                .exchange();
    }

    private int version(UUID id) {
        return desk.open(new ConsultationId(id), MEES).consultation().version();
    }

    private static Map<String, String> question(Map<String, String> more) {
        var all = new HashMap<String, String>();
        all.put("asker", "SCHOOL");
        all.put("event", "sexual");
        all.put("age", "FROM_12");
        all.put("situation", "Een docent ziet dat een leerling niet meer lacht.");
        all.put("question", "Hoe vraag ik door?");
        all.put("way", "WRITE");
        all.put("email", "mentor@school.example");
        all.putAll(more);
        return all;
    }

    private MvcTestResult read(String code) {
        return post("/advieslijn/antwoord", Map.of("code", code));
    }

    private MvcTestResult post(String path, Map<String, String> typed) {
        var request = browser.post().uri(path).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private static String code(MvcTestResult sent) {
        try {
            var found = CODE.matcher(sent.getResponse().getContentAsString());
            assertThat(found.find()).isTrue();
            return found.group();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that is kept, as text. */
    private String all() {
        return db.sql(
                        """
                        select string_agg(c::text || b::text, ' ')
                          from consultation.consultation c
                          join consultation.callback b on b.consultation = c.id
                        """)
                .query(String.class)
                .single();
    }
}
