package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.stream.Stream;
import nl.houvast.Browser.Look;
import nl.houvast.Browser.Window;
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

    private static final String WITHOUT_A_FILE =
            """
            select id::text from casework.first_contact c
             where not exists (select from casework.case_file f where f.first_contact = c.id)
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

    /** A look, and which of the invented people it is about: each their own. */
    record Walker(Look look, int number) {}

    static Stream<Walker> walkers() {
        return Stream.of(
                new Walker(Look.DESK.inTheDark(), 0), new Walker(Look.PHONE.withoutScript(), 1));
    }

    @ParameterizedTest
    @MethodSource("walkers")
    void aRequestAboutOnesOwnDataIsAnswered(Walker walker) {
        var contact = one(WITHOUT_A_FILE, 2 + walker.number());
        var file = DoorThings.caseFile(db, UUID.fromString(contact));
        try (var window = browser.open(walker.look())) {
            window.signsIn("Verder als medewerker");
            window.to("/werk/dossiers/" + file);
            window.link("Overdragen of verplaatsen").click();
            window.shows("Waar dit hoort en wie het heeft");
            window.to("/werk/dossiers/" + file);
            window.page().locator("summary").last().click();
            window.button("Schrijf het verzoek op").click();
            window.shows("Inzage");
            window.button("Maak de uitdraai").click();
            window.isAGoodPage();
            assertThat(window.main()).contains("Voorbeeld");
            window.to("/werk");
            window.link("Verzoeken over eigen gegevens").click();
            window.shows("Verzoeken over eigen gegevens");
            window.to("/werk");
            window.link("Iemand zoeken").click();
            window.button("Zoek").click();
            window.shows("Iemand zoeken");
            window.page().getByLabel("Nummer van de aanmelding").fill("HV-0000-0000");
            window.button("Zoek").click();
            assertThat(window.main()).contains("Niemand gevonden");
            DocumentWalk.walk(window, file);
            keeps(window, file);
            shares(window, file);
        }
        try (var window = browser.open(walker.look())) {
            window.signsIn("Verder als partner");
            window.shows("Gedeeld met ons");
            assertThat(window.main()).contains("Nieuw");
            window.page().locator("main ul a[href^='/partner/']").first().click();
            window.isAGoodPage();
            assertThat(window.main()).contains("Voorbeeld", "Veilig is:");
        }
        try (var window = browser.open(walker.look())) {
            window.signsIn("Verder als medewerker");
            corrects(window, file);
        }
        try (var window = browser.open(walker.look())) {
            window.signsIn("Verder als partner");
            window.shows("Gedeeld met ons");
            assertThat(window.main()).contains("Er is iets verbeterd");
            window.page()
                    .locator("main")
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("Wij hebben dit gelezen"))
                    .last()
                    .click();
            window.shows("Gedeeld met ons");
            window.page().locator("main ul a[href^='/partner/']").first().click();
            window.isAGoodPage();
            assertThat(window.main()).contains("Voorbeeld", "Veilig is:", "+31687654321");
        }
        try (var window = browser.open(walker.look())) {
            window.signsIn("Verder als privacyfunctionaris");
            window.link("Wat nu weg zou gaan").click();
            window.shows("Wat nu weg zou gaan");
            window.link("Wie bewaard moet blijven").click();
            window.shows("Wie bewaard moet blijven");
            assertThat(window.main()).contains("HV-", GROUND);
            window.page().locator("main .card a").last().click();
            window.shows("Laat dit los");
            window.button("Laat los").click();
            window.shows("Laat dit los");
            window.page().getByLabel("Waarom hoeft dit niet meer").fill("Het fonds heeft betaald");
            window.button("Laat los").click();
            window.shows("Wie bewaard moet blijven");
        }
    }

    private void keeps(Window window, UUID file) {
        window.to("/werk/dossiers/" + file);
        window.link("Langer bewaren dan de gewone termijn").click();
        window.shows("Langer bewaren dan de gewone termijn");
        choose(window, "Er loopt een verzoek om schadevergoeding");
        window.page().getByLabel("Leg uit").fill(GROUND);
        window.page().getByLabel("Tot welke dag?").fill("31-12-2099");
        choose(window, "Iemand kijkt er weer naar");
        window.button("Leg vast").click();
        window.shows("Langer bewaren dan de gewone termijn");
        assertThat(window.main()).contains("Kijk er weer naar op 31-12-2099");
    }

    private void shares(Window window, UUID file) {
        window.to("/werk/dossiers/" + file);
        window.link("Wie mag dit lezen buiten ons?").click();
        window.shows("Delen met anderen");
        window.button("Deel dit").click();
        window.shows("Delen met anderen");
        window.page().getByLabel("Met welke organisatie?").selectOption("moviera");
        choose(window, "Naam");
        choose(window, "Telefoonnummer");
        window.page().getByLabel("Tot en met welke dag?").fill("31-12-2099");
        choose(window, "De persoon zelf");
        choose(window, "In woorden");
        window.page().getByLabel("Waaruit blijkt dat?").fill("Gezegd in het gesprek");
        window.button("Deel dit").click();
        window.shows("Delen met anderen");
        assertThat(window.main()).contains("Nog niet gelezen.");
    }

    private void corrects(Window window, UUID file) {
        window.to("/werk/dossiers/" + file);
        window.page().locator("summary").last().click();
        window.page().getByLabel("Wat wordt gevraagd?").selectOption("RECTIFICATION");
        window.button("Schrijf het verzoek op").click();
        window.shows("Verbeteren");
        window.link("Bekijk en verbeter").click();
        window.shows("Verbeter gegevens");
        window.page().getByLabel("Telefoonnummer").fill("06 87 65 43 21");
        window.button("Bewaar wat is verbeterd").click();
        window.shows("Verbeteren");
        window.link("Bekijk aan wie").click();
        window.shows("Nog te vertellen");
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
            window.signsIn("Verder als medewerker");
            window.to(contact);
            window.link("Wie mag dit zien?").click();
            window.shows("Wie mag dit zien?");
            window.button("Scherm af").click();
            window.shows("Wie mag dit zien?");
            assertThat(window.main()).contains("afgeschermd", "Noor Bakker");
            window.to("/werk");
            window.link("Beheer").click();
            window.shows("Beheer");
            window.link("Berichten die wachten").click();
            window.isAGoodPage();
        }
        try (var window = browser.open(walker.look())) {
            window.signsIn("Verder als tweede medewerker");
            assertThat(window.to(contact).page().locator("h1").innerText())
                    .isEqualTo("Deze pagina is er niet");
            window.to("/werk");
            window.link("Noodtoegang").click();
            window.shows("Noodtoegang");
            window.button("Open voor een uur").click();
            window.shows("Noodtoegang");
            assertThat(window.main()).contains("Vul het nummer van de aanmelding in");
            window.page().getByLabel("Nummer van de aanmelding").fill(reference);
            window.page().getByLabel("Waarom is dit nu nodig?").fill(REASON);
            window.button("Open voor een uur").click();
            window.shows("Eerste contact");
        }
        try (var window = browser.open(walker.look())) {
            window.signsIn("Verder als privacyfunctionaris");
            window.shows("Beheer");
            window.link("Wie mag waar komen").click();
            window.shows("Wie mag waar komen");
            window.to("/beheer");
            window.link("Wie bekeek gegevens over iemand").click();
            window.page().getByLabel("Nummer van de aanmelding").fill(reference);
            window.button("Laat zien").click();
            window.shows("Wie bekeek gegevens over iemand");
            assertThat(window.main()).contains("Daan Visser");
            window.to("/beheer/noodtoegang");
            window.shows("Noodtoegang: wie en waarom");
            assertThat(window.main()).contains("Daan Visser", REASON);
            window.page()
                    .locator("main")
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Ik heb dit bekeken"))
                    .first()
                    .click();
            window.shows("Noodtoegang: wie en waarom");
            assertThat(window.main()).contains("Bekeken.");
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
}
