package nl.houvast.advice;

import static nl.houvast.advice.AdviceExamples.TAXONOMY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A table that is wrong is told so before anybody is advised by it. */
class TablesTests {

    private final List<String> problems = new ArrayList<>();

    private DecisionTable<String> read(String rows) {
        var text =
                """
                table: route
                title: {nl: Titel, en: Title}
                about: {nl: Over, en: About}
                fires: one
                sources: {law: "https://wetten.example.org"}
                rows:
                """;
        var file = YamlNode.read("route", text + rows, problems);
        var table = DecisionTable.read(file, TAXONOMY, row -> row.text("then"));
        file.done();
        return table;
    }

    @Test
    void readsARow() {
        var table =
                read(
                        """
                          - id: route/one
                            when: {event: [sexual], age: {from: 12, under: 16}, consent: [true]}
                            then: JOINT
                            source: law
                            validFrom: 2026-11-23
                            text: {nl: Samen, en: Together}
                        """);

        assertThat(problems).isEmpty();
        assertThat(table.rules().getFirst().source()).isEqualTo("https://wetten.example.org");
        assertThat(table.rules().getFirst().when().age())
                .isEqualTo(new Condition.Ages(12, 16, false));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        read(
                """
                  - id: elsewhere/one
                    when: {event: [sexual.nothing], relation: [neighbour], age: {under: old}, wen: 1}
                    then: JOINT
                    source: gossip
                    validFrom: yesterday
                    text: {nl: Samen}
                  - id: elsewhere/one
                    when: {consent: [maybe], category: [weather]}
                    then: JOINT
                    source: law
                    validFrom: 2026-11-23
                    text: {nl: Samen, en: Together}
                    extra: 1
                """);

        assertThat(problems)
                .anySatisfy(it -> assertThat(it).contains("unknown event sexual.nothing"))
                .anySatisfy(it -> assertThat(it).contains("unknown relation neighbour"))
                .anySatisfy(it -> assertThat(it).contains("under must be a whole number"))
                .anySatisfy(it -> assertThat(it).contains("unknown key wen"))
                .anySatisfy(it -> assertThat(it).contains("gossip is missing"))
                .anySatisfy(it -> assertThat(it).contains("must be a day"))
                .anySatisfy(it -> assertThat(it).contains("en is missing"))
                .anySatisfy(it -> assertThat(it).contains("must start with route/"))
                .anySatisfy(it -> assertThat(it).contains("there twice"))
                .anySatisfy(it -> assertThat(it).contains("true, false or unknown"))
                .anySatisfy(it -> assertThat(it).contains("unknown category weather"))
                .anySatisfy(it -> assertThat(it).contains("unknown key extra"));
    }

    @Test
    void aTaxonomyThatIsWrongStopsTheStart() {
        var text =
                """
                events:
                  - {id: a, label: {nl: A, en: A}, category: crime}
                  - {id: a.b, parent: z, label: {nl: B, en: B}}
                  - {id: a, parent: a, category: crime, label: {nl: C, en: C}}
                relations: []
                services: []
                targetGroups: []
                costs: []
                languages: []
                """;

        assertThatIllegalStateException()
                .isThrownBy(() -> new Taxonomy(found -> YamlNode.read("taxonomy", text, found)))
                .withMessageContaining("its parent z does not stand before it")
                .withMessageContaining("only a root has a category")
                .withMessageContaining("its id is there twice");
    }

    @Test
    void theTaxonomyIsWhole() {
        assertThat(TAXONOMY.events()).hasSize(103);
        assertThat(TAXONOMY.relations()).hasSize(9);
        assertThat(TAXONOMY.services()).hasSize(16);
        assertThat(TAXONOMY.targetGroups()).hasSize(18);
        assertThat(TAXONOMY.categories())
                .containsExactlyInAnyOrder(
                        "crime", "traffic", "missing", "suicide", "calamity", "none");
        assertThat(TAXONOMY.lineage("sexual.rape")).containsExactly("sexual.rape", "sexual");
    }
}
