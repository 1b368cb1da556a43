package nl.houvast.advice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The questions of the verwijswijzer, in the order in which they are asked; at most eight. */
enum Step {
    DANGER("danger", "suicidal"),
    EVENT("event"),
    RELATION("relation"),
    AGE("age"),
    /** Only where it can matter: of a minor, of an unknown age, or after violence that is near. */
    HOME("unsafeHome"),
    WHEN("daysAgo", "ongoing"),
    NEEDS("needs", "postcode"),
    CONSENT("consent");

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> fields;

    Step(String... fields) {
        this.fields = Set.of(fields);
    }

    /** The answers that this question asks. */
    Set<String> fields() {
        return fields;
    }

    /** The name of the question in a form and in a text. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it must be answered. */
    boolean required() {
        return this == EVENT || this == RELATION;
    }

    /** The question with this name; the first for any other. */
    static Step of(String key) {
        return Arrays.stream(values())
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElse(DANGER);
    }

    /** The question that asks this answer. */
    static Step asking(String field) {
        return Arrays.stream(values())
                .filter(step -> step.fields.contains(field))
                .findFirst()
                .orElse(DANGER);
    }
}
