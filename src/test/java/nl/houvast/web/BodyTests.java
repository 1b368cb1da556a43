package nl.houvast.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import nl.houvast.kernel.Postcode;
import nl.houvast.web.BodyRefused.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTests {

    enum Colour {
        RED
    }

    @Test
    void readsEveryType() {
        var body =
                Body.of(
                        """
                        {"name":"  Sam ","note":"one\\ntwo","age":24,"safe":true,"born":"2002-05-14",
                         "at":"2026-11-23T11:00:00+01:00","from":"09:00","needs":["a","b","a"],
                         "colour":"RED","where":"3511 AB","person":{"phone":"06"},
                         "times":[{"day":"MO"},{"day":"TU"}],"nothing":null,"empty":" "}
                        """);

        assertThat(body.string("name", 10)).contains("Sam");
        assertThat(body.lines("note", 10)).contains("one\ntwo");
        assertThat(body.integer("age", 0, 120)).contains(24);
        assertThat(body.bool("safe")).contains(true);
        assertThat(body.date("born")).contains(LocalDate.of(2002, 5, 14));
        assertThat(body.instant("at")).contains(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(body.time("from")).contains(LocalTime.of(9, 0));
        assertThat(body.someOf("needs", Set.of("a", "b"))).containsExactlyInAnyOrder("a", "b");
        assertThat(body.constant("colour", Colour.class)).contains(Colour.RED);
        assertThat(body.parsed("where", 10, "postcode", Postcode::parse))
                .contains(new Postcode("3511"));
        assertThat(body.object("person").orElseThrow().string("phone", 10)).contains("06");
        assertThat(body.objects("times", 7)).hasSize(2);
        body.objects("times", 7).forEach(time -> time.requiredOneOf("day", List.of("MO", "TU")));
        assertThat(body.string("nothing", 10)).isEmpty();
        assertThat(body.string("empty", 10)).isEmpty();
        assertThat(body.string("absent", 10)).isEmpty();
        body.orElseThrow();
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        var body =
                Body.of(
                        """
                        {"event":7,"age":131,"born":"14-05-2002","safe":"yes","person":{"phone":[]},
                         "times":[{"day":"XX"},3],"needs":["a",5,"z"],"bsn":"123"}
                        """);
        body.requiredString("event", 80);
        body.requiredString("relation", 80);
        body.integer("age", 0, 120);
        body.date("born");
        body.bool("safe");
        body.requiredObject("person").string("phone", 40);
        body.objects("times", 7).forEach(time -> time.oneOf("day", List.of("MO")));
        body.someOf("needs", Set.of("a"));

        assertThat(problemsOf(body))
                .extracting(Problem::field, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple("event", "string"),
                        tuple("relation", "required"),
                        tuple("age", "range"),
                        tuple("born", "date"),
                        tuple("safe", "boolean"),
                        tuple("person.phone", "string"),
                        tuple("times[0].day", "choice"),
                        tuple("times[1]", "object"),
                        tuple("needs[1]", "string"),
                        tuple("needs[2]", "choice"),
                        tuple("bsn", "unknown"));
    }

    @Test
    void refusesUnknownFieldsAtEveryDepth() {
        var body = Body.of("{\"person\":{\"name\":\"Sam\",\"bsn\":\"1\",\"deep\":{\"x\":1}}}");
        body.requiredObject("person").string("name", 10);

        assertThat(problemsOf(body))
                .extracting(Problem::field, Problem::code)
                .containsExactly(tuple("person.bsn", "unknown"), tuple("person.deep", "unknown"));
    }

    @Test
    void refusesAFieldSentTwice() {
        var body = Body.of("{\"consent\":false,\"consent\":true}");
        body.bool("consent");

        assertThat(problemsOf(body))
                .extracting(Problem::field, Problem::code)
                .containsExactly(tuple("consent", "duplicate"));
    }

    @Test
    void aMissingObjectIsOneProblem() {
        var body = Body.of("{}");
        var person = body.requiredObject("person");
        assertThat(person.requiredString("name", 10)).isEmpty();
        person.requiredObject("phone").requiredString("number", 10);

        assertThat(problemsOf(body))
                .extracting(Problem::field, Problem::code)
                .containsExactly(tuple("person", "required"));
    }

    @Test
    void theDomainAddsItsOwnProblems() {
        var body = Body.of("{\"person\":{}}");
        body.requiredObject("person").refuse("age", "person.tooYoung", "Bel de ouders");

        assertThat(problemsOf(body))
                .containsExactly(new Problem("person.age", "person.tooYoung", "Bel de ouders"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "3",
                "\"x\"",
                "{",
                "{\"a\":1",
                "{\"a\":1}{}",
                "{\"a\":1} x",
                "{a:1}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":1,}",
                "{\"a\":\"\u0000\"}",
                "// x\n{}"
            })
    void refusesWhatIsNotOneObject(String json) {
        assertThat(refusal(json).problems())
                .singleElement()
                .extracting(Problem::field, Problem::code)
                .containsExactly("", "malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "a\\u0007b",
                "\\u001b[31m",
                "\\ud800",
                "\\udc00x",
                "one\\ntwo",
                "\\u0085",
                "\\u2028"
            })
    void refusesWhatNobodyCanRead(String escaped) {
        var body = Body.of("{\"name\":\"" + escaped + "\"}");
        assertThat(body.string("name", 100)).isEmpty();

        assertThat(problemsOf(body)).extracting(Problem::code).containsExactly("characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "مرحبا", "שלום", "Ünal-Çelik", "<b>' or 1=1 --", "李"})
    void takesEveryScript(String name) {
        var body = Body.of("{\"name\":\"" + name + "\"}");

        assertThat(body.string("name", 100)).contains(name);
        assertThatCode(body::orElseThrow).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e2", "\"7\"", "true", "{}"})
    void aWholeNumberIsWritten(String value) {
        var body = Body.of("{\"age\":" + value + "}");
        body.integer("age", 0, 120);

        assertThat(problemsOf(body)).extracting(Problem::code).containsExactly("integer");
    }

    @Test
    void aNumberMayHaveAFraction() {
        var body = Body.of("{\"north\":52.0907,\"east\":5,\"far\":90.1,\"word\":\"52\"}");

        assertThat(body.decimal("north", 50, 54)).contains(52.0907);
        assertThat(body.decimal("east", 3, 8)).contains(5.0);
        assertThat(body.decimal("none", 3, 8)).isEmpty();
        body.decimal("far", 50, 90);
        body.decimal("word", 50, 54);
        assertThat(problemsOf(body))
                .extracting(Problem::field, Problem::code)
                .containsExactly(tuple("far", "range"), tuple("word", "number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "121", "99999999999", "-999999999999999999999999"})
    void aNumberStaysInItsRange(String value) {
        var body = Body.of("{\"age\":" + value + "}");
        body.integer("age", 0, 120);

        assertThat(problemsOf(body)).extracting(Problem::code).containsExactly("range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "+12026-01-01", "2026-11-23T10:00:00", "tomorrow"})
    void aDayAndAMomentAreWrittenOneWay(String value) {
        var body = Body.of("{\"day\":\"" + value + "\",\"at\":\"" + value + "\"}");
        body.date("day");
        body.instant("at");

        assertThat(problemsOf(body)).extracting(Problem::code).containsExactly("date", "instant");
    }

    @Test
    void refusesDeepNesting() {
        assertThat(refusal("{\"a\":".repeat(5000) + "1" + "}".repeat(5000)).problems())
                .extracting(Problem::code)
                .containsExactly("deep");
        assertThat(refusal("{\"a\":" + "[".repeat(60_000)).problems())
                .extracting(Problem::code)
                .containsExactly("deep");
    }

    @Test
    void refusesTooMuchAndTooLong() {
        var body = Body.of("{\"list\":[\"a\",\"b\",\"c\"],\"text\":\"abcd\"}");
        body.strings("list", 2, 10);
        body.string("text", 3);

        assertThat(problemsOf(body)).extracting(Problem::code).containsExactly("items", "long");
    }

    @Test
    void refusesAnotherEncoding() {
        var refusal =
                catchThrowableOfType(
                        BodyRefused.class,
                        () ->
                                BodyReader.read(
                                        "{\"name\":\"Zoë\"}"
                                                .getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(refusal.problems()).extracting(Problem::code).containsExactly("encoding");
    }

    @Test
    void namesHoweverManyButNotEndlesslyMany() {
        var json = new StringBuilder("{");
        for (int i = 0; i < 5000; i++) {
            json.append('"').append(i).append("k".repeat(80)).append("\":1,");
        }
        var problems = problemsOf(Body.of(json.append("\"z\":1}").toString()));

        assertThat(problems).hasSize(200).allMatch(problem -> problem.field().length() <= 60);
    }

    private static org.assertj.core.groups.Tuple tuple(String field, String code) {
        return org.assertj.core.api.Assertions.tuple(field, code);
    }

    private static List<Problem> problemsOf(Body body) {
        return catchThrowableOfType(BodyRefused.class, body::orElseThrow).problems();
    }

    private static BodyRefused refusal(String json) {
        return catchThrowableOfType(BodyRefused.class, () -> Body.of(json));
    }
}
