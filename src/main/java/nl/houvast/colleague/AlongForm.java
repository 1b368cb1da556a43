package nl.houvast.colleague;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import nl.houvast.web.Form;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to read along, and until when, as it was typed.
 *
 * @param reader account of the colleague
 * @param readUntil the last day on which they read
 */
record AlongForm(String reader, String readUntil) implements Form {

    AlongForm(@Nullable String reader, @Nullable String readUntil) {
        this.reader = requireNonNullElse(reader, "");
        this.readUntil = requireNonNullElse(readUntil, "").strip();
    }

    static AlongForm empty() {
        return new AlongForm("", "");
    }

    /** Everything that is wrong, at once. */
    Problems problems(ColleagueMoments moments) {
        var wrong =
                reader.isEmpty()
                        ? Problems.none().and("reader", text("colleague.receiver.wrong"))
                        : Problems.none();
        return moments.along(readUntil).isPresent()
                ? wrong
                : wrong.and("readUntil", text("colleague.day.wrong", moments.alongAtMost()));
    }
}
