package nl.houvast.knowledge;

import static java.util.Objects.requireNonNullElse;

import nl.houvast.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * A step with an article as it was read.
 *
 * @param revision of the article that the editor read
 * @param reason why it goes back
 * @param number of the version to take back
 */
record StepForm(String revision, String reason, String number) implements Form {

    /** As long as a reason may be. */
    static final int LONGEST = 500;

    StepForm(@Nullable String revision, @Nullable String reason, @Nullable String number) {
        this.revision = requireNonNullElse(revision, "");
        this.reason = requireNonNullElse(reason, "").strip();
        this.number = requireNonNullElse(number, "");
    }

    static StepForm empty() {
        return new StepForm("", "", "");
    }

    int from() {
        return number(revision);
    }

    int version() {
        return number(number);
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }
}
