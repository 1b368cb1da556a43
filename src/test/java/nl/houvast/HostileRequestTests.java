package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every field of every interface for programs, with everything nobody asked for, over real HTTP: a
 * clear error that repeats nothing, and nothing half kept.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "houvast.demo=true")
@Import(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class HostileRequestTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String REFERRAL =
            """
            {"situation":{"event":"violence.assault","relation":"victim","age":24,"unsafeHome":false,
              "danger":false,"suicidal":false,"daysAgo":2,"ongoing":false,"prosecuted":null,
              "postcode":"3511 AB","language":"nl","needs":["emotional"]},
             "person":{"givenName":"Sam","familyName":"Voorbeeld","birthDate":"2002-05-14",
              "phone":"+31612345678","email":"sam@voorbeeld.test","language":"nl","interpreter":false},
             "safeContact":{"call":true,"voicemail":false,"sms":false,"email":false,"letter":false,
              "times":[{"days":["MO"],"from":"09:00","to":"12:00"}],"codeWord":"blauw",
              "ifSomeoneElseAnswers":"verkeerd verbonden"},
             "consent":{"basis":"EXPLICIT","givenBy":"SELF","how":"ORAL","at":"2026-11-23T10:00:00Z"},
             "referrer":{"organisation":"Politie Voorbeeldstad","profession":"POLICE",
              "name":"A. Agent","phone":"0305550100","email":"a@voorbeeld.test","reference":"PL-1"},
             "help":["EMOTIONAL"],"note":"Begin rustig"}
            """;

    private static final String ADVICE =
            """
            {"event":"sexual.rape","relation":"victim","age":24,"unsafeHome":false,"danger":false,
             "suicidal":false,"daysAgo":2,"ongoing":false,"prosecuted":null,"consent":true,
             "by":"professional","postcode":"3511 AB","language":"nl","needs":["emotional"],"limit":5}
            """;

    private static final String SEARCH =
            """
            {"q":"hulp na aanranding","postcode":"3511","language":"nl","limit":5}
            """;

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    private Program program = unsigned();

    @SuppressWarnings("NullAway") // signed in before the first test
    private static Program unsigned() {
        return null;
    }

    @BeforeAll
    void signIn() throws Exception {
        program = new Program(port);
    }

    @AfterAll
    void close() {
        program.close();
    }

    /** An address, and a body that it takes. */
    record Interface(String path, String body, int taken) {}

    static Stream<Interface> interfaces() {
        return Stream.of(
                new Interface("/api/v1/referrals", REFERRAL, 201),
                new Interface("/api/v1/advice", ADVICE, 200),
                new Interface("/api/v1/organisations/_search", SEARCH, 200));
    }

    @ParameterizedTest
    @MethodSource("interfaces")
    void everyFieldSaysNoToWhatItCannotTake(Interface to) throws Exception {
        assertThat(program.post(to.path(), to.body()).statusCode()).isEqualTo(to.taken());
        var values = new ArrayList<>(Hostile.VALUES);
        Hostile.TEXTS.values().forEach(text -> values.add(JSON.writeValueAsString(text)));
        for (var pointer : pointers(JSON.readTree(to.body()), "")) {
            for (var value : values) {
                var body = with(JSON.readTree(to.body()), pointer, value);
                var kept = kept();

                var answer = program.post(to.path(), body);

                var what = to.path() + " " + pointer + " = " + shown(value);
                assertThat(answer.statusCode()).as(what).isIn(to.taken(), 400);
                if (answer.statusCode() == 400) {
                    saysWhatIsWrong(answer, what);
                    assertThat(kept()).as(what).isEqualTo(kept);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("interfaces")
    void everyUnknownFieldIsAnError(Interface to) throws Exception {
        for (var pointer : pointers(JSON.readTree(to.body()), "")) {
            var tree = JSON.readTree(to.body());
            var parent = tree.at(pointer.substring(0, pointer.lastIndexOf('/')));
            if (parent instanceof ObjectNode object) {
                object.put("zwartepad", "zwartepad");
                var answer = program.post(to.path(), JSON.writeValueAsString(tree));
                assertThat(answer.statusCode()).as(to.path() + " " + pointer).isEqualTo(400);
                assertThat(answer.body()).contains("\"errors\"");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("interfaces")
    void aBodyThatIsNoAnswerAtAllIsRefused(Interface to) throws Exception {
        var first = to.body().strip();
        for (var body :
                List.of(
                        "",
                        "null",
                        "[]",
                        "7",
                        "\"zwartepad\"",
                        "{",
                        "{}",
                        first + first,
                        "{\"event\":\"sexual.rape\"," + first.substring(1),
                        "{\"note\":\"a\",\"note\":\"b\"}",
                        "[".repeat(50_000),
                        "{\"a\":".repeat(20_000),
                        "\uFEFF{",
                        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>")) {
            var kept = kept();
            var answer = program.post(to.path(), body);
            var what = to.path() + " " + shown(body);
            assertThat(answer.statusCode()).as(what).isEqualTo(400);
            saysWhatIsWrong(answer, what);
            assertThat(kept()).as(what).isEqualTo(kept);
        }
    }

    @ParameterizedTest
    @MethodSource("interfaces")
    void bytesThatAreNoTextAreRefused(Interface to) throws Exception {
        var bytes = to.body().replace("nl", "n\u00FF").getBytes(StandardCharsets.ISO_8859_1);
        var answer = program.post(to.path(), BodyPublishers.ofByteArray(bytes));
        assertThat(answer.statusCode()).isEqualTo(400);
        saysWhatIsWrong(answer, to.path());
    }

    @ParameterizedTest
    @MethodSource("interfaces")
    void tenMegabytesAreRefusedWithOrWithoutTheirSizeBeingTold(Interface to) throws Exception {
        var large =
                ("{\"note\":\"" + "x".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        for (var body :
                List.of(
                        BodyPublishers.ofByteArray(large),
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
            try {
                assertThat(program.post(to.path(), body).statusCode()).isIn(400, 413);
            } catch (IOException e) {
                // the connection was closed on whoever kept sending: also a no
                assertThat(program.post(to.path(), to.body()).statusCode()).isEqualTo(to.taken());
            }
        }
    }

    @Test
    void theTablesAreStillThere() {
        assertThat(kept()).isPositive();
    }

    private static void saysWhatIsWrong(HttpResponse<String> answer, String what) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(what)
                .startsWith("application/problem+json");
        var problem = JSON.readTree(answer.body());
        assertThat(problem.at("/errors").size()).as(what).isPositive();
        assertThat(problem.at("/detail").asString()).as(what).isNotBlank();
        problem.at("/errors")
                .forEach(
                        error -> // a field is named as it was sent, what was typed in it is not
                        assertThat(error.at("/detail").asString())
                                        .as(what)
                                        .doesNotContain(Hostile.MARK));
    }

    private int kept() {
        return db.sql(
                        "select (select count(*) from referral.referral)"
                                + " + (select count(*) from person.person)"
                                + " + (select count(*) from privacy.consent)"
                                + " + (select count(*) from referral.answered)")
                .query(Integer.class)
                .single();
    }

    private static List<String> pointers(JsonNode node, String path) {
        var all = new ArrayList<String>();
        if (node.isObject()) {
            node.properties()
                    .forEach(
                            field -> {
                                all.add(path + "/" + field.getKey());
                                all.addAll(pointers(field.getValue(), path + "/" + field.getKey()));
                            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                all.addAll(pointers(node.get(i), path + "/" + i));
            }
        }
        return all;
    }

    /** The text of this body with something else at this place, as it is: also what is no JSON. */
    private static String with(JsonNode body, String pointer, String value) {
        var parent = (ObjectNode) body.at(pointer.substring(0, pointer.lastIndexOf('/')));
        parent.put(pointer.substring(pointer.lastIndexOf('/') + 1), "HERE");
        return JSON.writeValueAsString(body).replace("\"HERE\"", value);
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) : text;
    }
}
