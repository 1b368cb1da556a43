package nl.houvast.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.houvast.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The form of a professional, page by page, on a real database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(TestDatabase.class)
@AutoConfigureMockMvc
class DraftModuleTests {

    private static final String ANNA = "professional-anna";
    private static final String BOB = "professional-bob";

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired UnsentDrafts unsent;

    @Test
    void fromTheFirstQuestionToTheReceipt() {
        var draft = begin(Map.of());
        next(draft, "situatie", situation("violence.assault", "24"), "toestemming");
        next(draft, "toestemming", Map.of("agreed", "SELF"), "persoon");
        next(draft, "persoon", person(), "hulp");
        next(draft, "hulp", help(), "controle");

        assertThat(get(draft + "/controle"))
                .hasStatusOk()
                .bodyText()
                .contains("Sam Voorbeeld", "06 12 34 56 78", "Politie Voorbeeldstad");

        var sent = post(ANNA, draft + "/versturen", Map.of());
        assertThat(sent).hasStatus(302).hasRedirectedUrl(draft + "/ontvangst");
        assertThat(get(draft + "/ontvangst")).hasStatusOk().bodyText().containsPattern("HV-.{4}-");
        assertThat(get(draft + "/folder")).hasStatusOk().bodyText().doesNotContain("Sam");
    }

    @Test
    void askedInTheVerwijswijzerIsNotAskedAgain() {
        var draft = begin(Map.of("event", "traffic.injury", "relation", "victim", "age", "30"));

        assertThat(get(draft + "/toestemming")).hasStatusOk().bodyText().contains("beslist zelf");
        assertThat(get(draft + "/situatie")).bodyText().contains("value=\"30\"");
    }

