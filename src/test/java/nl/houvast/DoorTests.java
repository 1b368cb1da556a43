package nl.houvast;

import static java.util.stream.Collectors.joining;
import static nl.houvast.Callers.REGION;
import static nl.houvast.Callers.machine;
import static nl.houvast.Callers.somebody;
import static nl.houvast.Callers.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.houvast.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every door of the house, tried by everybody, for records inside and outside their reach. The
 * outcome stands in {@code tables/doors.csv}, which the privacy officer reads at /beheer/toegang: a
 * door that it does not know fails the build. What is out of reach answers exactly like what does
 * not exist. Each knock is undone.
 */
@SpringBootTest(properties = "houvast.demo=true")
@AutoConfigureMockMvc
@Import(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class DoorTests {

    static final Path TABLE = Path.of("src/main/resources/tables/doors.csv");
    private static final Path FOUND = Path.of("target/doors.csv");

    /** Where records about persons are. */
    private static final List<String> ROOMS =
            List.of(
                    "/werk/eerste-contact/{id}",
                    "/werk/dossiers/{id}",
                    "/werk/afscherming/{person}",
                    "/werk/persoon/{person}",
                    "/werk/plaats/{person}",
                    "/werk/toegang/{person}",
                    "/werk/documenten/{person}",
                    "/werk/verbonden/{person}",
                    "/werk/bewaren/{person}",
                    "/werk/delen/{person}",
                    "/werk/taken/{id}",
                    "/werk/verzoeken/{id}");

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    /** Every record that some door leads to: the kind of door and the record in reach. */
    private final Map<String, UUID> records = new TreeMap<>();

    private UUID linked = new UUID(0, 0);

    /** Everybody who works here may read what an incident is; who is in it is another door. */
    private UUID incident = new UUID(0, 0);

    @BeforeAll
    void somethingToFind() {
        var things = new DoorThings(browser, db);
        var contact = things.one("select id from casework.first_contact order by id limit 1");
        var other =
                things.one(
                        "select person from casework.first_contact order by id offset 1 limit 1");
        db.sql("update casework.first_contact set region = ?, taken_by = 'noor', status = 'TAKEN'")
                .param(REGION)
                .update();
        things.link(contact, other);
        linked = other;
        incident = things.incident();
        records.put("/aanmelden/{id}", things.draft());
        var sent = things.sent();
        records.put("/aanmelden/{id}/folder", sent);
        records.put("/aanmelden/{id}/ontvangst", sent);
        records.put("/werk/eerste-contact/{id}", contact);
        var file = things.caseFile(contact);
        records.put("/werk/dossiers/{id}", file);
        var person = things.one("select person from casework.first_contact order by id limit 1");
        records.put("/werk/taken/{id}", things.task(person, file, "daan"));
        things.access(person, "client");
        ROOMS.stream()
                .filter(room -> room.contains("{person}"))
                .forEach(room -> records.put(room, person));
        records.put("/werk/verzoeken/{id}", things.request(person));
        records.putAll(things.partners(person, find("/werk/dossiers/{id}")));
    }

    /** Others use this house after us. */
    @AfterAll
    void asItWas() {
        new DoorThings(browser, db).asItWas();
    }

    @Test
    void everybodyFindsWhatIsWrittenDown() throws Exception {
        var lines = doors().stream().map(this::line).toList();
        var header =
                "door,"
                        + Arrays.stream(Role.values()).map(Role::word).collect(joining(","))
                        + ",machine-without-scope";
        Files.writeString(FOUND, header + "\n" + String.join("\n", lines) + "\n");

        assertThat(Files.readString(TABLE))
                .as("compare with %s: is each new door open to whom it should be?", FOUND)
                .isEqualTo(Files.readString(FOUND));
    }

    @Test
    void whatIsOutOfReachAnswersLikeWhatDoesNotExist() throws Exception {
        for (var record : records.entrySet()) {
            var doors = doors().stream().filter(door -> door.contains(record.getKey())).toList();
            assertThat(doors).as(record.getKey()).isNotEmpty();
            for (var who : outside(record.getKey()).entrySet()) {
                for (var door : doors) {
                    assertThat(told(door, record.getValue(), who.getValue()))
                            .as("%s for %s", door, who.getKey())
                            .isEqualTo(told(door, UUID.randomUUID(), who.getValue()));
                }
            }
        }
    }

    @Test
    void whatIsSealedAnswersLikeWhatDoesNotExist() throws Exception {
        var noor = somebody(Role.WORKER);
        var fatma = somebody(Role.SUPERVISOR);
        for (var protect :
                List.of(
                        "insert into reach.shield select person, 'COLLEAGUE', 'ruben', now()"
                                + " from casework.first_contact where id = :contact",
                        "insert into reach.named select person, who, false, 'ruben', now()"
                                + " from casework.first_contact, unnest(array['noor', 'supervisor'])"
                                + " as w (who) where id = :contact")) {
            transaction.executeWithoutResult(
                    status -> {
                        status.setRollbackOnly();
                        db.sql(protect)
                                .param("contact", records.get("/werk/eerste-contact/{id}"))
                                .update();
                        for (var room : ROOMS) {
                            for (var door :
                                    doors().stream().filter(it -> it.contains(room)).toList()) {
                                for (var who : List.of(noor, fatma)) {
                                    assertThat(told(door, find(room), who))
                                            .as(door)
                                            .isEqualTo(told(door, UUID.randomUUID(), who));
                                }
                            }
                        }
                    });
        }
    }

    @Test
    void listsAndCountsDoNotTellWhatIsOutOfReach() {
        var limburg = worker("limburg", "REGION_VR24");
        for (var part : List.of("nu", "later", "uitzoeken", "mij", "laat")) {
            assertThat(browser.get().uri("/werk?lijst=" + part).with(limburg).exchange())
                    .bodyText()
                    .doesNotContain(find("/werk/eerste-contact/{id}").toString())
                    .contains("(0)")
                    .doesNotContainPattern("\\([1-9][0-9]*\\)");
        }
        assertThat(browser.get().uri("/werk/taken?lijst=regio").with(limburg).exchange())
                .bodyText()
                .doesNotContain(find("/werk/taken/{id}").toString())
                .contains("(0)")
                .doesNotContainPattern("\\([1-9][0-9]*\\)");
    }

    private UUID find(String room) {
        return Objects.requireNonNull(records.get(room));
    }

    private Map<String, RequestPostProcessor> outside(String room) {
        var outside = new TreeMap<String, RequestPostProcessor>();
        for (var role : Role.values()) {
            outside.put(role.word(), somebody(role));
        }
        if (room.startsWith("/aanmelden")) {
            outside.put("referrer", user("another").roles(Role.REFERRER.name()));
        } else if (room.startsWith("/partner")) {
            outside.put("partner", user(DoorThings.ANOTHER).roles(Role.PARTNER.name()));
        } else {
            outside.put("worker", worker("limburg", "REGION_VR24"));
            outside.put("supervisor", worker("limburg-too", "REGION_VR24", Role.SUPERVISOR));
            outside.put("worker without a region", user("nobody").roles(Role.WORKER.name()));
        }
        return outside;
    }

    private Set<String> doors() {
        return DoorThings.doors(mappings);
    }

    private String line(String door) {
        var found =
                Stream.concat(
                        Arrays.stream(Role.values()).map(Callers::somebody),
                        Stream.of(machine("SCOPE_other")));
        return door.replace(',', ';')
                + ","
                + found.map(who -> find(door, who)).collect(joining(","));
    }

    /** What somebody finds behind a door that leads to a record in reach, or to none. */
    private String find(String door, RequestPostProcessor who) {
        var record =
                records.entrySet().stream()
                        .filter(it -> door.contains(it.getKey()))
                        .max(Comparator.comparingInt(it -> it.getKey().length()))
                        .map(Map.Entry::getValue)
                        .orElseGet(() -> known(door));
        var answer = knock(door, record, who).getResponse();
        var location = answer.getHeader("Location");
        return switch (answer.getStatus()) {
            case 401 -> "token";
            case 403 -> "refused";
            case 404 -> "nothing";
            case 500 -> "fault";
            default -> location != null && location.startsWith("/inloggen") ? "sign-in" : "open";
        };
    }

    private UUID known(String door) {
        return door.contains("/werk/incidenten/") ? incident : UUID.randomUUID();
    }

    private MvcTestResult knock(String door, UUID record, RequestPostProcessor who) {
        var method = HttpMethod.valueOf(door.substring(0, door.indexOf(' ')));
        var path =
                door.substring(door.indexOf(' ') + 1)
                        .replaceFirst("\\{(id|person)}", record.toString())
                        .replace("{other}", linked.toString())
                        .replace("/incident/{slug}", "/incident/" + DoorThings.SLUG)
                        .replace("{slug}", "stalking")
                        .replaceAll("\\{path:([a-z]+)[^}]*}", "$1")
                        .replaceAll("\\{[^}]*}", new UUID(4, 4).toString());
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            status.setRollbackOnly();
                            var request = browser.method(method).uri(URI.create(path)).with(who);
                            if (!path.startsWith("/api/") && !path.startsWith("/hsds/")) {
                                request = request.with(csrf());
                            }
                            return request.exchange();
                        }));
    }

    /** Everything an answer tells, except what is different in every answer. */
    private String told(String door, UUID record, RequestPostProcessor who) {
        var answer = knock(door, record, who).getResponse();
        var headers = new TreeSet<String>();
        for (var name : answer.getHeaderNames()) {
            headers.add(name + ": " + answer.getHeaders(name));
        }
        try {
            return (answer.getStatus() + "\n" + headers + "\n" + answer.getContentAsString())
                    .replaceAll("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}", "ID")
                    .replaceAll("(name=\"_csrf\" value=)\"[^\"]*\"", "$1");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
