package nl.houvast.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.houvast.advice.Taxonomy;
import nl.houvast.advice.YamlNode;
import nl.houvast.kernel.Wording;
import nl.houvast.plan.PlanTemplate.Aim;
import nl.houvast.plan.PlanTemplate.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The examples of plans as their table says. Refuses to start when anything in it is wrong. */
@Component
class PlanTemplates {

    private static final int YEAR = 365;

    private final Taxonomy taxonomy;
    private final Map<String, PlanTemplate> templates = new LinkedHashMap<>();

    @Autowired
    PlanTemplates(Taxonomy taxonomy) {
        this(taxonomy, problems -> YamlNode.table("plan-templates", problems));
    }

    PlanTemplates(Taxonomy taxonomy, Function<List<String>, YamlNode> source) {
        this.taxonomy = taxonomy;
        var problems = new ArrayList<String>();
        var file = source.apply(problems);
        var sources = file.node("sources");
        var known = new LinkedHashSet<String>();
        for (var id : sources.keys()) {
            if (!sources.text(id).startsWith("https://")) {
                sources.wrong(id + " is no address");
            }
            known.add(id);
        }
        var used = new HashSet<String>();
        file.each("templates", (number, row) -> add(row, known, used));
        known.stream()
                .filter(id -> !used.contains(id))
                .forEach(id -> sources.wrong("nothing uses " + id));
        file.done();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "The examples of plans cannot be used:\n  " + String.join("\n  ", problems));
        }
    }

    private void add(YamlNode row, Set<String> known, Set<String> used) {
        var events = row.texts("events");
        if (events.isEmpty()) {
            row.wrong("it is for no event");
        }
        events.stream()
                .filter(event -> taxonomy.event(event).isEmpty())
                .forEach(event -> row.wrong("unknown event " + event));
        var sources = row.texts("sources");
        if (sources.isEmpty() || !known.containsAll(sources)) {
            row.wrong("its sources must be among those above");
        }
        used.addAll(sources);
        var goals = new ArrayList<Aim>();
        row.each("goals", (number, goal) -> goals.add(aim(goal)));
        if (goals.isEmpty() || goals.stream().map(Aim::id).distinct().count() < goals.size()) {
            row.wrong("it must have goals, each with an id of its own");
        }
        if (goals.stream().noneMatch(goal -> starts(goal, Doer.CLIENT))) {
            row.wrong("the person must be able to do something");
        }
        var template =
                new PlanTemplate(
                        row.text("id"),
                        row.wording("label"),
                        Collections.unmodifiableSet(events),
                        Collections.unmodifiableSet(sources),
                        row.date("checkedOn"),
                        List.copyOf(goals));
        if (templates.put(template.id(), template) != null) {
            row.wrong("its id is there twice");
        }
    }

    private static boolean starts(Aim goal, Doer doer) {
        return !goal.steps().isEmpty() && goal.steps().getFirst().doer() == doer;
    }

    private static Aim aim(YamlNode row) {
        var steps = new ArrayList<Step>();
        row.each("actions", (number, step) -> steps.add(step(step)));
        if (steps.isEmpty()) {
            row.wrong("there must be something to do");
        }
        var inOrder =
                steps.stream().sorted((one, other) -> one.doer().compareTo(other.doer())).toList();
        if (!inOrder.equals(steps)) {
            row.wrong("what the person can do comes first, then who is around them");
        }
        return new Aim(row.text("id"), words(row), List.copyOf(steps));
    }

    private static Step step(YamlNode row) {
        var within = row.number("within").orElse(0);
        if (within < 1 || within > YEAR) {
            row.wrong("within must be a number of days, a year at most");
        }
        return new Step(
                row.constant(row.text("who"), Doer.class).orElse(Doer.PARTNER),
                row.constant(row.text("priority"), Priority.class).orElse(Priority.SOON),
                within,
                words(row));
    }

    private static Wording words(YamlNode row) {
        var words = row.ownWording();
        if (!GoalForm.good(words.nl()) && !words.nl().equals("?")) {
            row.wrong("is longer than a plan can hold");
        }
        return words;
    }

    /** Those for this kind of event first, the closest before others; then all the rest. */
    List<PlanTemplate> fitting(String event) {
        var fitting =
                lineage(event).stream()
                        .flatMap(
                                kind ->
                                        templates.values().stream()
                                                .filter(it -> it.events().contains(kind)));
        return Stream.concat(fitting, templates.values().stream()).distinct().toList();
    }

    /** How many of {@link #fitting} are for this kind of event. */
    long fits(String event) {
        var lineage = lineage(event);
        return templates.values().stream()
                .filter(it -> !Collections.disjoint(it.events(), lineage))
                .count();
    }

    /** This kind of event, what it is a kind of, and so on. */
    private List<String> lineage(String event) {
        var lineage = new ArrayList<String>();
        for (@Nullable String kind = event; kind != null; ) {
            lineage.add(kind);
            kind = taxonomy.event(kind).map(Taxonomy.EventType::parent).orElse(null);
        }
        return lineage;
    }

    /** The example with this id. */
    Optional<PlanTemplate> find(String id) {
        return Optional.ofNullable(templates.get(id));
    }

    /** All of them, in the order of their table. */
    List<PlanTemplate> all() {
        return List.copyOf(templates.values());
    }
}
