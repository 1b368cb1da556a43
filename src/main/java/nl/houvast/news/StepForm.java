package nl.houvast.news;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.Objects;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A step with something as it was read.
 *
 * @param revision that the editor read; for staff the version
 * @param reason why it goes back
 * @param checks what a reviewer answers for
 */
record StepForm(String revision, String reason, List<String> checks) implements Form {

    /** As long as a reason may be. */
    static final int LONGEST = 500;

    private static final int MOST_CHECKS = 20;

    StepForm(@Nullable String revision, @Nullable String reason, @Nullable List<String> checks) {
        this.revision = requireNonNullElse(revision, "");
        this.reason = requireNonNullElse(reason, "").strip();
        this.checks =
                requireNonNullElse(checks, List.<String>of()).stream()
                        .filter(Objects::nonNull)
                        .limit(MOST_CHECKS)
                        .toList();
    }

    static StepForm empty() {
        return new StepForm("", "", List.of());
    }

    int from() {
        return number(revision);
    }

    static int number(String typed) {
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /** What is wrong with the reason. */
    Problems wrongReason() {
        if (reason.length() > LONGEST) {
            return Problems.none().and("reason", text("news.wrong.long", LONGEST));
        }
        if (!PlainText.Check.readable(reason, true)) {
            return Problems.none().and("reason", text("web.unreadable"));
        }
        return reason.isEmpty()
                ? Problems.none().and("reason", text(NewsRefusal.REASON_MISSING))
                : Problems.none();
    }
}
