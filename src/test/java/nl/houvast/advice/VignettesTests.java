package nl.houvast.advice;

import static nl.houvast.advice.AdviceExamples.ADVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.houvast.advice.Situation.By;
import nl.houvast.kernel.Postcode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases that others wrote, when they lie beside the project. */
class VignettesTests {

    private static final Path CASES = Path.of("..", "shared", "data", "vignettes.json");

    @TestFactory
    Stream<DynamicTest> comeOutAsExpected() {
        if (!Files.exists(CASES)) {
            return Stream.of(
                    DynamicTest.dynamicTest(
                            "skipped",
                            () -> assumeTrue(false, "no " + CASES + ": its cases are not tried")));
        }
        try {
            var cases = new JsonMapper().readTree(Files.readString(CASES)).get("cases");
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(
                            one ->
                                    DynamicTest.dynamicTest(
                                            one.get("id").asString(), () -> check(one)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(JsonNode one) {
        var advice = ADVISOR.advise(situation(one.get("request")));
        var expect = one.get("expect");

        assertThat(advice.eligibility()).hasToString(expect.get("eligibility").asString());
        assertThat(advice.route()).hasToString(expect.get("route").asString());
        assertThat(advice.actions().getFirst()).hasToString(expect.get("action").asString());
        assertThat(advice.help())
                .extracting(Enum::name)
                .containsExactlyInAnyOrderElementsOf(texts(expect.get("help")));
        var urgent =
                texts(expect.get("urgentCodes")).stream()
                        .map(code -> code.equals("113") ? "113-zelfmoordpreventie" : code)
                        .toList();
        assertThat(advice.urgent())
                .extracting(Advice.Urgent::id)
                .startsWith(urgent.toArray(String[]::new));
        assertThat(advice.organisations()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static Situation situation(JsonNode json) {
        return new Situation(
                json.get("event").asString(),
                json.get("relation").asString(),
                number(json, "age"),
                json.path("unsafeHome").asBoolean(false),
                json.path("danger").asBoolean(false),
                json.path("suicidal").asBoolean(false),
                number(json, "daysAgo"),
                json.path("ongoing").asBoolean(false),
                bool(json, "prosecuted"),
                bool(json, "consent"),
                By.PROFESSIONAL,
                Optional.ofNullable(json.get("postcode"))
                        .flatMap(code -> Postcode.parse(code.asString()))
                        .orElse(null),
                json.path("language").asString("nl"),
                Set.of(),
                5);
    }

    private static @Nullable Integer number(JsonNode json, String key) {
        return json.path(key).isInt() ? Integer.valueOf(json.get(key).asInt()) : null;
    }

    private static @Nullable Boolean bool(JsonNode json, String key) {
        return json.path(key).isBoolean() ? Boolean.valueOf(json.get(key).asBoolean()) : null;
    }
}
