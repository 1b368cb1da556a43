package nl.houvast.plan;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;

/**
 * A goal in the words of the person, as it was typed.
 *
 * @param version of the plan that was read
 */
record GoalForm(String words, String version) implements Form {

    /** As long as a goal or an action may be. */
    static final int LONGEST = 500;

    GoalForm {
        words = requireNonNullElse(words, "").strip();
        version = requireNonNullElse(version, "");
    }

    static GoalForm of(String words, int version) {
        return new GoalForm(words, String.valueOf(version));
    }

    Problems problems() {
        return good(words)
                ? Problems.none()
                : Problems.none().and("words", text("plan.goal.words.wrong"));
    }

    /** Whether it says something, and not too much. */
    static boolean good(String words) {
        var length = words.codePointCount(0, words.length());
        return length >= 3 && length <= LONGEST && PlainText.Check.readable(words, true);
    }

    @Override
    public String toString() {
        return "GoalForm[hidden]";
    }
}