    @Test
    void whatIsWrongIsShownAndNothingTypedIsLost() {
        var draft = begin(Map.of("event", "traffic.injury", "relation", "victim"));
        var answer =
                post(
                        ANNA,
                        draft + "/persoon",
                        Map.of("givenName", "<b>Sam 😀", "phone", "12", "channels", "call"));

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "<a href=\"#phone\">Vul een telefoonnummer in",
                        "id=\"phone-problem\"",
                        "value=\"&lt;b>Sam 😀\"",
                        "value=\"12\"");
        assertThat(get(draft + "/persoon")).bodyText().contains("value=\"&lt;b>Sam 😀\"");
    }

    @Test
    void eachRouteAsksThoseWhoDecide() {
        assertThat(get(begin(situation("violence.assault", "9")) + "/toestemming"))
                .bodyText()
                .contains("De ouder of verzorger zegt ja")
                .doesNotContain("De jongere zegt ja");
        assertThat(get(begin(situation("violence.assault", "13")) + "/toestemming"))
                .bodyText()
                .contains("De ouder of verzorger zegt ja", "De jongere zegt ja");
        var alone =
                begin(
                        Map.of(
                                "event", "child_abuse.physical",
                                "relation", "victim",
                                "age", "13",
                                "unsafeHome", "true"));
        assertThat(get(alone + "/toestemming"))
                .bodyText()
                .contains("Het kind of de jongere zelf zegt ja")
                .doesNotContain("De ouder of verzorger zegt ja");
        assertThat(get(alone + "/persoon")).bodyText().doesNotContain("id=\"contactName\"");
    }

    @Test
    void withoutConsentItIsNotSent() {
        var draft = begin(situation("violence.assault", "24"));
        post(ANNA, draft + "/persoon", person());
        post(ANNA, draft + "/hulp", help());

        assertThat(post(ANNA, draft + "/versturen", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Vraag eerst of de persoon het goed vindt");
    }

    @Test
    void somebodyElsesDraftDoesNotExist() {
        var draft = begin(situation("violence.assault", "24"));

        assertThat(browser.get().uri(draft + "/situatie").with(user(BOB).roles("REFERRER")))
                .hasStatus(404);
        assertThat(post(BOB, draft + "/weggooien", Map.of())).hasStatus(404);
        assertThat(get(draft + "/situatie")).hasStatusOk();
    }

    @Test
    void twentyClicksAreOneReferral() throws Exception {
        var draft = filled();
        var before = referrals();
        Callable<Integer> click =
                () -> post(ANNA, draft + "/versturen", Map.of()).getResponse().getStatus();
        try (var pool = Executors.newFixedThreadPool(20)) {
            for (var status : pool.invokeAll(java.util.Collections.nCopies(20, click))) {
                assertThat(status.get()).isEqualTo(302);
            }
        }
        assertThat(referrals()).isEqualTo(before + 1);
    }

    @Test
    void onceSentOnlyTheReceiptIsLeft() {
        var draft = filled();
        post(ANNA, draft + "/versturen", Map.of());

        assertThat(get(draft + "/persoon")).hasStatus(302).hasRedirectedUrl(draft + "/ontvangst");
        assertThat(post(ANNA, draft + "/persoon", person())).hasRedirectedUrl(draft + "/ontvangst");
        assertThat(
                        db.sql(
                                        "select count(*) from draft.draft where id = ?::uuid and content is null")
                                .param(id(draft))
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void whatWasTypedAfterTheSessionEndedIsThereAgain() {
        var draft = begin(situation("violence.assault", "24"));
        unsent.keep(
                draft + "/persoon",
                Map.of("givenName", List.of("Robin"), "channels", List.of("call", "sms")));

        assertThat(get(draft + "/persoon"))
                .hasStatusOk()
                .bodyText()
                .contains("Niets kwijt", "value=\"Robin\"");
        assertThat(get(draft + "/persoon"))
                .bodyText()
                .doesNotContain("Niets kwijt")
                .contains("value=\"Robin\"");
    }

    @Test
    void keepsWhatIsBeingTyped() {
        var draft = begin(situation("violence.assault", "24"));

        assertThat(post(ANNA, draft + "/hulp/bewaren", Map.of("note", "half een zin")))
                .hasStatus(204);
        assertThat(get(draft + "/hulp")).bodyText().contains("half een zin");
    }

    @Test
    void aDraftIsSealed() {
        filled();

        assertThat(
                        db.sql(
                                        "select encode(content, 'escape') from draft.draft where content is not null")
                                .query(String.class)
                                .list())
                .isNotEmpty()
                .noneMatch(text -> text.contains("Voorbeeld"));
    }

    private String filled() {
        var draft = begin(situation("violence.assault", "24"));
        next(draft, "toestemming", Map.of("agreed", "SELF"), "persoon");
        next(draft, "persoon", person(), "hulp");
        next(draft, "hulp", help(), "controle");
        return draft;
    }

    private String begin(Map<String, String> situation) {
        var answer = post(ANNA, "/aanmelden/start", situation);
        assertThat(answer).hasStatus(302);
        var url = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return url.substring(0, url.lastIndexOf('/'));
    }

    private void next(String draft, String step, Map<String, String> typed, String then) {
        assertThat(post(ANNA, draft + "/" + step, typed))
                .hasStatus(302)
                .hasRedirectedUrl(draft + "/" + then);
    }

    private static Map<String, String> situation(String event, String age) {
        return Map.of("event", event, "relation", "victim", "age", age);
    }

    private static Map<String, String> person() {
        return Map.of(
                "givenName", "Sam",
                "familyName", "Voorbeeld",
                "phone", "06 12 34 56 78",
                "channels", "call");
    }

    private static Map<String, String> help() {
        return Map.of("organisation", "Politie Voorbeeldstad", "profession", "POLICE");
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(path).with(user(ANNA).roles("REFERRER")).exchange();
    }

    private MvcTestResult post(String who, String path, Map<String, String> typed) {
        var request = browser.post().uri(path).with(user(who).roles("REFERRER")).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private static String id(String draft) {
        return draft.substring(draft.lastIndexOf('/') + 1);
    }

    private int referrals() {
        return db.sql("select count(*) from referral.referral").query(Integer.class).single();
    }
}
