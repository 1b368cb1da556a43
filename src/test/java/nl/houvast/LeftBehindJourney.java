package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.houvast.Browser.Look;
import nl.houvast.ReferralWalk.Somebody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks the whole way, by a browser and by a program, with the logs wide open, and afterwards looks
 * for what was typed: in every table, index and session, in the event log, the files of the
 * database, and the log.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "houvast.demo=true",
            "logging.level.nl.houvast=TRACE",
            "logging.level.org.springframework.jdbc=DEBUG",
            "logging.level.org.springframework.modulith=TRACE",
            "logging.level.org.springframework.security=DEBUG",
            "logging.level.org.springframework.web=DEBUG",
            "logging.level.org.springframework.session=DEBUG"
        })
@Import({TestDatabase.class, ReferralJourney.Noon.class})
@ExtendWith(OutputCaptureExtension.class)
class LeftBehindJourney {

    private static final List<String> MARKERS =
            List.of(
                    "Wolkenveger",
                    "31612346020",
                    "0612346020",
                    "12346020",
                    "Belt liever in de ochtend",
                    "Kapperszaak",
                    "Heeft een hond die blaft",
                    "Zonnedauwtje",
                    "Pluimgrasman",
                    "31612346021",
                    "pluimgras@voorbeeld.test",
                    "kruisbessencodewoord",
                    "Schuilkelderverhaal");

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    @Test
    void nothingThatWasTypedIsReadableAnywhere(CapturedOutput output) throws Exception {
        byPeople();
        byAProgram();

        assertThat(output.getAll()).as("the logs are open").contains("insert into referral.");
        assertThat(
                        new MarkerScan(db, MARKERS)
                                .tables()
                                .files()
                                .text("log", output.getAll())
                                .found())
                .isEmpty();
    }

    private void byPeople() {
        try (var browser = new Browser("http://localhost:" + port);
                var window = browser.open(Look.DESK)) {
            var walk = new ReferralWalk(window, Somebody.called("Wolkenveger", 6020));
            walk.asksForAdvice();
            walk.press("Meld aan met deze gegevens").signsIn("Verder als professional");
            walk.fillsIn().sends();
            walk.signsOut();

            window.to("/werk");
            walk.signsIn("Verder als medewerker").takes();
            walk.type("Notitie", "Heeft een hond die blaft");
            walk.choose("Gesproken").press("Vastleggen").passes("Eerste contact");
            walk.choose("Wil hulp van ons").press("Vastleggen").passes("Dossier");
        }
    }

    private void byAProgram() throws Exception {
        try (var program = new Program(port)) {
            for (var consent : List.of("SELF", "PARENT")) { // taken, and refused
                var answer = program.post("/api/v1/referrals", body(consent));
                assertThat(answer.statusCode()).isEqualTo(consent.equals("SELF") ? 201 : 400);
                assertThat(answer.body()).doesNotContain("Zonnedauwtje", "Pluimgrasman");
            }
        }
    }

    private static String body(String consent) {
        return """
        {"situation":{"event":"violence.assault","relation":"victim","age":24},
         "person":{"givenName":"Zonnedauwtje","familyName":"Pluimgrasman","phone":"+31612346021",
                   "email":"pluimgras@voorbeeld.test"},
         "safeContact":{"call":true,"codeWord":"kruisbessencodewoord"},
         "consent":{"basis":"EXPLICIT","givenBy":"%s","how":"ORAL","at":"2026-11-23T10:00:00Z"},
         "referrer":{"organisation":"Politie Voorbeeldstad","profession":"POLICE",
                     "name":"Kapperszaak"},
         "help":["EMOTIONAL"],"note":"Schuilkelderverhaal"}
        """
                .formatted(consent);
    }
}
