package nl.houvast.task;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A list to keep, and under which name, as it was typed.
 *
 * @param van whose tasks, as addresses name it
 * @param lijst which part of them
 * @param soort of which kind
 */
record SaveForm(String name, String van, String lijst, String soort) implements Form {

    /** As long as a name may be. */
    static final int LONGEST = 40;

    SaveForm(
            @Nullable String name,
            @Nullable String van,
            @Nullable String lijst,
            @Nullable String soort) {
        this.name = requireNonNullElse(name, "").strip();
        this.van = requireNonNullElse(van, "");
        this.lijst = requireNonNullElse(lijst, "");
        this.soort = requireNonNullElse(soort, "");
    }

    /**
     * What it keeps.
     *
     * @throws nl.houvast.kernel.Missing when there is no such list
     */
    TaskFilter filter() {
        return TaskFilter.of(van, lijst, soort);
    }

    Problems problems() {
        var length = name.codePointCount(0, name.length());
        return length >= 1 && length <= LONGEST && PlainText.Check.readable(name, false)
                ? Problems.none()
                : Problems.none().and("name", text("task.saved.name.wrong", LONGEST));
    }
}
