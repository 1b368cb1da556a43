package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
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

/**
 * A worker calls whom the list offers, and each call ends otherwise. Who may not be called now is
 * not offered, and when the list is done nobody is without a next moment.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "houvast.demo=true")
@Import({TestDatabase.class, ReferralJourney.Noon.class})
@TestInstance(Lifecycle.PER_CLASS)
class MorningJourney {

    private static final String ANY_TIME = "";
    private static final String EVENINGS =
            ",\"times\":[{\"days\":[\"MO\",\"TU\",\"WE\",\"TH\",\"FR\"],"
                    + "\"from\":\"18:00\",\"to\":\"20:00\"}]";

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
    void theListOfAMorningEndsWithANextMomentForEverybody() throws Exception {
        refer("Tirza", 7001, ANY_TIME);
        refer("Ubbo", 7002, ANY_TIME);
        refer("Vosse", 7003, ANY_TIME);
        refer("Wolf", 7004, EVENINGS);
        refer("Xandra", 7005, ANY_TIME);
        try (var window = browser.open(Look.DESK)) {
            window.signsIn("Verder als medewerker");
            await().until(() -> window.to("/werk").main().contains("Xandra")); // who came last
            assertThat(window.main()).contains("Tirza", "Ubbo").doesNotContain("Wolf");

            calls(window, "Tirza", "Gesproken");
            window.chooses("Wil hulp van ons");
            window.button("Vastleggen").click();
            window.shows("Dossier");

            calls(window, "Ubbo", "Geen gehoor");
            assertThat(window.main()).contains("Geen gehoor", "door Noor Bakker");

            calls(window, "Vosse", "Iemand anders nam op");
            assertThat(window.main()).contains("Bel het oude nummer niet nog eens");
            window.isAGoodPage();
            window.fills("Veilig nummer", "06 1234 7103");
            window.button("Nummer gebruiken").click();
            assertThat(window.main()).contains("Vraag eerst of dit nummer veilig is");
            window.chooses("Ik heb gevraagd of dit nummer veilig is, en dat is zo");
            window.button("Nummer gebruiken").click();
            assertThat(window.main()).contains("06 12347103").doesNotContain("06 12347003");

            calls(window, "Xandra", "Gesproken");
            window.chooses("Wil geen hulp");
            window.button("Vastleggen").click();

            window.to("/werk?lijst=nu");
            assertThat(window.main()).doesNotContain("Tirza", "Ubbo", "Xandra", "Wolf");
            window.to("/werk?lijst=later");
            assertThat(window.main()).contains("Ubbo", "Wolf");
            window.isAGoodPage();
            window.to("/werk?lijst=mij");
            assertThat(window.main()).contains("Ubbo", "Vosse", "Tirza").doesNotContain("Xandra");
            window.isAGoodPage();
        }
        assertThat(stand())
                .containsExactly(
                        "ACCEPTED, a case file with 1 task",
                        "TAKEN, CALL later",
                        "TAKEN, CALL now",
                        "WAITING, CALL later",
                        "NO_WISH, ended");
    }

    /** What comes next for each of the five, in the order in which they were referred. */
    private List<String> stand() {
        return db
                .sql(
                        """
                        select c.status || ', '
                            || case when c.status = 'ACCEPTED' then 'a case file with '
                                    || (select count(*) from casework.case_file f
                                          join task.task t on t.case_file = f.id
                                         where f.first_contact = c.id and f.owner = c.taken_by
                                           and t.owner = f.owner and t.state = 'OPEN') || ' task'
                                    when c.status = 'NO_WISH' then 'ended'
                                    when c.next_from > timestamptz '2026-11-24T12:00Z'
                                    then c.next_kind || ' later'
                                    when c.next_until > timestamptz '2026-11-24T12:00Z'
                                    then c.next_kind || ' now'
                                    else 'nothing' end
                          from (select * from casework.first_contact order by id desc limit 5) c
                         order by c.id
                        """)
                .query(String.class)
                .list()
                .stream()
                .map(String::valueOf)
                .toList();
    }

    /** Takes this person from the list, and writes down how the call went. */
    private static void calls(Window window, String name, String outcome) {
        window.to("/werk");
        window.page()
                .locator(".work-row", new Page.LocatorOptions().setHasText(name))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Neem deze aanmelding"))
                .click();
        window.shows("Eerste contact");
        assertThat(window.main()).contains(name, "Nu veilig");
        window.chooses(outcome);
        window.button("Vastleggen").click();
        window.shows("Eerste contact");
    }

    private void refer(String name, int number, String times) throws Exception {
        try (var police = new Program(port)) {
            var answer =
                    police.post(
                            "/api/v1/referrals",
                            """
                            {"situation":{"event":"violence.assault","relation":"victim","age":24},
                             "person":{"givenName":"%s","familyName":"Voorbeeld",
                                       "phone":"+3161234%d"},
                             "safeContact":{"call":true,"confirmedSafe":true%s},
                             "consent":{"basis":"EXPLICIT","givenBy":"SELF","how":"ORAL",
                                        "at":"2026-11-24T10:00:00Z"},
                             "referrer":{"organisation":"Politie Voorbeeldstad",
                                         "profession":"POLICE"}}
                            """
                                    .formatted(name, number, times));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }
}
