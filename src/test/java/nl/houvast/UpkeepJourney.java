package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.houvast.Browser.Look;
import nl.houvast.Browser.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An organisation corrects what we say about it, and a writer tells staff something: in both cases
 * somebody else decides, and everybody sees it. In a browser, wide and narrow, with script and
 * without.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "houvast.demo=true")
@Import(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class UpkeepJourney {

    private static final Look WIDE = new Look(false, 1280, true);
    private static final Look NARROW = new Look(true, 360, false);

    /** So often that the map of gaps shows it. It is stored once a minute, and this is sooner. */
    private static final String GAP =
            """
            insert into gaps.asked (month, region, need, asked, missing)
            values (date_trunc('month', now()), 'VR09', 'legal', 12, 9) on conflict do nothing
            """;

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    Browser browser;

    @BeforeAll
    void startTheBrowser() {
        browser = new Browser("http://localhost:" + port);
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    /** Somebody with this look, and the organisation that they correct. */
    record Walker(Look look, String organisation, String id) {}

    static Stream<Walker> walkers() {
        return Stream.of(
                new Walker(WIDE, "Fraudehelpdesk", "fraudehelpdesk"),
                new Walker(NARROW, "Moviera", "moviera"));
    }

    static Stream<Look> looks() {
        return Stream.of(WIDE, NARROW);
    }

    @ParameterizedTest
    @MethodSource("walkers")
    void anOrganisationCorrectsItsNumbersAndAnEditorAgrees(Walker walker) {
        try (var sem = browser.open(walker.look());
                var partner = browser.open(walker.look())) {
            signsIn(sem, "Verder als redacteur", "**/beheer");
            partner.to(asksForALink(sem, walker));
            partner.shows("Uw vermelding");
            correctsWrongAndThenRight(partner);

            sem.to("/beheer/kaart");
            sem.shows("Wat kijk je hierna na?");
            sem.page()
                    .locator(".card:has-text('" + walker.organisation() + "') a:has-text('Beslis')")
                    .first()
                    .click();
            sem.shows("Telefoonnummers: " + walker.organisation());
            sem.button("Neem over").click();
            sem.page().waitForURL("**/beheer/kaart");

            partner.page().reload();
            assertThat(partner.main()).contains("Bekeken en overgenomen.");
            sem.to("/organisaties/" + walker.id());
            assertThat(sem.main()).contains("030-2100000", "088-3744744", "voor professionals");
        }
    }

    /** By name, because not every entry stands in the list. */
    private static String asksForALink(Window sem, Walker walker) {
        sem.to("/beheer/kaart");
        sem.shows("Wat kijk je hierna na?");
        sem.page().locator("#q").fill(walker.organisation());
        new Keyboard(sem.page()).to("form[role=search] button").press("Enter");
        sem.page().waitForURL("**/zoeken**");
        sem.shows("Wat kijk je hierna na?");
        sem.page().locator("form[action$='/" + walker.id() + "/link'] button").click();
        sem.shows("Link voor " + walker.organisation());
        var link = sem.page().locator("#link").innerText();
        return link.substring(link.indexOf("/vermelding/"));
    }

    private static void correctsWrongAndThenRight(Window partner) {
        var page = partner.page();
        page.locator("#phone").fill("bel ons");
        partner.button("Verstuur wijzigingen").click();
        page.locator(".govuk-error-summary").waitFor();
        partner.shows("Uw vermelding");
        page.locator("#phone").fill("030-2100000\n088-3744744 (voor professionals)");
        new Keyboard(page).to("form[action$='/wijzigingen'] button").press("Enter");
        page.waitForURL("**?melding=gestuurd");
        partner.shows("Uw vermelding");
        assertThat(partner.main())
                .contains("Een redacteur kijkt", "030-2100000, 088-3744744 (voor professionals)");
        partner.button("Dit klopt nog").click();
        page.waitForURL("**?melding=klopt");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void newsIsReadOnlyAfterSomebodyElsePublishedIt(Look look) {
        var title = "Nieuwe folder " + look.width();
        try (var sem = browser.open(look);
                var lotte = browser.open(look);
                var reader = browser.open(look)) {
            signsIn(sem, "Verder als redacteur", "**/beheer");
            writes(sem, title);
            var address = sem.page().url().substring(sem.page().url().indexOf("/beheer"));
            signsIn(reader, "Verder als medewerker", "**/werk");
            reader.to("/werk/nieuws");
            reader.shows("Nieuws en werkinstructies");
            assertThat(reader.main()).doesNotContain(title);

            signsIn(lotte, "Verder als tweede redacteur", "**/beheer");
            lotte.to("/beheer/berichten");
            lotte.shows("Berichten voor medewerkers");
            lotte.to(address);
            lotte.button("Publiceer").click();
            lotte.page().locator("text=gepubliceerd door").waitFor();
            lotte.shows(title);

            reader.to("/werk/nieuws");
            reader.link(title).click();
            reader.shows(title);
            new Keyboard(reader.page()).to("form[action$='/gelezen'] button").press("Enter");
            reader.page().waitForURL("**/werk/nieuws");
            reader.shows("Nieuws en werkinstructies");
            assertThat(reader.main()).contains("Gelezen", title);
        }
    }

    private static void writes(Window sem, String title) {
        sem.to("/beheer/berichten");
        sem.shows("Berichten voor medewerkers");
        sem.link("Nieuw bericht").click();
        sem.shows("Nieuw bericht");
        sem.button("Bewaar het concept").click();
        sem.page().locator(".govuk-error-summary").waitFor();
        sem.shows("Nieuw bericht");
        sem.page().locator("input[name=kind]").first().check();
        sem.page().locator("#nlTitle").fill(title);
        sem.page().locator("#nlBody").fill("Er ligt een **nieuwe** folder klaar.");
        sem.button("Bewaar het concept").click();
        sem.shows(title);
        sem.button("Bied aan een tweede lezer aan").click();
        sem.page().locator("text=aangeboden door").waitFor();
        sem.shows(title);
        assertThat(sem.button("Publiceer").count()).isZero();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatEditorsLookAtIsGoodToLookAt(Look look) {
        try (var sem = browser.open(look)) {
            signsIn(sem, "Verder als redacteur", "**/beheer");
            sem.to("/beheer/ervaringen");
            sem.shows("Ervaringen: schrijven en beoordelen");
            sem.link("Nieuwe ervaring").click();
            sem.shows("Nieuwe ervaring");
            db.sql(GAP).update();
            sem.to("/beheer/kaart/leemten");
            sem.shows("Welke hulp ontbreekt waar?");
            assertThat(sem.main()).contains("Utrecht", "75 van de 100");
        }
    }

    /** Who answers the advice line works here too. */
    @Test
    void anExpertOfTheAdviceLineReadsTheNews() {
        try (var mees = browser.open(WIDE)) {
            signsIn(mees, "Verder als deskundige van de advieslijn", "**/adviesgesprekken");
            mees.page().locator("main a[href='/werk/nieuws']").click();
            mees.shows("Nieuws en werkinstructies");
            mees.page().locator(".govuk-back-link").click();
            mees.page().waitForURL("**/adviesgesprekken");
        }
    }

    private static void signsIn(Window window, String button, String address) {
        window.to("/inloggen");
        window.button(button).click();
        window.page().waitForURL(address);
    }
}
