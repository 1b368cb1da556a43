package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
 * A worker gives a client a page of their own; the client asks for a link, comes in and reads; the
 * worker closes it, and the client is out: in a browser.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "houvast.demo=true")
@Import(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class OwnPageJourney {

    private static final String LINKS = "main a[href^='/inloggen/link/']";

    @LocalServerPort int port;
    Browser browser;

    /** How many links the mailbox of the demo holds. */
    private int links;

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
    void aClientComesInByALinkUntilTheAccessIsClosed(Look look) throws Exception {
        try (var worker = browser.open(look);
                var client = browser.open(look)) {
            gives(worker);
            asks(client);
            comesIn(client);

            worker.button("Sluit de toegang nu").click();
            worker.shows("Eigen pagina van de cliënt");
            assertThat(worker.main()).contains("Gesloten op");
            client.page().reload();
            assertThat(client.page().url()).contains("/inloggen");

            asks(client);
            assertThat(client.to("/mijn").page().url()).contains("/inloggen");
            worker.page().locator("nav .govuk-back-link").click();
            worker.shows("Eerste contact");
        }
    }

    private static void gives(Window worker) {
        worker.to("/inloggen");
        worker.button("Verder als medewerker").click();
        worker.page().waitForURL(address -> !address.contains("/inloggen"));
        worker.to("/werk/zoeken");
        worker.page().getByLabel("Voornaam of voorletter").fill("Samira");
        worker.page().getByLabel("Achternaam").fill("Voorbeeld");
        worker.button("Zoek").click();
        worker.link("Samira Voorbeeld").click();
        worker.link("Eigen pagina van de cliënt").click();
        worker.shows("Eigen pagina van de cliënt");
        worker.button("Geef toegang").click();
        worker.shows("Eigen pagina van de cliënt");
        assertThat(worker.main()).contains("De cliënt heeft toegang tot de eigen pagina.");
    }

    /** With the keyboard only: whoever has no mouse gets in too. */
    private static void asks(Window client) {
        client.to("/inloggen");
        client.shows("Inloggen");
        client.link("Inloggen met een link in je e-mail").click();
        client.shows("Inloggen met een link");
        new Keyboard(client.page()).to("main form button").press("Enter");
        client.page().locator(".govuk-error-summary").waitFor();
        client.shows("Inloggen met een link");
        assertThat(client.main()).contains("Vul een e-mailadres in");
        new Keyboard(client.page()).to("#email").write("samira@example.org").press("Enter");
        client.page().waitForURL(address -> address.contains("melding=gevraagd"));
        client.shows("Inloggen met een link");
        client.page().locator("nav .govuk-back-link").click();
        client.link("Bekijk de mail in dit voorbeeld").click();
        client.shows("Mail in dit voorbeeld");
    }

    private void comesIn(Window client) throws IOException {
        var page = client.page();
        links++;
        ReferralLoad.await(
                () -> {
                    page.reload();
                    return page.locator(LINKS).count() == links;
                });
        client.shows("Mail in dit voorbeeld");
        assertThat(client.main()).contains("Aan: samira@example.org");
        page.locator(LINKS).first().click();
        client.shows("Verder met inloggen");
        new Keyboard(page).to("main form button").press("Enter");
        page.waitForURL(address -> address.endsWith("/mijn"));
        client.shows("Mijn pagina");
        assertThat(page.locator("body").innerText()).doesNotContain("Samira");
        assertThat(page.title()).isEqualTo("Houvast");
    }
}
