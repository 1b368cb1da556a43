package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import nl.houvast.Browser.Look;
import nl.houvast.Browser.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * A professional sends a question and reads the answer; an expert answers it, and makes a referral
 * of a call: in a browser.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "houvast.demo=true")
@Import(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class AdviceLineJourney {

    @LocalServerPort int port;
    Browser browser;

    @BeforeAll
    void startTheBrowser() {
        browser = new Browser("http://localhost:" + port);
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    static Stream<Look> looks() {
        return Stream.of(Look.DESK.inTheDark(), Look.PHONE.withoutScript());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aQuestionIsAnsweredAndACallBecomesAReferral(Look look) {
        try (var asker = browser.open(look);
                var expert = browser.open(look)) {
            var code = asks(asker);
            comesIn(expert);
            answers(expert);
            reads(asker, code);
            refers(expert);
        }
    }

    private static String asks(Window asker) {
        asker.to("/advieslijn");
        var page = asker.page();
        page.locator("#question").fill("Bel haar op 06 12 34 56 78, wat zeg ik?");
        asker.button("Verstuur de vraag").click();
        page.locator(".govuk-error-summary").waitFor();
        good(asker, "Advieslijn voor professionals");
        assertThat(asker.main()).contains("Haal het telefoonnummer weg", "Kies waar je werkt");

        page.locator("#asker").selectOption("SCHOOL");
        page.locator("#event").selectOption("discrimination");
        page.locator("#question").fill("Hoe begin ik?");
        page.locator("label[for='way-WRITE']").click();
        page.locator("#email").fill("mentor@school.example");
        asker.button("Verstuur de vraag").click();
        page.locator("#code").waitFor();
        asker.isAccessible().fits().staysHere().keepsNothing();
        return page.locator("#code").innerText();
    }

    private static void comesIn(Window expert) {
        expert.to("/inloggen");
        expert.button("Verder als deskundige van de advieslijn").click();
        expert.page().waitForURL("**/adviesgesprekken");
        good(expert, "Adviesgesprekken");
        assertThat(expert.page().locator(".head__side").innerText()).contains("Wachtlijst: ");
    }

    private static void answers(Window expert) {
        var page = expert.page();
        page.locator("#wachten + ol a", new Page.LocatorOptions().setHasText("Discriminatie"))
                .last()
                .click();
        page.locator("a[accesskey=n]").waitFor();
        assertThat(page.locator("#question").inputValue()).isEqualTo("Hoe begin ik?");
        assertThat(page.locator("a[accesskey=n]").getAttribute("href")).isEqualTo("#urgent");
        page.locator("#relation").selectOption("victim");
        expert.button("Bewaar en kijk wat past").click();
        page.waitForURL("**gedaan=saved");
        good(expert, "Adviesgesprek");
        assertThat(page.locator("section[aria-labelledby=hulp]").innerText())
                .contains("Wie kan helpen", "Om te lezen");

        page.locator("#advice").fill("Begin met wat je zelf ziet.");
        expert.button("Verstuur het antwoord").click();
        page.waitForURL("**gedaan=answered");
    }

    private static void reads(Window asker, String code) {
        asker.to("/advieslijn/antwoord");
        asker.page().locator("#code").fill(code);
        asker.button("Lees het antwoord").click();
        asker.page().locator("#antwoord").waitFor();
        asker.isAccessible().fits().staysHere().keepsNothing();
        assertThat(asker.main()).contains("Begin met wat je zelf ziet.");
    }

    private static void refers(Window expert) {
        var page = expert.page();
        expert.to("/adviesgesprekken/nieuw");
        page.locator("#event").selectOption("violence.assault");
        page.locator("#relation").selectOption("victim");
        page.locator("#situation").fill("Iemand kreeg een klap en slaapt niet.");
        expert.button("Maak er een aanmelding van").click();
        page.locator(".govuk-error-summary").waitFor();
        good(expert, "Nieuw gesprek", "Adviesgesprek");
        page.locator("label[for=consent]").click();
        expert.button("Maak er een aanmelding van").click();
        page.waitForURL("**/situatie");
        assertThat(page.locator("#event").inputValue()).isEqualTo("violence.assault");

        expert.to("/adviesgesprekken/cijfers");
        good(expert, "Cijfers van de advieslijn");
        assertThat(expert.main()).contains("niet getoond");
    }

    private static void good(Window window, String... titles) {
        assertThat(window.page().locator("h1").allInnerTexts()).containsAnyOf(titles).hasSize(1);
        window.isAGoodPage();
    }
}
