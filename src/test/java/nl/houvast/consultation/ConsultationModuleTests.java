package nl.houvast.consultation;

import static nl.houvast.consultation.ConsultationExamples.FATMA;
import static nl.houvast.consultation.ConsultationExamples.KNOWN;
import static nl.houvast.consultation.ConsultationExamples.MEES;
import static nl.houvast.consultation.ConsultationExamples.ROOS;
import static nl.houvast.consultation.ConsultationExamples.SAID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.access.Waiting;
import nl.houvast.consultation.Consultation.Channel;
import nl.houvast.consultation.ConsultationDesk.Writing;
import nl.houvast.kernel.Missing;
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

/** The console of the experts, on a real database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class ConsultationModuleTests {

    private static final String LIST = ConsoleController.PATH;

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired ConsultationDesk desk;
    @Autowired WaitingList waiting;

    @BeforeEach
    void nothing() {
        db.sql("truncate consultation.callback, consultation.consultation").update();
    }

    @Test
    void whatIsTypedIsKeptSealedAndHelpLiesBesideIt() {
        var address = begin(typed(Map.of("go", "look")));

        assertThat(get(address, MEES))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Een leerling van 14 is stil.",
                        "value=\"stalking.ex_partner\" selected",
                        "Veilig Thuis",
                        "112",
                        "href=\"/kennisbank/stalking\"",
                        "href=\"#urgent\" accesskey=\"n\"",
                        "mees heeft dit");
        assertThat(
                        db.sql("select c::text from consultation.consultation c")
                                .query(String.class)
                                .single())
                .doesNotContain("leerling", "Wat vraag ik");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsKept() {
        var answer =
                post(
                        LIST + "/nieuw",
                        MEES,
                        typed(
                                Map.of(
                                        "situation", "Bel <b>06 12345678",
                                        "advice", "bsn 111222333",
                                        "daysAgo", "gisteren",
                                        "event", "niets")));

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "<a href=\"#situation\">Haal het telefoonnummer weg",
                        "<a href=\"#advice\">Haal het burgerservicenummer weg",
                        "<a href=\"#daysAgo\">Vul een aantal dagen in",
                        "<a href=\"#event\">Kies iets uit de lijst",
                        "Bel &lt;b&gt;06 12345678");
        assertThat(count()).isZero();
    }

    @Test
    void whoIsSecondReadsWhatTheFirstWroteAndLosesNothing() {
        var address = begin(typed(Map.of()));
        var before = typed(Map.of("version", "2"));
        post(address, ROOS, with(before, "advice", "Roos zegt: vraag door."));

        var second = post(address, MEES, with(before, "advice", "Mees zegt: wacht af."));

        assertThat(second)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Een collega schreef intussen ook",
                        "Roos zegt: vraag door.",
                        "Mees zegt: wacht af.",
                        "name=\"version\" value=\"3\"");
        assertThat(said(address).advice()).isEqualTo("Roos zegt: vraag door.");
        assertThat(post(address, MEES, with(typed(Map.of("version", "3")), "advice", "Samen.")))
                .hasStatus(302);
        assertThat(said(address).advice()).isEqualTo("Samen.");
    }

    @Test
    void whoIsPromisedACallWaitsUntilTheyHeard() {
        var address =
                begin(typed(Map.of("go", "callback", "phone", "030 555 01 99", "askFor", "Bo")));
        assertThat(address).endsWith("?gedaan=promised");
        var page = path(address);
        assertThat(get(page, MEES)).bodyText().contains("tel:+31305550199", "vraag naar Bo");
        assertThat(
                        db.sql("select b::text from consultation.callback b")
                                .query(String.class)
                                .single())
                .doesNotContain("5550199", "Bo");
        db.sql("update consultation.callback set due_at = now() - interval '1 minute'").update();

        assertThat(get(LIST, MEES))
                .bodyText()
                .contains("1 wachten op ons. Te laat: 1. Nog van niemand: 0.");
        assertThat(waiting.of(MEES)).contains(new Waiting.Work("web.waiting", LIST, 1, 1));

        var callback = db.sql("select id from consultation.callback").query(UUID.class).single();
        assertThat(step(page, Map.of("go", "close", "outcome", "ADVISED")))
                .hasStatus(422)
                .bodyText()
                .contains("Er wacht nog iemand op ons");
        assertThat(step(page, Map.of("go", "missed-" + callback))).hasStatus(302);
        assertThat(waiting.count()).isEqualTo(new WaitingList.Count(1, 0, 0));
        assertThat(step(page, Map.of("go", "spoken-" + callback))).hasStatus(302);
        assertThat(waiting.count()).isEqualTo(new WaitingList.Count(0, 0, 0));
        assertThat(
                        db.sql("select contact is null from consultation.callback")
                                .query(Boolean.class)
                                .single())
                .isTrue();
        assertThat(step(page, Map.of("go", "close", "outcome", "ADVISED"))).hasRedirectedUrl(LIST);
        assertThat(get(page, MEES)).bodyText().contains("Dit gesprek is afgerond.");
        assertThat(step(page, Map.of())).hasStatus(422);
    }

    @Test
    void withConsentItBecomesAReferralWithEverythingThatWasSaid() {
        var address = path(begin(typed(Map.of())));
        assertThat(step(address, Map.of("go", "refer")))
                .hasStatus(422)
                .bodyText()
                .contains("<a href=\"#consent\">Zet een vinkje");

        var sent = step(address, Map.of("go", "refer", "consent", "true"));
        var draft = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());

        assertThat(draft).startsWith("/aanmelden/").endsWith("/situatie");
        assertThat(get(draft, MEES))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "value=\"stalking.ex_partner\" selected", "name=\"danger\" value=\"true\"");
        assertThat(get(draft.replace("situatie", "hulp"), MEES))
                .bodyText()
                .contains("Een leerling van 14 is stil.", "value=\"SCHOOL\" selected");
        assertThat(get(draft, ROOS)).hasStatus(404);
        assertThat(
                        db.sql("select status from consultation.consultation")
                                .query(String.class)
                                .single())
                .isEqualTo("REFERRED");
    }

    @Test
    void whoLeadsSeesWhoWaitsAndNothingThatWasSaid() {
        var address = path(begin(typed(Map.of("go", "callback", "phone", "030 555 01 99"))));

        assertThat(get(LIST, FATMA))
                .hasStatusOk()
                .bodyText()
                .contains("1 wachten op ons")
                .doesNotContain(address, "leerling");
        assertThat(get(address, FATMA)).hasStatus(404);
        assertThat(waiting.of(FATMA)).isPresent();
        var noor = Actor.worker("noor");
        assertThat(get(LIST, noor)).hasStatus(404);
        assertThat(get(LIST + "/cijfers", noor)).hasStatus(404);
        assertThat(get(LIST + "/nieuw", FATMA)).hasStatus(404);
        assertThat(waiting.of(noor)).isEmpty();
        var id = id(address);
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> desk.write(id, new Writing(1, KNOWN, SAID), FATMA));
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> desk.begin(Channel.PHONE, KNOWN, SAID, noor));
    }

    private static Map<String, String> typed(Map<String, String> more) {
        var all = new HashMap<String, String>();
        all.put("channel", "PHONE");
        all.put("asker", "SCHOOL");
        all.put("event", "stalking.ex_partner");
        all.put("relation", "victim");
        all.put("age", "FROM_12");
        all.put("danger", "true");
        all.put("daysAgo", "3");
        all.put("situation", SAID.situation());
        all.put("question", SAID.question());
        all.put("advice", SAID.advice());
        all.putAll(more);
        return all;
    }

    private static Map<String, String> with(Map<String, String> all, String field, String value) {
        var more = new HashMap<>(all);
        more.put(field, value);
        return more;
    }

    /** As the page stands there now, with this changed. */
    private MvcTestResult step(String address, Map<String, String> more) {
        var version = desk.open(id(address), MEES).consultation().version();
        return post(address, MEES, with(typed(more), "version", String.valueOf(version)));
    }

    private String begin(Map<String, String> typed) {
        var sent = post(LIST + "/nieuw", MEES, typed);
        assertThat(sent).hasStatus(302);
        var address = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        return typed.containsKey("go") && typed.get("go").equals("callback")
                ? address
                : path(address);
    }

    private static String path(String address) {
        return address.replaceFirst("\\?.*", "");
    }

    private static ConsultationId id(String address) {
        return new ConsultationId(UUID.fromString(path(address).substring(LIST.length() + 1)));
    }

    private Said said(String address) {
        return desk.open(id(address), MEES).said();
    }

    private int count() {
        return db.sql("select count(*) from consultation.consultation")
                .query(Integer.class)
                .single();
    }

    private MvcTestResult get(String path, Actor by) {
        return browser.get().uri(path).with(user(by.id()).roles(by.role().name())).exchange();
    }

    private MvcTestResult post(String path, Actor by, Map<String, String> typed) {
        var request =
                browser.post().uri(path).with(user(by.id()).roles(by.role().name())).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }
}
