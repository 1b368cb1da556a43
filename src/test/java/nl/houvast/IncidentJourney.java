package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import nl.houvast.Browser.Look;
import nl.houvast.Browser.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A calamity with three hundred people, from the first code on a wall to the first call. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "houvast.demo=true")
@Import(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class IncidentJourney {

    private static final int BY_LIST = 297;

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    Browser browser;

    @BeforeAll
    void startTheBrowser() {
        browser = new Browser("http://localhost:" + port);
    }

    /** Others look at the people of this house after us. */
    @AfterAll
    void closeTheBrowser() {
        browser.close();
        for (var table : new String[] {"referral.referral", "timeline.entry"}) {
            db.sql(
                            "delete from %s where person in (select person from incident.member)"
                                    .formatted(table))
                    .update();
        }
        db.sql(
                        """
                        delete from casework.contact_attempt where first_contact in (
                            select id from casework.first_contact
                             where person in (select person from incident.member))
                        """)
                .update();
        db.sql(
                        """
                        delete from casework.first_contact
                         where person in (select person from incident.member)
                        """)
                .update();
        db.sql("delete from post.hold where cause = 'IMPORT'").update();
        db.sql("truncate incident.incident cascade").update();
    }

    @Test
    void threeHundredPeopleComeInAreDividedAndOneIsCalled() {
        try (var leader = browser.open(Look.DESK.inTheDark());
                var phone = browser.open(Look.PHONE.withoutScript());
                var caller = browser.open(Look.DESK)) {
            leader.signsIn("Verder als leidinggevende");
            var incident = opens(leader);
            var page = leader.link("De pagina voor iedereen").getAttribute("href");
            assertThat(page).matches("/incident/[0-9a-z]{12}");
            var sheet = leader.page().request().get("http://localhost:" + port + incident + "/qr");
            assertThat(sheet.headers()).containsEntry("content-type", "application/pdf");

            comesInWithAChild(phone, page);
            comesInAlone(phone, page);
            brings(leader, incident);
            divides(leader, incident);
            calls(caller);

            leader.to(incident);
            leader.isAGoodPage();
            assertThat(leader.main()).contains("Gesproken (1)");
            leader.button("Sluit het aanmelden").click();
            assertThat(leader.main()).contains("gesloten voor aanmelden");
            phone.to(page).isAccessible();
            assertThat(phone.main()).contains("Aanmelden kan hier niet meer", "Hulp is er nog wel");
        }
    }

    private String opens(Window leader) {
        leader.to("/werk/incidenten").isAGoodPage();
        leader.link("Open een incident").click();
        leader.isAGoodPage();
        leader.button("Open het incident").click();
        assertThat(leader.main()).contains("Vul een naam in", "Kies een regio");
        aboutAFire(leader);
        leader.isAGoodPage();
        return leader.page().url().replaceFirst("http://[^/]+", "");
    }

    /** Fills in the page of a new incident, and opens it. */
    static void aboutAFire(Window leader) {
        var form = leader.page();
        form.locator("#name").fill("Brand Havenkade");
        form.locator("#event").selectOption("disaster.fire_explosion");
        form.locator("#region").selectOption("VR19");
        form.locator("#place").fill("Havenkade");
        form.locator("#day").fill("20-11-2026");
        form.locator("#wordsNl").fill("Er was brand.");
        form.locator("#wordsEn").fill("There was a fire.");
        leader.button("Open het incident").click();
        leader.shows("Brand Havenkade");
    }

    /** On a small screen, without script. */
    private void comesInWithAChild(Window phone, String page) {
        phone.to(page).isAccessible().fits();
        phone.page().locator("#mensen").selectOption("2");
        phone.button("Meld je aan").click();
        phone.shows("Meld je aan");
        phone.isAccessible().fits();
        phone.button("Verstuur").click();
        assertThat(phone.main()).contains("Vul een voornaam in", "Kruis minstens een antwoord aan");
        phone.isAccessible();
        var form = phone.page();
        form.locator("#given1").fill("Els");
        form.locator("#family1").fill("Voorbeeld");
        form.locator("#born1").fill("14-5-1985");
        form.locator("#phone1").fill("06 12 34 64 01");
        form.locator("#impact1-THERE").check();
        form.locator("#agree1").check();
        form.locator("#given2").fill("Bo");
        form.locator("#born2").fill("1-1-2020");
        form.locator("#tie2").selectOption("PARENT");
        form.locator("#impact2-INJURED").check();
        form.locator("#agree2").check();
        phone.button("Verstuur").click();
        assertThat(phone.main()).contains("Je bent aangemeld");
        phone.isAccessible().fits();
    }

    private void comesInAlone(Window phone, String page) {
        phone.to(page + "/aanmelden");
        var form = phone.page();
        form.locator("#given1").fill("Sam");
        form.locator("#born1").fill("14-5-1990");
        form.locator("#phone1").fill("06 12 34 64 02");
        form.locator("#impact1").check(); // the first answer: somebody they love died
        form.locator("#agree1").check();
        phone.button("Verstuur").click();
        assertThat(phone.main()).contains("Je bent aangemeld");
    }

    private void brings(Window leader, String incident) {
        leader.to(incident);
        leader.link("Neem een lijst op").click();
        leader.isAGoodPage();
        var csv = new StringBuilder("groep;voornaam;achternaam;geboortedatum;telefoon;gevolg\n");
        for (int i = 0; i < BY_LIST; i++) {
            csv.append(
                    "%s;Sam;Nummer %d;1-2-1980;0612%06d;was erbij\n"
                            .formatted(i % 10 < 3 ? "g" + i / 10 : "", i, 350_000 + i));
        }
        csv.append(";;;;;\n;Ko;;31-2-1980;12;\n");
        var form = leader.page();
        form.locator("#organisation").fill("Gemeente Voorbeeldstad");
        form.locator("#profession").selectOption("MUNICIPALITY");
        form.locator("#basis").check();
        form.locator("#how").check();
        form.locator("#asked").fill("20-11-2026");
        form.locator("#file")
                .setInputFiles(
                        new FilePayload(
                                "lijst.csv",
                                "text/csv",
                                csv.toString().getBytes(StandardCharsets.UTF_8)));
        leader.button("Laat zien wat er zou gebeuren").click();
        leader.shows("Lijst van Gemeente Voorbeeldstad");
        leader.isAGoodPage();
        assertThat(leader.main())
                .contains("297 mensen kunnen we opnemen. 1 rijen niet", "Vul een telefoonnummer");
        leader.button("Neem 297 mensen op").click();
        await().pollInterval(Duration.ofMillis(500))
                .until(
                        () -> {
                            leader.page().reload();
                            return leader.main().contains("Klaar: 297 van 297");
                        });
    }

    private void divides(Window leader, String incident) {
        leader.to(incident);
        leader.isAGoodPage();
        var main = leader.main();
        assertThat(main).contains("Wacht (300)");
        assertThat(main.indexOf("Sam")).as("the heaviest first").isLessThan(main.indexOf("Els"));
        leader.link("Verdeel wie belt").click();
        leader.isAGoodPage();
        leader.page().locator("#name").fill("ochtend");
        leader.page().getByLabel("Noor Bakker").check();
        leader.page().locator("#each").fill("5");
        leader.button("Verdeel").click();
        assertThat(leader.main()).containsPattern(Pattern.compile("[5-9] mensen zijn verdeeld"));
        leader.isAGoodPage();
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private void calls(Window caller) {
        caller.signsIn("Verder als medewerker");
        caller.to("/werk/incidenten").link("Brand Havenkade").click();
        caller.page().locator("main a", named("Verdeeld (")).click();
        caller.isAGoodPage();
        caller.page().locator("main .work-row__name a").first().click();
        caller.shows("Eerste contact");
        assertThat(caller.main()).contains("Verloor iemand.", "Brand Havenkade");
        caller.page().locator("input[name=outcome][value=REACHED]").check();
        caller.button("Vastleggen").click();
        caller.shows("Eerste contact");
        assertThat(caller.main()).doesNotContain("Er gaat iets nog niet goed");
    }
}
