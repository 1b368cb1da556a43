package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What may be shown within a page of somebody else: one address, and nothing else of ours. */
@SpringBootTest(properties = "houvast.demo=true")
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class FrameTests {

    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]+)\">");

    @Autowired MockMvcTester browser;

    @Test
    void withoutASettingOnlyWeOurselvesMayShowTheWidget() {
        var widget = get("/widget/verwijswijzer");

        assertThat(widget).hasStatusOk();
        assertThat(policy(widget))
                .contains("frame-ancestors 'self'", "default-src 'none'", "form-action 'self'")
                .doesNotContain("script-src", "unsafe-inline", "frame-ancestors 'none'");
        assertThat(header(widget, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
    }

    @Test
    void nothingElseMayBeInAFrame() {
        for (var path :
                List.of(
                        "/",
                        "/verwijswijzer",
                        "/widget",
                        "/widget/kleuren.css?kleur=005ea5",
                        "/widget/houvast-verwijswijzer.js",
                        "/widget/verwijswijzer/",
                        "/widget/anders",
                        "/WIDGET/verwijswijzer",
                        "/locaties",
                        "/inloggen",
                        "/werk",
                        "/bestaat-niet",
                        "/api/v1/taxonomy")) {
            var answer = get(path);
            assertThat(policy(answer)).as(path).contains("frame-ancestors 'none'");
            assertThat(header(answer, "X-Frame-Options")).as(path).isEqualTo("DENY");
        }
        var post = browser.post().uri("/widget/verwijswijzer").exchange();
        assertThat(post.getResponse().getStatus()).isGreaterThanOrEqualTo(400);
        assertThat(policy(post)).contains("frame-ancestors 'none'");
    }

    @Test
    void onlyThePageThatExplainsMayShowAFrameAndOnlyOfOurs() {
        assertThat(policy(get("/widget"))).contains("frame-src 'self'");
        assertThat(policy(get("/"))).doesNotContain("frame-src");
    }

    @Test
    void noCookieAndNoSessionInWhateverLanguage() {
        for (var path :
                List.of(
                        "/widget/verwijswijzer",
                        "/widget/verwijswijzer?taal=en",
                        "/widget/kleuren.css?kleur=005ea5&taal=en",
                        "/widget/houvast-verwijswijzer.js?taal=en")) {
            var answer = get(path);
            assertThat(answer.getResponse().getCookies()).as(path).isEmpty();
            assertThat(answer.getResponse().getHeader("Set-Cookie")).as(path).isNull();
            assertThat(answer.getRequest().getSession(false)).as(path).isNull();
        }
        assertThat(get("/widget/verwijswijzer?taal=en"))
                .bodyText()
                .contains("<html lang=\"en\"", "What happened?", "/verwijswijzer?taal=en")
                .doesNotContain("_csrf", "<script");
    }

    @Test
    void theFirstQuestionStaysWhetherThereIsDangerAndTheAnswersTravelAlong() {
        var widget = text(get("/widget/verwijswijzer"));
        assertThat(widget)
                .contains("tel:112", "tel:113", "tel:08002000", "tel:08000188")
                .contains("name=\"go\" value=\"edit-danger\"", "target=\"_top\"");
        var kinds = OPTION.matcher(widget).results().map(it -> it.group(1)).toList();
        assertThat(kinds).hasSizeGreaterThan(90).doesNotHaveDuplicates();

        var first = send("/verwijswijzer?taal=en", kinds.getFirst(), "edit-danger", "");
        assertThat(first)
                .contains("id=\"danger\"", "<html lang=\"en\"")
                .contains("name=\"event\" value=\"" + kinds.getFirst() + "\"")
                .contains("name=\"postcode\" value=\"3511\"");
        var second = send("/verwijswijzer", "violence.assault", "next", "danger");
        assertThat(second).containsPattern("value=\"violence.assault\" checked");
    }

    @Test
    void theLanguageOfTheWidgetGoesOnAndAFormCannotChooseAnother() {
        var on = browser.post().uri("/verwijswijzer?taal=en").param("go", "edit-danger").exchange();
        assertThat(Objects.requireNonNull(on.getResponse().getCookie("taal")).getValue())
                .isEqualTo("en");
        var typed = browser.post().uri("/verwijswijzer").param("taal", "en").exchange();
        assertThat(typed.getResponse().getCookie("taal")).isNull();
    }

    @Test
    void everyHostileColourIsLeftOut() {
        for (var field : List.of("kleur", "tekst", "achtergrond", "in", "taal")) {
            for (var hostile : new TreeMap<>(Hostile.TEXTS).entrySet()) {
                for (var path :
                        List.of("/widget", "/widget/verwijswijzer", "/widget/kleuren.css")) {
                    var answer =
                            browser.get().uri(path).param(field, hostile.getValue()).exchange();
                    var what = path + " " + field + ": " + hostile.getKey();
                    assertThat(answer.getResponse().getStatus()).as(what).isIn(200, 422);
                    assertThat(text(answer))
                            .as(what)
                            .doesNotContain("<script>alert", "<img src=x", "drop table referral");
                    if (!path.equals("/widget")) {
                        assertThat(text(answer)).as(what).doesNotContain(Hostile.MARK);
                    }
                }
            }
        }
        assertThat(get("/widget/kleuren.css?kleur=%3C/style%3E&tekst=red%7D")).hasStatusOk();
        assertThat(get("/widget?kleur=%23ffff00"))
                .hasStatus(422)
                .bodyText()
                .contains("moeilijk te lezen", "href=\"#kleur\"");
    }

    @Test
    void theScriptIsForEverybodyAndTheStylesForUs() {
        var script = get("/widget/houvast-verwijswijzer.js");
        assertThat(header(script, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(header(script, "Content-Type")).startsWith("text/javascript");
        assertThat(header(script, "X-Content-Type-Options")).isEqualTo("nosniff");
        var styles = get("/widget/kleuren.css?kleur=%23005ea5");
        assertThat(header(styles, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(text(styles)).startsWith(":root{").contains("--lead:#005ea5");
    }

    private String send(String path, String event, String go, String step) {
        return text(
                browser.post()
                        .uri(path)
                        .param("event", event)
                        .param("postcode", "3511")
                        .param("go", go)
                        .param("step", step)
                        .exchange());
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(java.net.URI.create(path)).exchange();
    }

    private static String policy(MvcTestResult answer) {
        return header(answer, "Content-Security-Policy");
    }

    private static String header(MvcTestResult answer, String name) {
        return String.valueOf(answer.getResponse().getHeader(name));
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
