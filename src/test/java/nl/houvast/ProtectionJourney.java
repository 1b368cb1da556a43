package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.houvast.Browser.Look;
import nl.houvast.Browser.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
 * A worker seals a file, a colleague opens it in an emergency, the privacy officer reads why, and a
 * request about one's own data is answered: in a browser.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "houvast.demo=true")
@Import(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class ProtectionJourney {

    private static final String REASON = "Zij belt: hij staat voor de deur";

    private static final String GROUND = "Het fonds heeft nog niet beslist";

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

    /** A look, and which of the invented people it is about: each their own. */
    record Walker(Look look, int number) {}

    static Stream<Walker> walkers() {
        return Stream.of(
                new Walker(Look.DESK.inTheDark(), 0), new Walker(Look.PHONE.withoutScript(), 1));
    }

    @ParameterizedTest
    @MethodSource("walkers")
    void aRequestAboutOnesOwnDataIsAnswered(Walker walker) {
        var contact = one("select id::text from casework.first_contact", 2 + walker.number());
        var file = DoorThings.caseFile(db, UUID.fromString(contact));
        try (var window = browser.open(walker.look())) {
            signIn(window, "Verder als medewerker");
            window.to("/werk/dossiers/" + file);
            link(window, "Overdragen of verplaatsen").click();
            good(window, "Waar dit hoort en wie het heeft");
            window.to("/werk/dossiers/" + file);
            window.page().locator("summary").last().click();
            button(window, "Schrijf het verzoek op").click();
            good(window, "Inzage");
            button(window, "Maak de uitdraai").click();
            good(window, null);
            assertThat(main(window)).contains("Voorbeeld");
            window.to("/werk");
            link(window, "Verzoeken over eigen gegevens").click();
            good(window, "Verzoeken over eigen gegevens");
            window.to("/werk");
            link(window, "Iemand zoeken").click();
            button(window, "Zoek").click();
            good(window, "Iemand zoeken");
            window.page().getByLabel("Nummer van de aanmelding").fill("HV-0000-0000");
            button(window, "Zoek").click();
            assertThat(main(window)).contains("Niemand gevonden");
            DocumentWalk.walk(window, file);
            keeps(window, file);
            shares(window, file);
        }
        try (var window = browser.open(walker.look())) {
            signIn(window, "Verder als partner");
            good(window, "Gedeeld met ons");
            assertThat(main(window)).contains("Nieuw");
            window.page().locator("main ul a[href^='/partner/']").first().click();
            good(window, null);
            assertThat(main(window)).contains("Voorbeeld", "Veilig is:");
        }
        try (var window = browser.open(walker.look())) {
            signIn(window, "Verder als medewerker");
            corrects(window, file);
        }
        try (var window = browser.open(walker.look())) {
            signIn(window, "Verder als partner");
            good(window, "Gedeeld met ons");
            assertThat(main(window)).contains("Er is iets verbeterd");
            window.page()
                    .locator("main")
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("Wij hebben dit gelezen"))
                    .last()
                    .click();
            good(window, "Gedeeld met ons");
            window.page().locator("main ul a[href^='/partner/']").first().click();
            good(window, null);
            assertThat(main(window)).contains("Voorbeeld", "Veilig is:", "+31687654321");
        }
        try (var window = browser.open(walker.look())) {
            signIn(window, "Verder als privacyfunctionaris");
            link(window, "Wat nu weg zou gaan").click();
            good(window, "Wat nu weg zou gaan");
            link(window, "Wie bewaard moet blijven").click();
            good(window, "Wie bewaard moet blijven");
            assertThat(main(window)).contains("HV-", GROUND);
            window.page().locator("main .card a").last().click();
            good(window, "Laat dit los");
            button(window, "Laat los").click();
            good(window, "Laat dit los");
            window.page().getByLabel("Waarom hoeft dit niet meer").fill("Het fonds heeft betaald");
            button(window, "Laat los").click();
            good(window, "Wie bewaard moet blijven");
        }
    }

    private void keeps(Window window, UUID file) {
        window.to("/werk/dossiers/" + file);
        link(window, "Moet dit bewaard blijven?").click();
        good(window, "Moet dit bewaard blijven?");
        choose(window, "Er loopt een verzoek om schadevergoeding");
        window.page().getByLabel("Leg uit").fill(GROUND);
        window.page().getByLabel("Tot welke dag?").fill("31-12-2099");
        choose(window, "Iemand kijkt er weer naar");
        button(window, "Leg vast").click();
        good(window, "Moet dit bewaard blijven?");
        assertThat(main(window)).contains("Kijk er weer naar op 31-12-2099");
    }

    private void shares(Window window, UUID file) {
        window.to("/werk/dossiers/" + file);
        link(window, "Wie mag dit lezen buiten ons?").click();
        good(window, "Delen met anderen");
        button(window, "Deel dit").click();
        good(window, "Delen met anderen");
        window.page().getByLabel("Met welke organisatie?").selectOption("moviera");
        choose(window, "Naam");
        choose(window, "Telefoonnummer");
        window.page().getByLabel("Tot en met welke dag?").fill("31-12-2099");
        choose(window, "De persoon zelf");
        choose(window, "In woorden");
        window.page().getByLabel("Waaruit blijkt dat?").fill("Gezegd in het gesprek");
        button(window, "Deel dit").click();
        good(window, "Delen met anderen");
        assertThat(main(window)).contains("Nog niet gelezen.");
    }

    private void corrects(Window window, UUID file) {
        window.to("/werk/dossiers/" + file);
        window.page().locator("summary").last().click();
        window.page().getByLabel("Wat wordt gevraagd?").selectOption("RECTIFICATION");
        button(window, "Schrijf het verzoek op").click();
        good(window, "Verbeteren");
        link(window, "Bekijk en verbeter").click();
        good(window, "Verbeter gegevens");
        window.page().getByLabel("Telefoonnummer").fill("06 87 65 43 21");
        button(window, "Bewaar wat is verbeterd").click();
        good(window, "Verbeteren");
        link(window, "Bekijk aan wie").click();
        good(window, "Nog te vertellen");
    }

    private static void choose(Window window, String label) {
        window.page()
                .locator("main")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    @ParameterizedTest
    @MethodSource("walkers")
    void aSealedFileIsThereForWhoIsNamedAndInAnEmergency(Walker walker) {
        var contact =
                "/werk/eerste-contact/"
                        + one("select id::text from casework.first_contact", walker.number());
        var reference = reference(walker.number());
        try (var window = browser.open(walker.look())) {
            signIn(window, "Verder als medewerker");
            window.to(contact);
            link(window, "Wie mag dit zien?").click();
            good(window, "Wie mag dit zien?");
            button(window, "Scherm af").click();
            good(window, "Wie mag dit zien?");
            assertThat(main(window)).contains("afgeschermd", "Noor Bakker");
            window.to("/werk");
            link(window, "Beheer").click();
            good(window, "Beheer");
            link(window, "Berichten die wachten").click();
            good(window, null);
        }
        try (var window = browser.open(walker.look())) {
            signIn(window, "Verder als tweede medewerker");
            assertThat(window.to(contact).page().locator("h1").innerText())
                    .isEqualTo("Deze pagina is er niet");
            window.to("/werk");
            link(window, "Noodtoegang").click();
            good(window, "Noodtoegang");
            button(window, "Open voor een uur").click();
            good(window, "Noodtoegang");
            assertThat(main(window)).contains("Vul het nummer van de aanmelding in");
            window.page().getByLabel("Nummer van de aanmelding").fill(reference);
            window.page().getByLabel("Waarom is dit nu nodig?").fill(REASON);
            button(window, "Open voor een uur").click();
            good(window, "Eerste contact");
        }
        try (var window = browser.open(walker.look())) {
            signIn(window, "Verder als privacyfunctionaris");
            good(window, "Beheer");
            link(window, "Wie mag waar komen").click();
            good(window, "Wie mag waar komen");
            window.to("/beheer");
            link(window, "Wie bekeek gegevens over iemand").click();
            window.page().getByLabel("Nummer van de aanmelding").fill(reference);
            button(window, "Laat zien").click();
            good(window, "Wie bekeek gegevens over iemand");
            assertThat(main(window)).contains("Daan Visser");
            window.to("/beheer/noodtoegang");
            good(window, "Noodtoegang: wie en waarom");
            assertThat(main(window)).contains("Daan Visser", REASON);
            window.page()
                    .locator("main")
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Ik heb dit bekeken"))
                    .first()
                    .click();
            good(window, "Noodtoegang: wie en waarom");
            assertThat(main(window)).contains("Bekeken.");
        }
    }

    private String one(String query, int number) {
        return db.sql(query + " order by id offset ? limit 1")
                .param(number)
                .query(String.class)
                .single();
    }

    private String reference(int number) {
        return one(
                "select reference from (select f.id, r.reference from casework.first_contact f"
                        + " join referral.referral r on r.id = f.referral) x",
                number);
    }

    private static void signIn(Window window, String who) {
        window.to("/inloggen");
        window.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(who).setExact(true))
                .click();
        window.page().waitForURL(address -> !address.contains("/inloggen"));
    }

    private static Locator link(Window window, String name) {
        return window.page()
                .locator("main")
                .getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Window window, String name) {
        return window.page()
                .locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String main(Window window) {
        return window.page().locator("main").innerText();
    }

    private static void good(Window window, @Nullable String title) {
        if (title != null) {
            assertThat(window.page().locator("h1").allInnerTexts()).isEqualTo(List.of(title));
        }
        window.isAccessible().fits().staysHere();
        assertThat(window.page().locator("body").innerText()).doesNotContain("???");
    }
}
