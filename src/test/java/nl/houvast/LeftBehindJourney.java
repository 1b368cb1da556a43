package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.houvast.Browser.Look;
import nl.houvast.ReferralWalk.Somebody;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
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
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks the whole way, by a browser and by a program, with the logs wide open, and afterwards looks
 * for what was typed: in every table, index and session, in the event log, the files of the
 * database, and the log. Then those two are forgotten, and it looks again, for their keys too.
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

    /** What may still say that somebody was here, by an identifier that leads to nobody. */
    private static final Set<String> MAY_STAY =
            Set.of(
                    "person.person.id", // so that counts and logs stay true
                    "privacy.consent.person", // that there was consent, and when it ended
                    "referral.referral.person", // figures: what happened and along which way
                    "casework.first_contact.person",
                    "casework.case_file.person",
                    "public.event_publication.serialized_event"); // thirty days

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    @Autowired DataSource source;
    @Autowired Persons persons;
    @Autowired TransactionTemplate transaction;

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
        whoIsForgottenIsGone(output);
    }

    /** The purge proof: not even what the vault could read, and not the keys that could read it. */
    private void whoIsForgottenIsGone(CapturedOutput output) throws Exception {
        var gone = theTwoOfThisTest();
        var scan = new MarkerScan(db, MARKERS);
        for (var person : gone.entrySet()) {
            scan.bytes("key of " + person.getKey(), person.getValue());
        }
        assertThat(
                        new MarkerScan(db, MARKERS)
                                .bytes("key", gone.values().iterator().next())
                                .tables()
                                .found())
                .as("the keys are there before")
                .containsExactly("person.person_key.wrapped: key");

        for (var person : gone.keySet()) {
            transaction.executeWithoutResult(
                    status -> persons.forget(new PersonId(person), Actor.HOUSE));
        }
        ReferralLoad.await(this::allNewsIsHeard);
        db.sql("vacuum full").update();

        scan.tables().dump(source).relations().text("log", output.getAll());
        assertThat(scan.found()).isEmpty();
        for (var person : gone.keySet()) {
            assertThat(
                            new MarkerScan(db, List.of(person.toString()))
                                    .tables().found().stream()
                                            .map(place -> place.replace(": " + person, "")))
                    .isSubsetOf(MAY_STAY)
                    .contains("person.person.id");
            assertThatExceptionOfType(Missing.class)
                    .isThrownBy(
                            () ->
                                    transaction.execute(
                                            status ->
                                                    persons.open(
                                                            new PersonId(person),
                                                            Purpose.OVERSIGHT,
                                                            Actor.HOUSE)));
        }
    }

    private Map<UUID, byte[]> theTwoOfThisTest() {
        var found = new HashMap<UUID, byte[]>();
        db.sql(
                        """
                        select k.person, k.wrapped from person.person_key k
                        join (select person from referral.referral order by id desc limit 2) r
                        using (person)
                        """)
                .query(
                        row -> {
                            found.put(row.getObject("person", UUID.class), row.getBytes("wrapped"));
                        });
        assertThat(found).hasSize(2);
        return found;
    }

    private boolean allNewsIsHeard() {
        return db.sql("select count(*) = 0 from event_publication where completion_date is null")
                .query(Boolean.class)
                .single();
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
