package nl.houvast.advice;

import static nl.houvast.advice.AdviceExamples.TABLES;
import static nl.houvast.advice.AdviceExamples.TAXONOMY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.houvast.advice.DecisionTable.Rule;
import nl.houvast.directory.OfferId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Walks the whole domain: every event, every relation, ages on both sides of every border, and
 * every answer that a table looks at. Tables of which exactly one row fires have no gap and no
 * overlap; every row of every table fires somewhere.
 */
class DecisionTableTests {

    private static final List<@Nullable Integer> AGES =
            Arrays.asList(null, 0, 7, 8, 11, 12, 15, 16, 17, 18, 67, 120);
    private static final List<@Nullable Integer> URGENT_AGES = Arrays.asList(null, 7, 8, 17, 18);
    private static final List<@Nullable Integer> DAYS = Arrays.asList(null, 2, 3, 7, 8, 14, 15);
    private static final List<@Nullable Boolean> ANSWERS = Arrays.asList(null, true, false);
    private static final boolean[] BOTH = {true, false};

    @Test
    void exactlyOneRowFiresAndEveryRowFiresSomewhere() {
        var fired = new HashSet<String>();
        var wrong = new TreeSet<String>();
        everyRelation(
                start -> {
                    var counting = only(TABLES.counting(), start, fired, wrong);
                    var counted =
                            counting.then().equals(Tables.SAME)
                                    ? start
                                    : start.countedAs(counting.then());
                    var facts =
                            counted.found(only(TABLES.eligibility(), counted, fired, wrong).then());
                    only(TABLES.help(), facts, fired, wrong);
                    only(TABLES.alternatives(), facts, fired, wrong);
                    everyAge(facts, aged -> only(TABLES.route(), aged, fired, wrong));
                    everyConsent(facts, asked -> only(TABLES.actions(), asked, fired, wrong));
                    everyFlag(
                            facts,
                            flagged ->
                                    TABLES.urgent()
                                            .all(flagged)
                                            .forEach(rule -> fired.add(rule.id())));
                    everyAge(
                            facts,
                            aged ->
                                    TABLES.partners()
                                            .all(aged)
                                            .forEach(rule -> fired.add(rule.id())));
                });

        assertThat(wrong).as("gaps and overlaps").isEmpty();
        assertThat(TABLES.all().stream().flatMap(table -> table.rules().stream()))
                .extracting(Rule::id)
                .as("rows that never fire")
                .filteredOn(id -> !fired.contains(id))
                .isEmpty();
    }

    @Test
    void eachUrgentRowAddsSomethingThatNoRowBeforeItSays() {
        var first = new HashSet<String>();
        everyRelation(
                facts ->
                        everyFlag(
                                facts,
                                flagged -> {
                                    var seen = new HashSet<String>();
                                    TABLES.urgent()
                                            .all(flagged)
                                            .filter(rule -> seen.add(rule.then()))
                                            .forEach(rule -> first.add(rule.id()));
                                }));

        assertThat(TABLES.urgent().rules()).extracting(Rule::id).allMatch(first::contains);
    }

    @Test
    void everyOrganisationThatATableNamesIsInTheDirectory() {
        var named = new TreeSet<String>(Set.of(Partners.MAIN));
        TABLES.alternatives().rules().forEach(rule -> named.addAll(rule.then()));
        TABLES.urgent().rules().forEach(rule -> named.add(rule.then()));
        TABLES.partners().rules().forEach(rule -> named.addAll(rule.then()));
        named.addAll(TABLES.questions().keySet());
        named.removeAll(TABLES.names().keySet());

        assertThat(named)
                .allSatisfy(
                        id ->
                                assertThat(AdviceExamples.DIRECTORY.find(new OfferId(id)))
                                        .as(id)
                                        .isPresent());
    }

    @Test
    void theDirectoryUsesNoOtherWordsThanTheTaxonomy() {
        for (var offer : AdviceExamples.DIRECTORY.offers()) {
            assertThat(offer.target().events()).allMatch(id -> TAXONOMY.event(id).isPresent());
            assertThat(offer.target().relations())
                    .allMatch(id -> TAXONOMY.relation(id).isPresent());
            assertThat(offer.services()).allMatch(id -> TAXONOMY.service(id).isPresent());
            assertThat(offer.target().groups())
                    .allMatch(id -> TAXONOMY.targetGroup(id).isPresent());
        }
    }

    private static <T> Rule<T> only(
            DecisionTable<T> table, Facts facts, Set<String> fired, Set<String> wrong) {
        var rules = table.all(facts).toList();
        rules.forEach(rule -> fired.add(rule.id()));
        if (rules.size() != 1) {
            wrong.add(
                    table.id() + " fires " + rules.stream().map(Rule::id).toList() + ": " + facts);
        }
        return table.one(facts);
    }

    private static void everyRelation(Consumer<Facts> visitor) {
        for (var event : TAXONOMY.events()) {
            for (var relation : TAXONOMY.relations()) {
                visitor.accept(Facts.of(Situation.of(event.id(), relation.id()), TAXONOMY));
            }
        }
    }

    private static void everyAge(Facts facts, Consumer<Facts> visitor) {
        for (var age : AGES) {
            for (var unsafe : BOTH) {
                visitor.accept(with(facts, age, unsafe, false, false, null, null, null));
            }
        }
    }

    private static void everyConsent(Facts facts, Consumer<Facts> visitor) {
        for (var consent : ANSWERS) {
            for (var prosecuted : ANSWERS) {
                visitor.accept(with(facts, null, false, false, false, null, prosecuted, consent));
            }
        }
    }

    private static void everyFlag(Facts facts, Consumer<Facts> visitor) {
        for (var age : URGENT_AGES) {
            for (var days : DAYS) {
                for (int bits = 0; bits < 8; bits++) {
                    visitor.accept(
                            with(
                                    facts,
                                    age,
                                    (bits & 1) > 0,
                                    (bits & 2) > 0,
                                    (bits & 4) > 0,
                                    days,
                                    null,
                                    null));
                }
            }
        }
    }

    private static Facts with(
            Facts facts,
            @Nullable Integer age,
            boolean unsafeHome,
            boolean danger,
            boolean suicidal,
            @Nullable Integer daysAgo,
            @Nullable Boolean prosecuted,
            @Nullable Boolean consent) {
        var of = facts.situation();
        return new Facts(
                Situation.of(of.event(), of.relation())
                        .but()
                        .age(age)
                        .unsafeHome(unsafeHome)
                        .danger(danger)
                        .suicidal(suicidal)
                        .daysAgo(daysAgo)
                        .prosecuted(prosecuted)
                        .consent(consent)
                        .build(),
                facts.lineage(),
                facts.category(),
                facts.as(),
                facts.eligibility());
    }

    @Test
    void everyRowIsDated() {
        var dates = new ArrayList<>();
        TABLES.all().forEach(table -> table.rules().forEach(rule -> dates.add(rule.validFrom())));

        assertThat(dates).doesNotContainNull().contains(TABLES.version());
    }
}
