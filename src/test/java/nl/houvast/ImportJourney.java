package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
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

/** An editor offers a file, sees what it changes, takes it, and undoes it: in a browser. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "houvast.demo=true")
@Import(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class ImportJourney {

    private static final String HEAD =
            "id,name,kind,audience,description.nl,description.en,cost.type,target.gender,"
                    + "area.national,area.label,area.exact,access.self,access.professional,"
                    + "access.gpLetter,urgency,aroundTheClock,verification.certainty,"
                    + "verification.checkedOn\n";
    private static final String ROW =
            ",organisation,victim,Praten.,Talking.,free,any,true,Nederland,true,true,true,false,"
                    + "regular,false,knowledge,2026-11-01\n";

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
    void aFileIsShownTakenAndUndone(Look look) {
        try (var sem = browser.open(look)) {
            sem.to("/inloggen");
            sem.button("Verder als redacteur").click();
            sem.page().waitForURL("**/beheer");
            sem.to("/beheer/kaart/import");
            sem.shows("Sociale kaart inlezen en meenemen");
            offer(sem, "Proefbron", "");
            sem.page().locator(".govuk-error-summary").waitFor();
            sem.shows("Sociale kaart inlezen en meenemen");

            offer(sem, "proefbron", HEAD + "zon,Zon" + ROW + "FOUT,Maan" + ROW);
            sem.page().waitForURL("**/voorbeeld/**");
            sem.shows("Wat zou er veranderen?");
            assertThat(sem.main()).contains("Nieuw: Zon (zon)", "Rij 3 (FOUT)");
            sem.button("Voer dit door").click();
            sem.page().waitForURL("**?gedaan=ja");
            sem.shows("Ingelezen bestand");
            assertThat(sem.main()).contains("1 nieuw, 0 veranderd, 0 hetzelfde, 0 weg");

            offer(sem.to("/beheer/kaart/import"), "tweede", HEAD + "zon,De Zon" + ROW);
            sem.page().waitForURL("**/voorbeeld/**");
            sem.button("Voer dit door").click();
            sem.page().waitForURL("**?gedaan=ja");
            sem.to("/beheer/kaart/import/conflicten");
            sem.shows("Bronnen die verschillen");
            assertThat(sem.main()).contains("Nu staat er: Zon", "De Zon");

            undoesTheNewest(sem);
            undoesTheNewest(sem);
            sem.to("/beheer/kaart/import");
            assertThat(sem.main()).doesNotContain("proefbron:", "tweede:");
        }
    }

    private static void undoesTheNewest(Window sem) {
        sem.to("/beheer/kaart/import");
        sem.page()
                .locator("li:has-text('bron'):not(:has-text('ongedaan')) > a[href*='/import/']")
                .first()
                .click();
        sem.button("Maak dit ongedaan").click();
        sem.page().waitForURL("**?gedaan=ja");
        sem.shows("Ingelezen bestand");
    }

    private static void offer(Window sem, String source, String file) {
        var page = sem.page();
        page.locator("#source").fill(source);
        if (!file.isEmpty()) {
            var bytes = file.getBytes(StandardCharsets.UTF_8);
            page.locator("#file").setInputFiles(new FilePayload("kaart.csv", "text/csv", bytes));
        }
        sem.button("Laat zien wat er verandert").click();
    }
}
