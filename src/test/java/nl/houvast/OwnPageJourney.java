package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
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

            button(worker, "Sluit de toegang nu").click();
            good(worker, "Eigen pagina van de cliënt");
            assertThat(main(worker)).contains("Gesloten op");
            client.page().reload();
            assertThat(client.page().url()).contains("/inloggen");

            asks(client);
            assertThat(client.to("/mijn").page().url()).contains("/inloggen");
            link(worker, "Terug").click();
            good(worker, "Eerste contact");
        }
    }

    private static void gives(Window worker) {
        worker.to("/inloggen");
        button(worker, "Verder als medewerker").click();
        worker.page().waitForURL(address -> !address.contains("/inloggen"));
        worker.to("/werk/zoeken");
        worker.page().getByLabel("Voornaam of voorletter").fill("Samira");
        worker.page().getByLabel("Achternaam").fill("Voorbeeld");
        button(worker, "Zoek").click();
        link(worker, "Samira Voorbeeld").click();
        link(worker, "Eigen pagina van de cliënt").click();
        good(worker, "Eigen pagina van de cliënt");
        button(worker, "Geef toegang").click();
        good(worker, "Eigen pagina van de cliënt");
        assertThat(main(worker)).contains("De cliënt heeft toegang tot de eigen pagina.");
    }

    /** With the keyboard only: whoever has no mouse gets in too. */
    private static void asks(Window client) {
        client.to("/inloggen");
        good(client, "Inloggen");
        link(client, "Inloggen met een link in je e-mail").click();
        good(client, "Inloggen met een link");
        new Keyboard(client.page()).to("main form button").press("Enter");
        client.page().locator(".govuk-error-summary").waitFor();
        good(client, "Inloggen met een link");
        assertThat(main(client)).contains("Vul een e-mailadres in");
        new Keyboard(client.page()).to("#email").write("samira@example.org").press("Enter");
        client.page().waitForURL(address -> address.contains("melding=gevraagd"));
        good(client, "Inloggen met een link");
        link(client, "Terug").click();
        link(client, "Bekijk de mail in dit voorbeeld").click();
        good(client, "Mail in dit voorbeeld");
    }

    private void comesIn(Window client) throws IOException {
        var page = client.page();
        links++;
        ReferralLoad.await(
                () -> {
                    page.reload();
                    return page.locator(LINKS).count() == links;
                });
        good(client, "Mail in dit voorbeeld");
        assertThat(main(client)).contains("Aan: samira@example.org");
        page.locator(LINKS).first().click();
        good(client, "Verder met inloggen");
        new Keyboard(page).to("main form button").press("Enter");
        page.waitForURL(address -> address.endsWith("/mijn"));
        good(client, "Mijn pagina");
        assertThat(page.locator("body").innerText()).doesNotContain("Samira");
        assertThat(page.title()).isEqualTo("Houvast");
    }

    private static Locator link(Window window, String name) {
        return window.page()
                .locator("body")
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
