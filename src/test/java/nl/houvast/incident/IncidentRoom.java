package nl.houvast.incident;

import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.houvast.Calamity;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.incident.Incident.Told;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** The house around an incident that was opened a moment ago; afterwards nothing of it is left. */
abstract class IncidentRoom {

    static final String REGION = "VR19";
    static final Actor FATMA =
            new Actor("incident-fatma", Role.SUPERVISOR, Scope.of(List.of(REGION), List.of()));
    static final Actor NOOR =
            new Actor("incident-noor", Role.WORKER, Scope.of(List.of(REGION), List.of()));
    static final Actor SVEN =
            new Actor("incident-sven", Role.WORKER, Scope.of(List.of(REGION), List.of()));
    static final Actor ELSEWHERE =
            new Actor("incident-else", Role.SUPERVISOR, Scope.of(List.of("VR24"), List.of()));
    static final Told FIRE =
            new Told(
                    "Brand Havenkade",
                    "disaster.fire_explosion",
                    REGION,
                    "Havenkade",
                    LocalDate.of(2026, 11, 20),
                    "Er was brand.\nEr is hulp in de sporthal.",
                    "There was a fire.");

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired IncidentDesk incidents;
    @Autowired ListDesk lists;
    @Autowired ListTaker taker;
    @Autowired TransactionTemplate transaction;
    @Autowired Persons persons;

    Incident incident;

    @BeforeEach
    void open() {
        for (var worker : List.of(FATMA, NOOR, SVEN)) {
            db.sql(
                            """
                            insert into access.account (id, role, name, signed_in_at, regions)
                            values (?, ?, ?, now(), array[?]) on conflict do nothing
                            """)
                    .params(worker.id(), worker.role().name(), "Een " + worker.id(), REGION)
                    .update();
        }
        incident = incidents.open(FIRE, FATMA);
    }

    @AfterEach
    void asItWas() {
        people().forEach(this::forget);
        for (var table : List.of("entry", "batch", "wrong", "list", "shift", "incident")) {
            db.sql("delete from incident." + table).update();
        }
        db.sql("delete from access.account where id like 'incident-%'").update();
        db.sql("delete from post.hold where cause = 'IMPORT'").update();
    }

    void forget(PersonId person) {
        transaction.executeWithoutResult(status -> persons.forget(person, Actor.HOUSE));
    }

    /** Everybody who came in by any incident, in the order in which they are called. */
    List<PersonId> people() {
        return db.sql("select person from incident.member order by rank, household, referral")
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    List<String> column(String query) {
        return db.sql(query).query((row, number) -> String.valueOf(row.getString(1))).list();
    }

    /** Where the first contact with this person is. */
    String contact(PersonId person) {
        return "/werk/eerste-contact/"
                + db.sql("select id from casework.first_contact where person = ?")
                        .param(person.value())
                        .query(UUID.class)
                        .single();
    }

    MvcTestResult get(String address, Actor by) {
        return browser.get().uri(address).with(signedIn(by)).exchange();
    }

    MvcTestResult post(String address, Actor by, String... fields) {
        var request = browser.post().uri(address).with(signedIn(by)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static RequestPostProcessor signedIn(Actor by) {
        return user(by.id())
                .authorities(
                        Stream.concat(
                                        Stream.of(by.role().authority()),
                                        by.scope().regions().stream().map(it -> "REGION_" + it))
                                .map(SimpleGrantedAuthority::new)
                                .toArray(SimpleGrantedAuthority[]::new));
    }

    /** Sends the form of the public page, as a telephone without script and login does. */
    MvcTestResult enter(Map<String, String> typed) {
        var request = browser.post().uri(incident.page() + "/aanmelden");
        for (var field : typed.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    /** What an adult types who was there; change it as needed. */
    static Map<String, String> adult(String name, String phone) {
        var typed = new HashMap<String, String>();
        typed.put("given1", name);
        typed.put("family1", "Voorbeeld");
        typed.put("born1", "14-5-1990");
        typed.put("phone1", phone);
        typed.put("impact1", "THERE");
        typed.put("agree1", "true");
        typed.put("channels", "call");
        typed.put("language", "nl");
        return typed;
    }

    MvcTestResult bring(String csv, String... fields) {
        var file = csv.getBytes(StandardCharsets.UTF_8);
        var request =
                browser.post()
                        .uri(incident.address() + "/lijst")
                        .multipart()
                        .file(new MockMultipartFile("file", "lijst.csv", "text/csv", file))
                        .with(signedIn(FATMA))
                        .with(csrf())
                        .with(
                                asked -> {
                                    asked.setContent(file); // browsers say how long it is
                                    return asked;
                                });
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** Every list that may be taken is; the house itself takes parts of it meanwhile. */
    void taken() {
        await().until(
                        () -> {
                            taker.look();
                            return column("select id from incident.list where state = 'TAKING'")
                                    .isEmpty();
                        });
    }

    /** Brings a list of a municipality whose people all said yes; the address of it. */
    String brought(String csv) {
        var answer = bring(csv, Calamity.ground());
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl(), () -> text(answer));
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
