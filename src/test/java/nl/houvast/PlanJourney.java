package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import nl.houvast.Browser.Look;
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

/** From an empty plan to one that the client said yes to, with an example to begin with. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "houvast.demo=true")
@Import(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class PlanJourney {

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
        db.sql("truncate plan.plan, plan.goal, plan.action, plan.track").update();
        db.sql("delete from casework.case_file where owner = ?").param(noor()).update();
    }

    static Stream<Look> looks() {
        return Stream.of(Look.DESK.inTheDark(), Look.PHONE.withoutScript());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void anExampleBecomesTheWordsOfTheClientAndIsAgreed(Look look) {
        try (var window = browser.open(look)) {
            window.signsIn("Verder als medewerker");
            window.to("/werk/dossiers/" + caseFile());
            window.link("Maak het plan").click();
            window.shows("Plan");
            window.link("Fraude of oplichting").click();
            window.shows("Voorbeeld van een plan");
            window.page().getByLabel("Ik wil me er niet meer voor schamen.").uncheck();
            window.button("Zet in het plan").click();
            window.shows("Plan");
            assertThat(window.main()).contains("Doel 1", "Ik wil dat het nu stopt.");

            window.link("Wijzig of beëindig het doel Doel 1").click();
            window.shows("Doel");
            window.page()
                    .getByLabel("Wat wil de cliënt bereiken?")
                    .fill("Ik wil weer durven pinnen");
            window.button("Bewaar").click();
            window.shows("Plan");
            window.link("Zet erbij wie wat doet Doel 1").click();
            window.shows("Wie doet wat?");
            window.button("Bewaar").click();
            window.shows("Wie doet wat?");
            assertThat(window.main()).contains("Er gaat iets nog niet goed");
            window.page().getByLabel("Wat gebeurt er?").fill("Mijn zus gaat mee naar de bank");
            window.page().getByLabel("Iemand om de cliënt heen").check();
            window.button("Bewaar").click();
            window.shows("Plan");
            assertThat(window.main())
                    .contains("Ik wil weer durven pinnen", "Mijn zus gaat mee naar de bank");

            window.page().getByLabel("Aan de telefoon").check();
            window.button("De cliënt zegt ja").click();
            window.shows("Plan");
            assertThat(window.main()).contains("Dit plan is afgesproken op");
            window.button("Begin Hulp bij schade").click();
            window.shows("Plan");
            assertThat(window.main()).contains("Hulp bij schade: loopt sinds");
            window.page().locator("nav .govuk-back-link").click();
            window.isAccessible().fits().staysHere();
            assertThat(window.main())
                    .contains("Ik wil weer durven pinnen", "Dit plan is afgesproken");
        }
    }

    private UUID caseFile() {
        return DoorThings.caseFile(db, noor());
    }

    private String noor() {
        return DoorThings.account(db, "Noor Bakker");
    }
}
