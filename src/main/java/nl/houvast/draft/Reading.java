package nl.houvast.draft;

import java.util.Optional;
import java.util.function.Function;
import nl.houvast.kernel.Constants;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed, field by field, and keeps what is wrong with it in the words of that field.
 */
final class Reading {

    private Problems problems = Problems.none();

    /** What was typed here, or null when nothing was, or when it cannot be read. */
    <T> @Nullable T optional(String field, String typed, Function<String, Optional<T>> reader) {
        if (typed.isBlank()) {
            return null;
        }
        var value = reader.apply(typed.strip());
        if (value.isEmpty()) {
            wrong(field, "draft." + field + ".wrong");
        }
        return value.orElse(null);
    }

    /** The same, where something must be typed. */
    <T> @Nullable T required(String field, String typed, Function<String, Optional<T>> reader) {
        if (typed.isBlank()) {
            wrong(field, "draft." + field + ".missing");
            return null;
        }
        return optional(field, typed, reader);
    }

    /**
     * A text of at most so many characters without control characters, or null when none was typed.
     */
    @Nullable String text(String field, String typed, int longest) {
        return optional(
                field,
                typed,
                text ->
                        text.codePointCount(0, text.length()) <= longest
                                        && PlainText.Check.readable(text, true)
                                ? Optional.of(text)
                                : Optional.empty());
    }

    void wrong(String field, String key) {
        problems = problems.and(field, Texts.text(key));
    }

    Problems problems() {
        return problems;
    }

    /** A constant of this enum by its name. */
    static <E extends Enum<E>> Function<String, Optional<E>> constant(Class<E> type) {
        return name -> Constants.named(type, name);
    }
}
