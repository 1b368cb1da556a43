package nl.houvast.advice;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a rule fires: everything it names must hold. An empty set, or null, says nothing.
 *
 * @param events the event is one of these or a kind of them
 * @param except and is none of these, nor a kind of them
 * @param categories of the root of the event; "none" where the root has none
 * @param relations who the person is, as it was asked
 * @param as who the person counts as
 */
record Condition(
        Set<String> events,
        Set<String> except,
        Set<String> categories,
        Set<String> relations,
        Set<String> as,
        @Nullable Ages age,
        @Nullable Boolean unsafeHome,
        @Nullable Boolean danger,
        @Nullable Boolean suicidal,
        @Nullable Days daysAgo,
        Set<Answer> prosecuted,
        Set<Answer> consent,
        Set<Eligibility> eligibility) {

    /** What is known about a question that is answered with yes or no. */
    enum Answer {
        YES,
        NO,
        UNKNOWN;

        static Answer of(@Nullable Boolean value) {
            return value == null ? UNKNOWN : value ? YES : NO;
        }
    }

    /** From this age, under that one; or the age is not known. */
    record Ages(int from, int under, boolean unknown) {

        /** Older than anybody says; who is older still is not too old. */
        static final int NO_LIMIT = 121;

        boolean holds(@Nullable Integer age) {
            return age == null ? unknown : age >= from && (age < under || under == NO_LIMIT);
        }
    }

    /** At most this many days ago; or it is not known. */
    record Days(int most, boolean unknown) {

        boolean holds(@Nullable Integer days) {
            return days == null ? unknown : days <= most;
        }
    }

    /** Whether the rule fires for these facts. */
    boolean holds(Facts facts) {
        var situation = facts.situation();
        return (events.isEmpty() || facts.isOneOf(events))
                && (except.isEmpty() || !facts.isOneOf(except))
                && allows(categories, facts.category())
                && allows(relations, situation.relation())
                && allows(as, facts.as())
                && (eligibility.isEmpty() || eligibility.contains(facts.eligibility()))
                && (age == null || age.holds(situation.age()))
                && (unsafeHome == null || unsafeHome == situation.unsafeHome())
                && (danger == null || danger == situation.danger())
                && (suicidal == null || suicidal == situation.suicidal())
                && (daysAgo == null || daysAgo.holds(situation.daysAgo()))
                && allows(prosecuted, Answer.of(situation.prosecuted()))
                && allows(consent, Answer.of(situation.consent()));
    }

    private static <T> boolean allows(Set<T> allowed, T value) {
        return allowed.isEmpty() || allowed.contains(value);
    }

    /** Reads the condition of a row and checks every id it names. */
    static Condition read(YamlNode node, Taxonomy taxonomy) {
        var condition =
                new Condition(
                        node.texts("event"),
                        node.texts("except"),
                        node.texts("category"),
                        node.texts("relation"),
                        node.texts("as"),
                        ages(node),
                        node.bool("unsafeHome"),
                        node.bool("danger"),
                        node.bool("suicidal"),
                        days(node),
                        answers(node, "prosecuted"),
                        answers(node, "consent"),
                        eligibilities(node));
        node.done();
        condition.check(node, taxonomy);
        return condition;
    }

    private void check(YamlNode node, Taxonomy taxonomy) {
        for (var set : java.util.List.of(events, except)) {
            set.stream()
                    .filter(id -> taxonomy.event(id).isEmpty())
                    .forEach(id -> node.wrong("unknown event " + id));
        }
        for (var set : java.util.List.of(relations, as)) {
            set.stream()
                    .filter(id -> taxonomy.relation(id).isEmpty())
                    .forEach(id -> node.wrong("unknown relation " + id));
        }
        categories.stream()
                .filter(id -> !taxonomy.categories().contains(id))
                .forEach(id -> node.wrong("unknown category " + id));
    }

    private static @Nullable Ages ages(YamlNode node) {
        if (!node.has("age")) {
            return null;
        }
        var age = node.node("age");
        var from = age.number("from");
        var under = age.number("under");
        var unknown = Boolean.TRUE.equals(age.bool("unknown"));
        age.done();
        return from.isEmpty() && under.isEmpty()
                ? new Ages(0, 0, unknown)
                : new Ages(from.orElse(0), under.orElse(Ages.NO_LIMIT), unknown);
    }

    private static @Nullable Days days(YamlNode node) {
        if (!node.has("daysAgo")) {
            return null;
        }
        var days = node.node("daysAgo");
        var result =
                new Days(days.number("most").orElse(-1), Boolean.TRUE.equals(days.bool("unknown")));
        days.done();
        return result;
    }

    private static Set<Answer> answers(YamlNode node, String key) {
        var answers = new LinkedHashSet<Answer>();
        for (var text : node.texts(key)) {
            switch (text) {
                case "true" -> answers.add(Answer.YES);
                case "false" -> answers.add(Answer.NO);
                case "unknown" -> answers.add(Answer.UNKNOWN);
                default -> node.wrong(key + " must be true, false or unknown");
            }
        }
        return answers;
    }

    private static Set<Eligibility> eligibilities(YamlNode node) {
        var set = new LinkedHashSet<Eligibility>();
        node.texts("eligibility")
                .forEach(name -> node.constant(name, Eligibility.class).ifPresent(set::add));
        return set;
    }
}
