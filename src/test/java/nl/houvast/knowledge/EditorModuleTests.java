package nl.houvast.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.houvast.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Editors write, offer and publish, with real SQL and real HTML. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, extraIncludes = "advice")
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class EditorModuleTests {

    private static final String ROOM = "/beheer/kennisbank";

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired HouseArticles house;
    @Autowired Articles articles;
    @Autowired Shelf shelf;

    @Test
    void oneWritesAndAnotherPublishes() {
        assertThat(post("sem", "/nieuw", typed("eerste")))
                .hasStatus(302)
                .hasRedirectedUrl(ROOM + "/eerste");
        assertThat(browser.get().uri("/kennisbank/eerste")).hasStatus(404);
        assertThat(step("sem", "eerste", "aanbieden")).hasStatus(302);
        assertThat(step("sem", "eerste", "publiceren"))
                .hasStatus(422)
                .bodyText()
                .contains("Je schreef hier zelf aan mee");
        assertThat(browser.get().uri("/kennisbank/eerste")).hasStatus(404);

        assertThat(step("lotte", "eerste", "publiceren")).hasStatus(302);
        assertThat(browser.get().uri("/kennisbank/eerste"))
                .hasStatusOk()
                .bodyText()
                .contains("Titel van eerste", "<strong>nu</strong>");
        assertThat(look("sem", "/eerste"))
                .bodyText()
                .contains(
                        "geschreven door sem.", "aangeboden door sem.", "gepubliceerd door lotte.");
        assertThat(step("sem", "eerste", "intrekken")).hasStatus(302);
        assertThat(browser.get().uri("/kennisbank/eerste")).hasStatus(404);
    }

    @Test
    void sendsBackWithAReasonOnly() {
        post("sem", "/nieuw", typed("tweede"));
        step("sem", "tweede", "aanbieden");
        assertThat(step("lotte", "tweede", "terugsturen"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#reason\"");
        assertThat(step("lotte", "tweede", "terugsturen", "reason", "Noem de <bron>"))
                .hasStatus(302);

        assertThat(look("sem", "/tweede"))
                .bodyText()
                .contains("Teruggestuurd: Noem de &lt;bron&gt;", "Bied aan een tweede lezer aan");
    }

    @Test
    void namesEverythingThatIsWrongAtOnceAndKeepsWhatWasTyped() {
        var typed = typed("Verkeerd Adres");
        typed.put("kind", "");
        typed.put("owner", "");
        typed.put("nlBody", "goed\n\n<b>vet</b>\n\n# kop");
        typed.put("enSources", "http://onveilig.nl/ bron");

        assertThat(post("sem", "/nieuw", typed))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#slug\"",
                        "href=\"#kind\"",
                        "href=\"#owner\"",
                        "Regel 3: er staat een teken",
                        "Regel 5: gebruik ## of ###",
                        "Bron op regel 1:",
                        "goed\n\n&lt;b&gt;vet&lt;/b&gt;");
        var again = typed("stalking");
        assertThat(post("sem", "/nieuw", again)).hasStatus(422).bodyText().contains("ander adres");
    }

    @Test
    void showsAPreviewAndKeepsNothing() {
        var typed = typed("derde");
        typed.put("go", "preview");
        assertThat(post("sem", "/nieuw", typed))
                .hasStatusOk()
                .bodyText()
                .contains("Zo komt het eruit te zien", "<strong>nu</strong>", "Doe het **nu**");
        assertThat(look("sem", "/derde")).hasStatus(404);
    }

    @Test
    void whoWritesSecondSeesBothTexts() {
        post("sem", "/nieuw", typed("vierde"));
        var revision = revision("vierde");
        var sems = typed("vierde");
        sems.put("revision", revision);
        sems.put("nlSummary", "Van Sem.");
        var lottes = new LinkedHashMap<>(sems);
        lottes.put("nlSummary", "Van Lotte.");
        assertThat(post("sem", "/vierde/bewerken", sems)).hasStatus(302);

        var answer = post("lotte", "/vierde/bewerken", lottes);
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("veranderde dit artikel intussen", "Van Sem.", ">Van Lotte.</textarea>");
        lottes.put("revision", revision("vierde"));
        assertThat(post("lotte", "/vierde/bewerken", lottes)).hasStatus(302);
        assertThat(look("sem", "/vierde"))
                .bodyText()
                .contains("Versie 2, geschreven door lotte, sem", "Van Lotte.");
        assertThat(articles.get("vierde").versions())
                .extracting(version -> version.content().nl().summary())
                .containsExactly("Van Lotte.", "Van Sem.");
    }

    @Test
    void aVersionThatWasPublishedDoesNotChange() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () ->
                                db.sql(
                                                """
                                                update knowledge.version
                                                   set content = content || '{"owner": "ander"}'
                                                 where article = 'stalking' and number = 1
                                                """)
                                        .update())
                .withMessageContaining("does not change");
    }

    @Test
    void anOlderVersionIsTakenBackAsADraft() {
        post("sem", "/nieuw", typed("vijfde"));
        step("sem", "vijfde", "weggooien");
        assertThat(step("lotte", "vijfde", "terughalen", "number", "1")).hasStatus(302);
        assertThat(articles.get("vijfde").open().orElseThrow().number()).isEqualTo(2);
        assertThat(step("lotte", "vijfde", "terughalen", "number", "1")).hasStatus(422);
    }

    @Test
    void theHouseBringsEachFileOnceOnEveryNode() {
        var steps = articles.steps();
        var nodes =
                List.of(1, 2, 3).stream()
                        .map(
                                node ->
                                        CompletableFuture.runAsync(
                                                () -> house.bring(List.of(file("zesde", "Een")))))
                        .toList();
        nodes.forEach(CompletableFuture::join);
        house.bring(HouseArticles.files());

        assertThat(articles.steps()).isEqualTo(steps + 1);
        assertThat(articles.get("zesde").published().orElseThrow().by()).isEqualTo("houvast");
    }

    @Test
    void aNewReleaseOffersAndOverwritesNothing() {
        house.bring(List.of(file("zevende", "Een")));
        house.bring(List.of(file("zevende", "Twee")));
        var offered = articles.get("zevende");
        assertThat(offered.published().orElseThrow().content().nl().title()).isEqualTo("Een");
        assertThat(offered.open().orElseThrow().state()).isEqualTo(VersionState.OFFERED);
        assertThat(step("sem", "zevende", "publiceren")).hasStatus(302);

        var typed = typed("zevende");
        typed.put("revision", revision("zevende"));
        assertThat(post("sem", "/zevende/bewerken", typed)).hasStatus(302);
        var steps = articles.steps();
        house.bring(List.of(file("zevende", "Drie")));
        assertThat(articles.steps()).isEqualTo(steps);
    }

    @Test
    void theListSaysWhatIsToBeDone() {
        post("sem", "/nieuw", typed("achtste"));
        assertThat(look("lotte", ""))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Concepten (",
                        "Titel van achtste",
                        "Staat niet op de site. Concept van sem.");
        db.sql(
                        "update knowledge.article set review_on = date '2026-01-01' where slug = 'discriminatie'")
                .update();
        assertThat(look("lotte", "")).bodyText().contains("Had op 1 januari 2026 opnieuw");
        shelf.start();
        assertThat(browser.get().uri("/kennisbank/discriminatie"))
                .bodyText()
                .contains("Dit artikel had op 1 januari 2026 opnieuw bekeken moeten zijn.");
    }

    @Test
    void onlyEditorsComeHere() {
        for (var role : List.of("WORKER", "ADMINISTRATOR", "PRIVACY_OFFICER")) {
            for (var page : List.of("", "/nieuw", "/stalking", "/stalking/bewerken")) {
                assertThat(browser.get().uri(ROOM + page).with(user("x").roles(role)))
                        .as(role + page)
                        .hasStatus(404);
            }
        }
        assertThat(look("sem", "/bestaat-niet")).hasStatus(404);
        assertThat(shelf.now().find("stalking")).isPresent();
    }

    private static ArticleFile file(String slug, String title) {
        var text =
                """
                ---
                title: %s
                summary: Zin.
                kind: hulp
                events:
                words: woord
                owner: kennisredactie
                reviewed: 2026-11-01
                review-after: P6M
                sources:
                - https://www.voorbeeld.nl/ Voorbeeld
                ---
                ## Kop

                Tekst.
                """
                        .formatted(title);
        return ArticleFile.of(slug, text, text);
    }

    private static Map<String, String> typed(String slug) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("slug", slug);
        typed.put("revision", "0");
        typed.put("kind", "gesprek");
        typed.put("owner", "kennisredactie");
        typed.put("reviewAfter", "P6M");
        for (var language : List.of("nl", "en")) {
            typed.put(language + "Title", "Titel van " + slug);
            typed.put(language + "Summary", "Na het lezen weet je iets.");
            typed.put(language + "Body", "## Kop\r\n\r\nDoe het **nu**.");
            typed.put(language + "Words", "een, twee");
            typed.put(language + "Sources", "https://www.voorbeeld.nl/ Voorbeeld");
        }
        return typed;
    }

    private String revision(String slug) {
        return String.valueOf(articles.get(slug).revision());
    }

    private MvcTestResult look(String editor, String path) {
        return browser.get().uri(ROOM + path).with(user(editor).roles("EDITOR")).exchange();
    }

    private MvcTestResult step(String editor, String slug, String step, String... more) {
        var typed = new LinkedHashMap<>(Map.of("revision", revision(slug)));
        for (int i = 0; i < more.length; i += 2) {
            typed.put(more[i], more[i + 1]);
        }
        return post(editor, "/" + slug + "/" + step, typed);
    }

    private MvcTestResult post(String editor, String path, Map<String, String> typed) {
        var request =
                browser.post().uri(ROOM + path).with(user(editor).roles("EDITOR")).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }
}
