package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import nl.houvast.Browser.Look;
import nl.houvast.ReferralWalk.Somebody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A professional refers somebody, and a worker calls them: from the first question to the file. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "houvast.demo=true")
@Import({TestDatabase.class, ReferralJourney.Noon.class})
@TestInstance(Lifecycle.PER_CLASS)
class ReferralJourney {

    private static final String PROFESSIONAL = "Verder als professional";
    private static final String WORKER = "Verder als medewerker";
    private static final String SECOND_WORKER = "Verder als tweede medewerker";

    private static final int KEYS = 59;

    /** It is a Tuesday afternoon and the clock goes on from there: people may be called. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Noon {

        @Bean
        @Primary
        Clock afternoon() {
            var started = Clock.systemUTC();
            var noon = Instant.parse("2026-11-24T11:30:00Z");
            return Clock.offset(started, Duration.between(started.instant(), noon));
        }
    }

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

    /** A look, who is referred by it, and what its pictures are called. */
    record Walker(Look look, String name, int number, @Nullable String pictures) {

        Somebody person() {
            return Somebody.called(name, number);
        }
    }

    /** Between them: wide and narrow, light and dark, with script and without. */
    static Stream<Walker> walkers() {
        var always =
                Stream.of(
                        new Walker(Look.DESK, "Quirijn", 6001, ""),
                        new Walker(Look.PHONE.inTheDark(), "Ysbrand", 6005, null),
                        new Walker(Look.PHONE.withoutScript(), "Jisse", 6007, null));
        var forPictures =
                Stream.of(
                        new Walker(Look.DESK.inTheDark(), "Xandra", 6002, "-donker"),
                        new Walker(new Look(false, 360, true), "Wubbe", 6003, "-smal"));
        return ReferralWalk.SCREENSHOTS ? Stream.concat(always, forPictures) : always;
    }

    @ParameterizedTest
    @MethodSource("walkers")
    void somebodyIsReferredCalledAndHelped(Walker walker) {
        try (var window = browser.open(walker.look())) {
            var walk = new ReferralWalk(window, walker.person(), walker.pictures());
            walk.asksForAdvice();
            assertThat(window.cookies()).isEmpty();
            walk.press("Meld aan met deze gegevens").signsIn(PROFESSIONAL).fillsIn().sends();
            walk.signsOut();

            window.to("/werk");
            walk.signsIn(WORKER).takes();
            walk.choose("Geen gehoor").press("Vastleggen").passes("Eerste contact");
            assertThat(walk.page().locator("main").innerText())
                    .contains("Geen gehoor", "door Noor Bakker");

            walk.choose("Gesproken").press("Vastleggen").passes("Eerste contact");
            walk.choose("Wil hulp van ons").press("Vastleggen").passes("Dossier");
            assertThat(walk.page().url()).contains("/werk/dossiers/");
            assertThat(walk.page().locator("main").innerText())
                    .contains(walker.name(), "Overval of beroving", "Noor Bakker");
            walk.talks();
            window.isQuiet();
        }
    }

    @Test
    void organisationsArePicturedToo() {
        try (var window = browser.open(Look.DESK)) {
            var walk = new ReferralWalk(window, Somebody.called("Niemand", 6008), "");
            window.to("/organisaties/schadefonds");
            walk.passes("Schadefonds Geweldsmisdrijven").pictured("organisatie");
        }
    }

    @Test
    void theKeyboardAloneIsEnough() {
        try (var window = browser.open(Look.DESK)) {
            var hands = new Keyboard(window.page());
            var walk = new ReferralWalk(window, Somebody.called("Tjeerd", 6009));
            window.to("/inloggen?verder=/aanmelden");
            hands.to("button:has-text('" + PROFESSIONAL + "')").press("Enter");
            walk.passes("Meld iemand aan");
            hands.to("main form[action='/aanmelden/start'] button").press("Enter");

            walk.passes("Wat is er gebeurd?");
            hands.to("form[data-keep] button").press("Enter");
            window.page().waitForSelector(".govuk-error-summary");
            assertThat(hands.isOn(".govuk-error-summary")).isTrue();
            hands.to(".govuk-error-summary a").press("Enter");
            assertThat(hands.isOn("#event")).isTrue();
            hands.write("Overval of beroving").to("#relation").write("Slachtoffer");
            hands.to("#age").write("34").press("Enter");

            walk.passes("Is er toestemming?");
            hands.to("#agreed").press("Space");
            hands.to("#how").press("ArrowDown");
            assertThat(window.page().locator("#how-WRITTEN").isChecked()).isTrue();
            hands.press("ArrowUp").press("Enter");

            walk.passes("Wie is het, en hoe is contact veilig?");
            hands.to("#givenName").write("Tjeerd").to("#phone").write("06 1234 6009");
            hands.press("Enter");

            walk.passes("Welke hulp, en wie ben jij?");
            hands.to("#help").press("Space").to("form[data-keep] button").press("Enter");

            walk.passes("Klopt alles?");
            hands.to("form[action$='/versturen'] button").press("Enter");
            walk.passes("De aanmelding is binnen");
        }
    }

