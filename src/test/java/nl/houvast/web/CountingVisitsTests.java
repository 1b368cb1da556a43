package nl.houvast.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import nl.houvast.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An operator who wants to count visits: asked first, refused as easily, changed later. */
@ApplicationModuleTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "houvast.analytics.script=/tellen/tel.js")
@Import(TestDatabase.class)
class CountingVisitsTests {

    static final String SCRIPT = "src=\"/tellen/tel.js\"";
    static final String BANNER = "govuk-cookie-banner";

    @Autowired MockMvcTester browser;

    @Test
    void asksFirstAndCountsNobodyMeanwhile() {
        assertThat(browser.get().uri("/toegankelijkheid"))
                .doesNotContainHeader("Set-Cookie")
                .bodyText()
                .contains(BANNER, "value=\"accepted\"", "value=\"refused\"")
                .contains("name=\"back\" value=\"/toegankelijkheid\"")
                .doesNotContain(SCRIPT);
    }

    @Test
    void offersYesAndNoAlike() {
        var button = "<button class=\"govuk-button govuk-button--secondary\" name=\"answer\"";

        assertThat(browser.get().uri("/toegankelijkheid"))
                .bodyText()
                .contains(button + " value=\"accepted\"", button + " value=\"refused\"");
    }

    @Test
    void countsAfterAYes() {
        assertThat(answer("accepted"))
                .hasStatus(302)
                .hasRedirectedUrl("/toegankelijkheid")
                .headers()
                .hasHeaderSatisfying(
                        "Set-Cookie",
                        values ->
                                assertThat(values.toString())
                                        .contains("cookies=accepted", "HttpOnly", "SameSite=Lax"));
        assertThat(visitWith("accepted")).bodyText().contains(SCRIPT).doesNotContain(BANNER);
    }

    @Test
    void countsNothingAfterANoAndDoesNotAskAgain() {
        assertThat(answer("refused")).hasStatus(302);
        assertThat(visitWith("refused")).bodyText().doesNotContain(SCRIPT).doesNotContain(BANNER);
    }

    @Test
    void letsTheAnswerBeChangedLater() {
        assertThat(browser.get().uri("/cookies").cookie(new Cookie("cookies", "accepted")))
                .bodyText()
                .contains("value=\"accepted\" checked")
                .contains("value=\"refused\"");
    }

    @Test
    void takesNoAnswerFromAnotherSite() {
        assertThat(
                        browser.post()
                                .uri("/cookies")
                                .param("answer", "accepted")
                                .header("Sec-Fetch-Site", "cross-site")
                                .with(csrf()))
                .doesNotContainHeader("Set-Cookie");
    }

    private MockMvcTester.MockMvcRequestBuilder answer(String answer) {
        return browser.post()
                .uri("/cookies")
                .param("answer", answer)
                .param("back", "/toegankelijkheid")
                .header("Sec-Fetch-Site", "same-origin")
                .with(csrf());
    }

    private MockMvcTester.MockMvcRequestBuilder visitWith(String answer) {
        return browser.get().uri("/toegankelijkheid").cookie(new Cookie("cookies", answer));
    }
}
