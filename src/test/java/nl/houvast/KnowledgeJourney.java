package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
            good(reader, "Kennisbank");
            button(reader, "Zoek").click();
            reader.page().locator(".govuk-error-summary").waitFor();
            good(reader, "Kennisbank");
            reader.page().locator("#q").fill("belaging");
            new Keyboard(reader.page()).to("main form button").press("Enter");
            reader.page().locator("#artikelen").waitFor();
            good(reader, "Kennisbank");
            assertThat(reader.page().url()).doesNotContain("belaging");

            link(reader, "Stalking").click();
            good(reader, "Stalking");
            assertThat(main(reader))
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
            button(sem, "Bied aan een tweede lezer aan").click();
            good(sem, "Luisteren");
            assertThat(main(sem)).contains("Je schreef hier zelf aan mee");
            assertThat(button(sem, "Publiceer").count()).isZero();

            sendsBack(lotte, slug);
            sem.to("/beheer/kennisbank/" + slug);
            assertThat(main(sem)).contains("Teruggestuurd: Zeg ook wat je niet doet.");
            button(sem, "Bied aan een tweede lezer aan").click();
            good(sem, "Luisteren");

            lotte.to("/beheer/kennisbank");
            good(lotte, "Kennisbank: redactie");
            lotte.page().locator("#offered ~ ul a[href$='" + slug + "']").click();
            good(lotte, "Luisteren");
            button(lotte, "Publiceer").click();
            good(lotte, "Luisteren");
            link(lotte, "Bekijk op de site").click();
            good(lotte, "Luisteren");
            assertThat(lotte.page().url()).endsWith("/kennisbank/" + slug);
            assertThat(lotte.page().locator("article strong").innerText()).isEqualTo("stil");
        }
    }

    private static void comesIn(Window editor, String button) {
        editor.to("/inloggen");
        button(editor, button).click();
        editor.page().waitForURL("**/beheer");
        editor.to("/beheer");
        good(editor, "Beheer");
        link(editor, "Kennisbank: schrijven en beoordelen").click();
        good(editor, "Kennisbank: redactie");
    }

    private static void writes(Window sem, String slug) {
        link(sem, "Nieuw artikel").click();
        good(sem, "Nieuw artikel");
        var page = sem.page();
        page.locator("#nlBody").fill("# Luisteren\n\nWees **stil**.");
        button(sem, "Bewaar het concept").click();
        page.locator(".govuk-error-summary").waitFor();
        good(sem, "Nieuw artikel");
        assertThat(main(sem)).contains("Regel 1: gebruik ## of ###", "Kies een soort artikel");
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
        button(sem, "Bekijk het voorbeeld").click();
        page.locator("#voorbeeld").waitFor();
        good(sem, "Nieuw artikel");
        assertThat(page.locator(".preview strong").allInnerTexts()).contains("stil");
        button(sem, "Bewaar het concept").click();
        page.waitForURL("**/" + slug);
        good(sem, "Luisteren");
    }

    private static void sendsBack(Window lotte, String slug) {
        lotte.to("/beheer/kennisbank/" + slug);
        good(lotte, "Luisteren");
        button(lotte, "Stuur terug").click();
        lotte.page().locator(".govuk-error-summary").waitFor();
        good(lotte, "Luisteren");
        lotte.page().locator("#reason").fill("Zeg ook wat je niet doet.");
        button(lotte, "Stuur terug").click();
        lotte.page().waitForURL("**/" + slug);
        good(lotte, "Luisteren");
    }

    private static Locator link(Window window, String name) {
        return window.page()
                .locator("main")
                .getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Window window, String name) {
        return window.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String main(Window window) {
        return window.page().locator("main").innerText();
    }

    private static void good(Window window, String title) {
        assertThat(window.page().locator("h1").allInnerTexts()).isEqualTo(List.of(title));
        window.isAccessible().fits().staysHere();
        assertThat(window.page().locator("body").innerText()).doesNotContain("???");
    }
}
