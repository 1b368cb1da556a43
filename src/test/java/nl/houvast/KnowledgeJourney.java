package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
 * Somebody looks for an article and reads it; one editor writes a new one, another publishes it: in
 * a browser.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "houvast.demo=true")
@Import(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class KnowledgeJourney {

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
    void somebodyFindsAnArticleAndGoesOnToAdvice(Look look) {
        try (var reader = browser.open(look)) {
            reader.to("/kennisbank");
            reader.shows("Kennisbank");
            reader.button("Zoek").click();
            reader.page().locator(".govuk-error-summary").waitFor();
            reader.shows("Kennisbank");
            reader.page().locator("#q").fill("belaging");
            new Keyboard(reader.page()).to("main form button").press("Enter");
            reader.page().locator("#artikelen").waitFor();
            reader.shows("Kennisbank");
            assertThat(reader.page().url()).doesNotContain("belaging");

            reader.link("Stalking").click();
            reader.shows("Stalking");
            assertThat(reader.main())
                    .contains("Doe dit nu", "Bronnen", "Voor het laatst bekeken op");
            reader.page().locator("button[value=edit-danger]").first().click();
            reader.page().waitForURL("**/verwijswijzer");
            reader.isAccessible().fits().staysHere().keepsNothing();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void oneEditorWritesAndAnotherPublishes(Look look) {
        var slug = "luisteren-" + look.width() + (look.script() ? "" : "-zonder");
        try (var sem = browser.open(look);
                var lotte = browser.open(look)) {
            comesIn(sem, "Verder als redacteur");
            comesIn(lotte, "Verder als tweede redacteur");
            writes(sem, slug);
            sem.button("Bied aan een tweede lezer aan").click();
            sem.shows("Luisteren");
            assertThat(sem.main()).contains("Je schreef hier zelf aan mee");
            assertThat(sem.button("Publiceer").count()).isZero();

            sendsBack(lotte, slug);
            sem.to("/beheer/kennisbank/" + slug);
            assertThat(sem.main()).contains("Teruggestuurd: Zeg ook wat je niet doet.");
            sem.button("Bied aan een tweede lezer aan").click();
            sem.shows("Luisteren");

            lotte.to("/beheer/kennisbank");
            lotte.shows("Kennisbank: redactie");
            lotte.page().locator("#offered ~ ul a[href$='" + slug + "']").click();
            lotte.shows("Luisteren");
            lotte.button("Publiceer").click();
            lotte.shows("Luisteren");
            lotte.link("Bekijk op de site").click();
            lotte.shows("Luisteren");
            assertThat(lotte.page().url()).endsWith("/kennisbank/" + slug);
            assertThat(lotte.page().locator("article strong").innerText()).isEqualTo("stil");
        }
    }

    private static void comesIn(Window editor, String button) {
        editor.to("/inloggen");
        editor.button(button).click();
        editor.page().waitForURL("**/beheer");
        editor.to("/beheer");
        editor.shows("Beheer");
        editor.link("Kennisbank: schrijven en beoordelen").click();
        editor.shows("Kennisbank: redactie");
    }

    private static void writes(Window sem, String slug) {
        sem.link("Nieuw artikel").click();
        sem.shows("Nieuw artikel");
        var page = sem.page();
        page.locator("#nlBody").fill("# Luisteren\n\nWees **stil**.");
        sem.button("Bewaar het concept").click();
        page.locator(".govuk-error-summary").waitFor();
        sem.shows("Nieuw artikel");
        assertThat(sem.main()).contains("Regel 1: gebruik ## of ###", "Kies een soort artikel");
        assertThat(page.locator("#nlBody").inputValue()).isEqualTo("# Luisteren\n\nWees **stil**.");

        page.locator("#slug").fill(slug);
        for (var language : List.of("nl", "en")) {
            page.locator("#" + language + "Title").fill("Luisteren");
            page.locator("#" + language + "Summary").fill("Na het lezen kun je luisteren.");
            page.locator("#" + language + "Body").fill("## Doe dit nu\n\nWees **stil**.");
            page.locator("#" + language + "Sources").fill("https://www.voorbeeld.nl/ Voorbeeld");
        }
        page.locator("#kind").selectOption("gesprek");
        page.locator("#owner").fill("kennisredactie");
        sem.button("Bekijk het voorbeeld").click();
        page.locator("#voorbeeld").waitFor();
        sem.shows("Nieuw artikel");
        assertThat(page.locator(".preview strong").allInnerTexts()).contains("stil");
        sem.button("Bewaar het concept").click();
        page.waitForURL("**/" + slug);
        sem.shows("Luisteren");
    }

    private static void sendsBack(Window lotte, String slug) {
        lotte.to("/beheer/kennisbank/" + slug);
        lotte.shows("Luisteren");
        lotte.button("Stuur terug").click();
        lotte.page().locator(".govuk-error-summary").waitFor();
        lotte.shows("Luisteren");
        lotte.page().locator("#reason").fill("Zeg ook wat je niet doet.");
        lotte.button("Stuur terug").click();
        lotte.page().waitForURL("**/" + slug);
        lotte.shows("Luisteren");
    }
}
