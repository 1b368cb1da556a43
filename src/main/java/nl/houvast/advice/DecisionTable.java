package nl.houvast.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.houvast.kernel.Wording;

/**
 * Rules of one kind, in the order of their file.
 *
 * @param every whether every matching rule fires; if not, exactly one matches each situation, which
 *     a test holds for the whole domain
 */
record DecisionTable<T>(
        String id, Wording title, Wording about, boolean every, List<Rule<T>> rules) {

    /**
     * One row of a decision table.
     *
     * @param id table and name: "route/child-alone"
     * @param source address of the law or page it rests on
     * @param text what it says to people, shown as the reason
     */
    record Rule<T>(
            String id, Condition when, T then, String source, LocalDate validFrom, Wording text) {

        Advice.Because because() {
            return new Advice.Because(id, text, source);
        }
    }

    /** Reads what a row concludes. */
    interface Outcome<T> {
        T read(YamlNode row);
    }

    /** The rule that fires. */
    Rule<T> one(Facts facts) {
        for (var rule : rules) {
            if (rule.when().holds(facts)) {
                return rule;
            }
        }
        throw new IllegalStateException("table " + id + " has a gap");
    }

    /** All rules that fire. */
    Stream<Rule<T>> all(Facts facts) {
        return rules.stream().filter(rule -> rule.when().holds(facts));
    }

    /** Reads a table from its file and checks it. */
    static <T> DecisionTable<T> read(YamlNode file, Taxonomy taxonomy, Outcome<T> outcome) {
        var id = file.text("table");
        var title = file.wording("title");
        var about = file.wording("about");
        var fires = file.text("fires");
        if (!fires.equals("one") && !fires.equals("every")) {
            file.wrong("fires must be one or every");
        }
        var sources = file.node("sources");
        var rules = new ArrayList<Rule<T>>();
        file.each(
                "rows",
                (number, row) -> {
                    var rule = rule(row, sources, taxonomy, outcome);
                    if (!rule.id().startsWith(id + "/")) {
                        row.wrong("its id must start with " + id + "/");
                    }
                    if (rules.stream().anyMatch(other -> other.id().equals(rule.id()))) {
                        row.wrong("its id is there twice");
                    }
                    rules.add(rule);
                });
        sources.done();
        return new DecisionTable<>(id, title, about, fires.equals("every"), List.copyOf(rules));
    }

    private static <T> Rule<T> rule(
            YamlNode row, YamlNode sources, Taxonomy taxonomy, Outcome<T> outcome) {
        var source = sources.text(row.text("source"));
        if (!source.startsWith("http")) {
            row.wrong("its source must be an address");
        }
        return new Rule<>(
                row.text("id"),
                Condition.read(row.node("when"), taxonomy),
                outcome.read(row),
                source,
                row.date("validFrom"),
                row.wording("text"));
    }
}
