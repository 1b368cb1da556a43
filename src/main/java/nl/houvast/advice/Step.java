package nl.houvast.advice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The questions of the verwijswijzer, in the order in which they are asked; at most eight. */
enum Step {
    DANGER,
    EVENT,
    RELATION,
    AGE,
    /** Only where it can matter: of a minor, of an unknown age, or after violence that is near. */
    HOME,
    WHEN,
    NEEDS,
    CONSENT;

    /** The answers that this question asks. */
    Set<String> fields() {
        return switch (this) {
            case DANGER -> Set.of("danger", "suicidal");
            case EVENT -> Set.of("event");
            case RELATION -> Set.of("relation");
            case AGE -> Set.of("age");
            case HOME -> Set.of("unsafeHome");
            case WHEN -> Set.of("daysAgo", "ongoing");
            case NEEDS -> Set.of("needs", "postcode");
            case CONSENT -> Set.of("consent");
        };
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
                .filter(step -> step.fields().contains(field))
                .findFirst()
                .orElse(DANGER);
    }
}