    /** The figures of docs/decisions/2026-11-24-fields-of-a-referral.md, held by this test. */
    @Test
    void aStandardReferralOfAnAdultIsSoonTyped() {
        try (var window = browser.open(Look.DESK)) {
            window.to("/aanmelden");
            var walk = new ReferralWalk(window, Somebody.called("Evelien", 6013));
            walk.signsIn(PROFESSIONAL).passes("Meld iemand aan");
            var hands = new Keyboard(window.page());
            hands.skip().to("main form[action='/aanmelden/start'] button").press("Enter");
            window.page().waitForURL("**/situatie");
            hands.skip().to("#event").write("overv").press("Tab").write("s");
            hands.press("Tab").write("34").press("Enter");
            window.page().waitForURL("**/toestemming");
            hands.skip().to("#agreed").press("Space").press("Enter");
            window.page().waitForURL("**/persoon");
            hands.skip().to("#givenName").write("Evelien").to("#phone").write("0612346013");
            hands.press("Enter");
            window.page().waitForURL("**/hulp");
            hands.skip().to("#help").press("Space").press("Enter");
            window.page().waitForURL("**/controle");
            walk.passes("Klopt alles?");
            hands.skip().to("form[action$='/versturen'] button").press("Enter");
            window.page().waitForURL("**/ontvangst");

            assertThat(hands.keys()).isEqualTo(KEYS);
        }
    }

    @Test
    void whatIsWrongIsToldAndNothingTypedIsLost() {
        for (var look : new Look[] {Look.DESK, Look.PHONE.withoutScript()}) {
            try (var window = browser.open(look)) {
                var walk = new ReferralWalk(window, Somebody.called("Foppe", 6010));
                window.to("/aanmelden");
                walk.signsIn(PROFESSIONAL).passes("Meld iemand aan").press("Begin");

                walk.passes("Wat is er gebeurd?").type("Leeftijd", "zes").press("Verder");
                walk.passes("Wat is er gebeurd?");
                assertThat(errors(walk))
                        .contains("Kies wat er gebeurde")
                        .contains("Vul een leeftijd in hele jaren in, van 0 tot 120");
                assertThat(walk.page().inputValue("#age")).isEqualTo("zes");
                walk.page().selectOption("#event", "violence.robbery");
                walk.page().selectOption("#relation", "victim");
                walk.type("Leeftijd", "34").press("Verder");

                walk.passes("Is er toestemming?").press("Verder");
                walk.passes("Is er toestemming?");
                assertThat(errors(walk)).contains("Vraag eerst of de persoon het goed vindt");
                walk.choose("De persoon zelf zegt ja").press("Verder");

                walk.passes("Wie is het, en hoe is contact veilig?").press("Verder");
                walk.passes("Wie is het, en hoe is contact veilig?");
                assertThat(errors(walk)).contains("Vul een voornaam in");
                walk.type("Achternaam (mag leeg blijven)", "Fictief").press("Verder");
                assertThat(walk.page().inputValue("#familyName")).isEqualTo("Fictief");
                walk.type("Voornaam", "Foppe").type("Telefoonnummer", "0612346010");
                walk.press("Verder").passes("Welke hulp, en wie ben jij?");

                walk.type("Organisatie", "").press("Verder");
                walk.passes("Welke hulp, en wie ben jij?");
                assertThat(errors(walk)).contains("Vul de naam van je organisatie in");

                walk.page().locator(".govuk-back-link").click();
                walk.passes("Wie is het, en hoe is contact veilig?");
                assertThat(walk.page().inputValue("#givenName")).isEqualTo("Foppe");
                assertThat(walk.page().inputValue("#familyName")).isEqualTo("Fictief");
                walk.press("Verder").passes("Welke hulp, en wie ben jij?");
                walk.page().goBack();
                assertThat(walk.page().inputValue("#givenName")).isEqualTo("Foppe");
            }
        }
    }

    @Test
    void whatWasTypedSurvivesTheEndOfTheSession() {
        for (var look : new Look[] {Look.DESK, Look.DESK.withoutScript()}) {
            try (var window = browser.open(look)) {
                var walk = new ReferralWalk(window, Somebody.called("Gerlof", 6011));
                window.to("/aanmelden");
                walk.signsIn(PROFESSIONAL).press("Begin");
                walk.page().selectOption("#event", "violence.robbery");
                walk.page().selectOption("#relation", "victim");
                walk.press("Verder").choose("De persoon zelf zegt ja").press("Verder");
                walk.type("Voornaam", "Gerlof").type("Telefoonnummer", "0612346011");
                db.sql("delete from access.session where principal_name = 'demo-professional'")
                        .update();

                walk.press("Verder").signsIn(PROFESSIONAL);

                walk.passes("Wie is het, en hoe is contact veilig?");
                assertThat(walk.page().locator("main").innerText()).contains("Niets kwijt");
                assertThat(walk.page().inputValue("#givenName")).isEqualTo("Gerlof");
                assertThat(walk.page().inputValue("#phone")).isEqualTo("0612346011");
                walk.press("Verder").passes("Welke hulp, en wie ben jij?");
            }
        }
    }

    @Test
    void ofTwoWorkersOneTakesItAndTheOtherReadsWho() {
        try (var noor = browser.open(Look.DESK);
                var daan = browser.open(Look.DESK)) {
            var first = new ReferralWalk(noor, Somebody.called("Omar", 6012));
            var second = new ReferralWalk(daan, Somebody.called("Omar", 6012));
            noor.to("/werk");
            first.signsIn(WORKER);
            assertThat(first.page().locator("a[href='/aanmelden']").count()).isZero();
            daan.to("/werk");
            second.signsIn(SECOND_WORKER);

            take(first, "Omar");
            take(second, "Omar");

            assertThat(first.page().locator("main").innerText()).contains("Leg de poging vast");
            assertThat(second.page().locator("main").innerText())
                    .contains("Noor Bakker heeft dit al genomen.")
                    .doesNotContain("Leg de poging vast");
            second.passes("Eerste contact");
        }
    }

    private static void take(ReferralWalk walk, String name) {
        walk.page()
                .locator(".work-row", new Page.LocatorOptions().setHasText(name))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Neem deze aanmelding"))
                .click();
    }

    private static String errors(ReferralWalk walk) {
        return walk.page().locator(".govuk-error-summary").innerText();
    }
}
