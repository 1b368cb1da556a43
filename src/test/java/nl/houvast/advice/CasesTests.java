package nl.houvast.advice;

import static nl.houvast.advice.AdviceExamples.ADVISOR;
import static nl.houvast.advice.AdviceExamples.TABLES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own cases: invented people, what happened to them, and what must come out. */
class CasesTests {

    /** One case: what is asked and what is expected. */
    record Case(
            String name,
            Situation situation,
            String eligibility,
            String route,
            String action,
            Set<String> urgent,
            Set<String> help,
            @Nullable String partner) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        var problems = new ArrayList<String>();
        var file = YamlNode.read("cases", text(), problems);
        var cases = new LinkedHashMap<String, Case>();
        file.each(
                "cases",
                (number, row) -> {
                    var one = read(row);
                    cases.put(one.name(), one);
                });
        assertThat(problems).isEmpty();
        return cases.values().stream();
    }

    private static String text() {
        try (var stream =
                Objects.requireNonNull(
                        CasesTests.class.getResourceAsStream("/advice/cases.yaml"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(YamlNode row) {
        return new Case(
                row.text("id"),
                Situation.of(row.text("event"), row.text("relation"))
                        .but()
                        .age(row.number("age").orElse(null))
                        .unsafeHome(Boolean.TRUE.equals(row.bool("unsafeHome")))
                        .daysAgo(row.number("daysAgo").orElse(null))
                        .prosecuted(row.bool("prosecuted"))
                        .consent(row.bool("consent"))
                        .build(),
                row.text("eligibility"),
                row.text("route"),
                row.text("action"),
                row.texts("urgent"),
                row.texts("help"),
                row.optional("partner"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutAsExpected(Case one) {
        var advice = ADVISOR.advise(one.situation());

        assertThat(advice.eligibility()).hasToString(one.eligibility());
        assertThat(advice.route()).hasToString(one.route());
        assertThat(advice.actions().getFirst()).hasToString(one.action());
        assertThat(advice.urgent())
                .extracting(Advice.Urgent::id)
                .containsExactlyElementsOf(one.urgent());
        assertThat(advice.help())
                .extracting(Enum::name)
                .containsExactlyInAnyOrderElementsOf(one.help());
        if (one.partner() != null) {
            assertThat(AdvisorTests.ids(advice)).contains(one.partner());
        }
    }

    @Test
    void touchEveryRuleThatDecides() {
        var fired = new HashSet<String>();
        cases().forEach(
                        one ->
                                ADVISOR.advise(one.situation())
                                        .because()
                                        .forEach(because -> fired.add(because.rule())));
        var deciding =
                Map.of(
                        "eligibility", TABLES.eligibility(),
                        "route", TABLES.route(),
                        "actions", TABLES.actions(),
                        "help", TABLES.help());
        var missed = new ArrayList<String>();
        deciding.values()
                .forEach(
                        table ->
                                table.rules().stream()
                                        .map(DecisionTable.Rule::id)
                                        .filter(id -> !fired.contains(id))
                                        .forEach(missed::add));

        assertThat(missed).isEmpty();
    }
}
