package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import nl.houvast.Browser.Look;
import nl.houvast.Browser.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the pictures in docs/screenshots of what is not on the way of a referral. Only when asked
 * with -Dhouvast.screenshots=true.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "houvast.demo=true")
@Import(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "houvast.screenshots", matches = "true")
class PicturesJourney {

    private static final Path FOLDER = Path.of("docs", "screenshots");
    private static final double TALLEST = 1400;

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

    @Test
    void forWhoLooksForHelp() {
        try (var somebody = browser.open(Look.DESK)) {
            somebody.to("/").page().fill("#q", "moeder mishandelt kind");
            somebody.page().press("#q", "Enter");
            somebody.page().waitForURL("**/organisaties**");
            window(somebody, "zoeken");
            somebody.page().locator("button[name=event]").first().click();
            somebody.page().check("input[value=victim]");
            somebody.page().click("button[value=advice]");
            somebody.page().check("input[name=unsafeHome][value=true]");
            somebody.page().click("button[value=advice]");
            assertThat(somebody.page().locator("h1").innerText()).isEqualTo("Dit kun je doen");
            somebody.page().locator("form[data-narrow]").evaluate("f => f.parentElement.open = 1");
            somebody.page().locator("form[data-narrow] input[value=shelter]").check();
            somebody.page().locator("#wie > article:has-text('Biedt: ')").first().waitFor();
            somebody.page()
                    .locator("form[data-narrow]")
                    .evaluate("form => form.parentElement.scrollIntoView()");
            window(somebody, "verder-kiezen");
            whole(somebody.to("/locaties"), "locaties");
            whole(somebody.to("/widget"), "widget");
            whole(somebody.to("/kennisbank"), "kennisbank");
            whole(somebody.to("/advieslijn"), "advieslijn");
        }
    }

    @Test
    void forWhoWorksHere() {
        db.sql(
                        """
                        insert into gaps.asked (month, region, need, asked, missing)
                        values (date_trunc('month', now()), 'VR19', 'shelter', 14, 9),
                               (date_trunc('month', now()), 'VR09', 'legal', 12, 3)
                        on conflict do nothing
                        """)
                .update();
        try (var sem = browser.open(Look.DESK);
                var noor = browser.open(Look.DESK);
                var mees = browser.open(Look.DESK)) {
            signsIn(sem, "Verder als redacteur");
            whole(sem.to("/beheer/kaart"), "nakijken");
            whole(sem.to("/beheer/kaart/leemten"), "leemten");
            sem.to("/beheer/kaart").page().locator("form[action$='/link'] button").first().click();
            var link = sem.page().locator("#link").innerText();
            whole(noor.to(link.substring(link.indexOf("/vermelding/"))), "vermelding");
            signsIn(noor, "Verder als medewerker");
            whole(noor.to("/werk/nieuws"), "nieuws");
            signsIn(mees, "Verder als deskundige van de advieslijn");
            whole(mees.to("/adviesgesprekken"), "adviesgesprekken");
            whole(mees.to("/adviesgesprekken/nieuw"), "adviesgesprek");
        }
    }

    @Test
    void forWhoLeads() {
        try (var leader = browser.open(Look.DESK)) {
            signsIn(leader, "Verder als leidinggevende");
            whole(leader.to("/werk/cijfers"), "cijfers");
            IncidentJourney.aboutAFire(leader.to("/werk/incidenten/nieuw"));
            whole(leader, "incident");
        } finally {
            db.sql("truncate incident.incident cascade").update();
        }
    }

    private static void signsIn(Window window, String button) {
        window.to("/inloggen").page().locator("button:text-is('" + button + "')").click();
        window.page().waitForURL(address -> !address.contains("/inloggen"));
    }

    /** What somebody sees without scrolling. */
    private static void window(Window window, String name) {
        window.page()
                .screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }

    private static void whole(Window window, String name) {
        var size = window.page().locator("html").boundingBox();
        window.page()
                .screenshot(
                        new Page.ScreenshotOptions()
                                .setPath(FOLDER.resolve(name + ".png"))
                                .setFullPage(true)
                                .setClip(0, 0, size.width, Math.min(size.height, TALLEST)));
    }
}
