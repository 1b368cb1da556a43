package nl.houvast.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.regex.Pattern;
import nl.houvast.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationModuleTest
@AutoConfigureMockMvc
@Import({TestDatabase.class, Trouble.ForPeople.class, Trouble.ForPrograms.class})
@ExtendWith(OutputCaptureExtension.class)
class WebModuleTests {

    @Autowired MockMvcTester browser;

    @ParameterizedTest
    @CsvSource({
        "/bestaat-niet, 404, Deze pagina is er niet",
        "/trouble/missing, 404, Deze pagina is er niet",
        "/trouble/row/abc, 404, Deze pagina is er niet",
        "/trouble/number?number=abc, 400, Dit lukte niet",
        "/trouble/number, 400, Dit lukte niet",
        "/trouble/refused, 409, Naar de inhoud",
        "/trouble/bug, 500, Er ging iets mis bij ons",
        "/trouble/viewer?name=noor&home=/werk, 500, Er ging iets mis bij ons",
        "/trouble/away, 503, Dit werkt nu even niet"
    })
    void apologisesToPeopleInWords(String path, int status, String words) {
        assertThat(browser.get().uri(path))
                .hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
                .bodyText()
                .contains(words)
                .contains("href=\"tel:09000101\"")
                .contains("<title>Houvast</title>")
                .doesNotContain("Sam")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/bestaat-niet, 404",
        "/api/v1/organisations/trouble/missing, 404",
        "/api/v1/organisations/trouble/refused, 409",
        "/api/v1/organisations/trouble/bug, 500",
        "/api/v1/organisations/trouble/away, 503"
    })
    void apologisesToProgramsInAProblemDocument(String path, int status) {
        var answer = browser.get().uri(path).header("Accept-Language", "en").exchange();

        assertThat(answer)
                .hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status);
        assertThat(answer).bodyJson().extractingPath("$.title").asString().isNotBlank();
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().isNotBlank();
        assertThat(answer).bodyText().doesNotContain("Sam").doesNotContain("Exception");
    }

    @Test
    void tellsProgramsWhichRefusalItWas() {
        assertThat(browser.get().uri("/api/v1/organisations/trouble/refused"))
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("web.skip");
    }

    @Test
    void writesTheReferenceOfABugInTheLogAndNothingThatWasTyped(CapturedOutput log) {
        var page = browser.get().uri("/trouble/bug").exchange();

        var reference = Pattern.compile("[0-9A-F]{4}-[0-9A-F]{4}");
        assertThat(page).bodyText().containsPattern(reference);
        var body = new String(page.getResponse().getContentAsByteArray(), UTF_8);
        var found = reference.matcher(body);
        assertThat(found.find()).isTrue();
        assertThat(log)
                .contains("Reference " + found.group())
                .contains("GET /trouble/{trouble}")
                .contains("IllegalStateException")
                .doesNotContain("Sam Voorbeeld");
    }

    @Test
    void writesThatSomethingWasNotThereOrNotTheirsWithoutItsNumber(CapturedOutput log) {
        assertThat(browser.get().uri("/trouble/missing")).hasStatus(404);

        assertThat(log)
                .contains("Not there, or not theirs: GET /trouble/{trouble}")
                .doesNotContain("/trouble/missing");
    }

    @Test
    void saysWhenToComeBack() {
        assertThat(browser.get().uri("/trouble/away")).hasHeader("Retry-After", "30");
        assertThat(browser.get().uri("/api/v1/organisations/trouble/away"))
                .hasHeader("Retry-After", "30");
    }

    @Test
    void saysWhichMethodsAreAllowed() {
        assertThat(browser.post().uri("/begrippen").with(csrf()))
                .hasStatus(405)
                .hasHeader("Allow", "GET")
                .bodyText()
                .contains("Dit kan hier niet");
        assertThat(browser.delete().uri("/api/v1/organisations/trouble"))
                .hasStatus(405)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void takesJsonFromProgramsAndSaysSo() {
        assertThat(
                        browser.post()
                                .uri("/api/v1/organisations/trouble")
                                .contentType(MediaType.TEXT_PLAIN)
                                .content("hallo"))
                .hasStatus(415)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(
                        browser.post()
                                .uri("/api/v1/organisations/trouble")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"name\":"))
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .doesNotContain("JSON parse");
    }

    @Test
    void speaksTheLanguageThatWasChosenAndOffersTheOther() {
        assertThat(browser.get().uri("/toegankelijkheid"))
                .doesNotContainHeader("Set-Cookie")
                .bodyText()
                .contains("<html lang=\"nl\"")
                .contains("href=\"/toegankelijkheid?taal=en\" lang=\"en\" hreflang=\"en\"");
        assertThat(browser.get().uri("/toegankelijkheid?taal=en"))
                .bodyText()
                .contains("<html lang=\"en\"")
                .contains("href=\"/toegankelijkheid?taal=nl\" lang=\"nl\" hreflang=\"nl\"");
    }

    @Test
    void letsTheBrowserKeepStylesForGoodAndOnlyThisVersion() {
        var current = Assets.asset("houvast.css");

        assertThat(browser.get().uri(current).header("Accept-Encoding", "gzip, br"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable")
                .hasHeader("Content-Encoding", "gzip");
        assertThat(browser.get().uri(current))
                .hasStatusOk()
                .doesNotContainHeader("Content-Encoding");
        assertThat(browser.get().uri("/v/000000000000/houvast.css"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache");
        assertThat(browser.get().uri("/v/000000000000/weg.css")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/toegankelijkheid", "/begrippen", "/cookies"})
    void needsNoInlineScriptOrStyle(String path) {
        assertThat(browser.get().uri(path))
                .bodyText()
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
                .doesNotContain("<style")
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void findsWordsInTheGlossary() {
        assertThat(browser.get().uri("/begrippen?zoek=spreekrecht"))
                .hasStatusOk()
                .bodyText()
                .contains("Spreekrecht", "1 begrippen")
                .doesNotContain("verkeersongeluk");
        assertThat(browser.get().uri("/begrippen?zoek=<script>x"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>x");
    }

    @Test
    void tellsWhereToReportALeak() {
        assertThat(browser.get().uri("/.well-known/security.txt"))
                .hasContentTypeCompatibleWith(MediaType.TEXT_PLAIN)
                .bodyText()
                .contains("Contact: mailto:security@houvast.example\n")
                .containsPattern("Expires: 20\\d\\d-\\d\\d-\\d\\dT00:00:00Z\n");
    }

    @Test
    void keepsSearchEnginesOutOfWhatIsPersonal() {
        assertThat(browser.get().uri("/robots.txt"))
                .bodyText()
                .contains("Disallow: /aanmelden\n", "Disallow: /werk\n")
                .contains("Sitemap: http://localhost/sitemap.xml\n")
                .doesNotContain("Disallow: /\n");
    }

    @Test
    void tellsSearchEnginesWhichPagesExplain() {
        assertThat(browser.get().uri("/sitemap.xml"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_XML)
                .bodyText()
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset ")
                .contains("<loc>http://localhost/verwijswijzer</loc>")
                .doesNotContain("/mijn", "/werk", "/aanmelden<");
    }

    @Test
    void asksNothingAboutCookiesWhenNothingIsCounted() {
        assertThat(browser.get().uri("/cookies"))
                .bodyText()
                .contains("We tellen geen bezoek")
                .doesNotContain("action=\"/cookies\"");
        assertThat(browser.post().uri("/cookies").param("answer", "accepted").with(csrf()))
                .hasStatus(404)
                .doesNotContainHeader("Set-Cookie");
    }
}
