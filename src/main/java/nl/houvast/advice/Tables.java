package nl.houvast.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.houvast.advice.DecisionTable.Rule;
import nl.houvast.kernel.Findable;
import nl.houvast.kernel.Wording;
import org.springframework.stereotype.Component;

/** The decision tables as their files say. Refuses to start when anything in them is wrong. */
@Component
class Tables implements Findable {

    /** What a row of the counting table says when a relation counts as itself. */
    static final String SAME = "same";

    /**
     * What to find out before somebody is pointed to an organisation.
     *
     * @param known events in which the answer is known already
     */
    record Question(Set<String> known, Wording text) {}

    private final DecisionTable<String> counting;
    private final DecisionTable<Eligibility> eligibility;
    private final DecisionTable<Route> route;
    private final DecisionTable<List<Action>> actions;
    private final DecisionTable<String> urgent;
    private final DecisionTable<Set<HelpKind>> help;
    private final DecisionTable<List<String>> alternatives;
    private final DecisionTable<List<String>> partners;
    private final Map<String, Wording> names;
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Matching matching;

    Tables(Taxonomy taxonomy) {
        var problems = new ArrayList<String>();
        counting = table("counting", taxonomy, problems, row -> relation(row, taxonomy));
        eligibility = table("eligibility", taxonomy, problems, row -> one(row, Eligibility.class));
        route = table("route", taxonomy, problems, row -> one(row, Route.class));
        actions = table("actions", taxonomy, problems, Tables::actions);
        names = new LinkedHashMap<>();
        urgent = urgent(taxonomy, problems);
        help = table("help", taxonomy, problems, row -> some(row, HelpKind.class));
        alternatives =
                table("alternatives", taxonomy, problems, row -> List.copyOf(row.texts("then")));
        partners = table("partners", taxonomy, problems, row -> List.copyOf(row.texts("then")));
        questions(taxonomy, problems);
        matching = Matching.read(YamlNode.table("matching", problems));
        refuse(problems);
    }

    /**
     * Says everything that is wrong at once.
     *
     * @throws IllegalStateException when anything is
     */
    static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "The tables cannot be used:\n  " + String.join("\n  ", problems));
        }
    }

    private static <T> DecisionTable<T> table(
            String name,
            Taxonomy taxonomy,
            List<String> problems,
            DecisionTable.Outcome<T> outcome) {
        var file = YamlNode.table(name, problems);
        var table = DecisionTable.read(file, taxonomy, outcome);
        file.done();
        return table;
    }

    private DecisionTable<String> urgent(Taxonomy taxonomy, List<String> problems) {
        var file = YamlNode.table("urgent", problems);
        var listed = file.node("names");
        listed.keys().forEach(id -> names.put(id, listed.wording(id)));
        var table = DecisionTable.read(file, taxonomy, row -> row.text("then"));
        file.done();
        return table;
    }

    private void questions(Taxonomy taxonomy, List<String> problems) {
        var file = YamlNode.table("questions", problems);
        file.each(
                "questions",
                (number, row) -> {
                    var known = row.texts("known");
                    known.stream()
                            .filter(event -> taxonomy.event(event).isEmpty())
                            .forEach(event -> row.wrong("unknown event " + event));
                    if (questions.put(row.text("id"), new Question(known, row.ownWording()))
                            != null) {
                        row.wrong("its id is there twice");
                    }
                });
        file.done();
    }

    private static String relation(YamlNode row, Taxonomy taxonomy) {
        var id = row.text("then");
        if (!id.equals(SAME) && taxonomy.relation(id).isEmpty()) {
            row.wrong("unknown relation " + id);
        }
        return id;
    }

    private static List<Action> actions(YamlNode row) {
        var actions = List.copyOf(some(row, Action.class));
        if (actions.isEmpty()) {
            row.wrong("there must be something to do");
        }
        return actions;
    }

    private static <E extends Enum<E>> E one(YamlNode row, Class<E> type) {
        return row.constant(row.text("then"), type).orElse(type.getEnumConstants()[0]);
    }

    private static <E extends Enum<E>> Set<E> some(YamlNode row, Class<E> type) {
        var set = new LinkedHashSet<E>();
        row.texts("then").forEach(name -> row.constant(name, type).ifPresent(set::add));
        return java.util.Collections.unmodifiableSet(set);
    }

    DecisionTable<String> counting() {
        return counting;
    }

    DecisionTable<Eligibility> eligibility() {
        return eligibility;
    }

    DecisionTable<Route> route() {
        return route;
    }

    DecisionTable<List<Action>> actions() {
        return actions;
    }

    DecisionTable<String> urgent() {
        return urgent;
    }

    DecisionTable<Set<HelpKind>> help() {
        return help;
    }

    DecisionTable<List<String>> alternatives() {
        return alternatives;
    }

    DecisionTable<List<String>> partners() {
        return partners;
    }

    /** What to find out first, by the id of the organisation. */
    Map<String, Question> questions() {
        return questions;
    }

    /** How organisations are matched and ordered, in words and points. */
    Matching matching() {
        return matching;
    }

    /** What an urgent entry is called that may not be in the directory, by its id. */
    Map<String, Wording> names() {
        return names;
    }

    /** Every decision table, in the order in which they are asked. */
    List<DecisionTable<?>> all() {
        return List.of(urgent, counting, eligibility, route, actions, help, partners, alternatives);
    }

    /** Every rule, with the table it stands in. */
    @Override
    public List<Text> texts() {
        return all().stream()
                .flatMap(
                        table ->
                                table.rules().stream()
                                        .map(
                                                rule ->
                                                        new Text(
                                                                "/regels#" + rule.id(),
                                                                rule.text(),
                                                                table.title())))
                .toList();
    }

    /** The day of the newest row. */
    LocalDate version() {
        return all().stream()
                .flatMap(table -> table.rules().stream())
                .map(Rule::validFrom)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
