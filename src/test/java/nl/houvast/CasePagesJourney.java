package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.util.List;
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

/** Every page around a case file that no other journey passes is as each page must be. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "houvast.demo=true")
@Import(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class CasePagesJourney {

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
        db.sql("truncate appointment.appointment, appointment.hours").update();
        db.sql("delete from casework.case_file where owner = ?").param(noor()).update();
    }

    static Stream<Look> looks() {
        return Stream.of(Look.DESK, Look.PHONE.inTheDark().withoutScript());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatAWorkerOpens(Look look) {
        try (var window = browser.open(look)) {
            window.signsIn("Verder als medewerker");
            var file = caseFile();
            var address = "/werk/dossiers/" + file;
            for (var page : List.of("/collega", "/afspraken", "/notities", "/intake", "/plan")) {
                window.to(address + page).isAGoodPage();
            }
            window.to("/werk/verbonden/" + person(file)).isAGoodPage();
            window.to("/werk/taken").isAGoodPage();

            window.to("/werk/agenda/uren").isAGoodPage();
            window.page().locator("main input[name=minutes][value='45']").check();
            for (var day : List.of("monday", "tuesday", "wednesday", "thursday", "friday")) {
                window.page().locator("main input[name=" + day + "]").fill("9:00-17:00");
            }
            window.page().locator("main form button").first().click();
            window.isAGoodPage();
            window.to(address + "/afspraken/nieuw?hoe=video").isAGoodPage();
            window.page()
                    .locator("main select[name=slot]")
                    .selectOption(new SelectOption().setIndex(1));
            window.page().locator("main input[name=link]").fill("https://video.example.org/1");
            window.page().locator("main form[method=post] button").first().click();
            window.isAGoodPage();
            window.to("/werk/agenda").isAGoodPage();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatWhoLeadsOpens(Look look) {
        try (var window = browser.open(look)) {
            window.signsIn("Verder als leidinggevende");
            window.link("Cijfers").click();
            window.shows("Cijfers");
            window.page().getByLabel("Verdeel naar").selectOption("regio");
            window.button("Toon").click();
            window.shows("Cijfers");
            assertThat(window.main()).contains("Groningen", "niet getoond", "Wie nu wacht");
            for (var page : List.of("/werk/team", "/werk/team/verdelen", "/werk/incidenten")) {
                window.to(page).isAGoodPage();
            }
        }
        try (var window = browser.open(look)) {
            window.signsIn("Verder als beheerder");
            window.to("/beheer/koppelingen").isAGoodPage();
        }
    }

    private UUID caseFile() {
        return DoorThings.caseFile(db, noor());
    }

    private UUID person(UUID file) {
        return db.sql("select person from casework.case_file where id = ?")
                .param(file)
                .query(UUID.class)
                .single();
    }

    private String noor() {
        return DoorThings.account(db, "Noor Bakker");
    }
}
