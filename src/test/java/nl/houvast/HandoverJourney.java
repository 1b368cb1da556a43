package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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

/** One organisation says no in its inbox; another takes the person on, with a link and a code. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "houvast.demo=true")
@Import(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class HandoverJourney {

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
        db.sql("truncate handover.step, handover.handover, arrival.key, arrival.question").update();
        db.sql("truncate task.task, task.watched, privacy.sharing_read, privacy.sharing").update();
        db.sql("delete from casework.case_file where owner = ?").param(noor()).update();
    }

    static Stream<Look> looks() {
        return Stream.of(Look.DESK.inTheDark(), Look.PHONE.withoutScript());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whoIsDeclinedByOneIsTakenOnByAnother(Look look) {
        String file;
        try (var window = browser.open(look)) {
            window.signsIn("Verder als medewerker");
            file = "/werk/dossiers/" + caseFile();
            window.to(file);
            window.link("Overdragen aan een organisatie").click();
            sends(window, "moviera");
            window.isAGoodPage();
            assertThat(window.main()).contains("Klaargezet");
        }
        try (var window = browser.open(look)) {
            window.signsIn("Verder als partner");
            window.to("/partner/overdrachten");
            window.shows("Overdrachten aan ons");
            window.page().locator("main ul a[href^='/partner/overdrachten/']").first().click();
            window.isAGoodPage();
            window.chooses("Gaat niet door");
            window.page().getByLabel("Waarom niet?").selectOption("NO_ROOM");
            window.button("Laat dit weten").click();
            window.shows("Overdrachten aan ons");
        }
        String link;
        String code;
        String handover;
        try (var window = browser.open(look)) {
            window.signsIn("Verder als medewerker");
            window.to(file + "/overdragen");
            window.page().locator("main .card a").first().click();
            assertThat(window.main()).contains("Er is geen plek", "Waar kan de cliënt ook heen?");
            window.isAGoodPage();
            window.to(file + "/overdragen?offer=arosa");
            sends(window, "arosa");
            handover = URI.create(window.page().url()).getPath();
            window.page().locator("main a[href$='/sleutel']").click(); // with or without account
            window.shows("Sleutel voor de organisatie");
            window.button("Maak een sleutel").click();
            window.shows("Link en code");
            link = URI.create(window.page().locator("#link").innerText()).getPath();
            code = window.page().locator("#code").innerText();
        }
        try (var window = browser.open(look)) {
            window.to(link);
            window.shows("Overdracht aan uw organisatie");
            window.page().getByLabel("Code").fill("CDFG H34");
            window.button("Open").click();
            window.shows("Overdracht aan uw organisatie");
            window.page().getByLabel("Code").fill(code);
            window.button("Open").click();
            window.isAGoodPage();
            assertThat(window.main()).contains("Voorbeeld", "Veilig is:", "Gezien");
            window.chooses("Overgenomen");
            window.button("Laat dit weten").click();
            window.isAGoodPage();
            assertThat(window.main())
                    .contains("Bedankt. U hebt de hulp overgenomen.", "U bent nu verantwoordelijk");
        }
        try (var window = browser.open(look)) {
            window.to(link); // somebody else who has the link
            window.shows("Overdracht aan uw organisatie");
            window.signsIn("Verder als medewerker");
            window.to(handover);
            assertThat(window.main()).contains("Overgenomen", "iemand van de organisatie");
            window.link("Vraag de cliënt: ben je er gekomen, en ben je geholpen?").click();
            window.shows("Aangekomen en geholpen?");
        }
    }

    private void sends(Window window, String offer) {
        window.shows("Overdragen aan een organisatie");
        window.page().getByLabel("Naar welke organisatie?").selectOption(offer);
        window.chooses("Warme overdracht");
        window.button("Ga verder").click();
        window.isAGoodPage();
        window.chooses("Naam");
        window.chooses("Telefoonnummer");
        window.page().getByLabel("Tot en met welke dag?").fill("31-12-2099");
        window.chooses("De persoon zelf");
        window.chooses("In woorden");
        window.page().getByLabel("Waaruit blijkt dat?").fill("Gezegd in het gesprek");
        window.button("De cliënt zegt ja: zet het nu klaar").click();
    }

    private UUID caseFile() {
        return DoorThings.caseFile(db, noor());
    }

    private String noor() {
        return DoorThings.account(db, "Noor Bakker");
    }
}
