package nl.houvast.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.houvast.Browser;
import nl.houvast.Browser.Look;
import nl.houvast.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** From the first question to the advice, as somebody in a hurry would do it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestDatabase.class)
class VerwijswijzerJourney {

    @LocalServerPort int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    static Stream<Look> looks() {
        return Stream.of(Look.DESK, Look.PHONE.inTheDark(), Look.DESK.withoutScript());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void leadsFromTheFirstQuestionToTheAdvice(Look look) {
        try (var window = browser.open(look)) {
            new Walk(window, look).toTheEnd();
        }
    }

    @Test
    void aBrowserThatGoesBackShowsTheQuestionBefore() {
        try (var window = browser.open(Look.DESK)) {
            var page = window.to("/verwijswijzer").page();
            page.locator("button[value=next]").first().click();
            page.fill("#event", "aangerand");
            page.press("#event", "Enter");
            page.check("#found-sexual\\.assault");
            page.locator("button[value=next]").first().click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Wie is deze persoon daarbij?");

            page.goBack();

            assertThat(page.locator("h1").innerText()).isEqualTo("Wat is er gebeurd?");
        }
    }

    @Test
    void thePagesOfTheRulesKeepTheirPromises() {
        for (var look : List.of(Look.DESK, Look.PHONE.inTheDark())) {
            try (var window = browser.open(look)) {
                window.to("/wie-wij-helpen").isAGoodPublicPage();
                window.to("/regels").isAGoodPublicPage();
            }
        }
    }
}
