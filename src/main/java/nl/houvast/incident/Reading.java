package nl.houvast.incident;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.houvast.kernel.Constants;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.TypedDay;
import nl.houvast.web.PlainText;
import org.jspecify.annotations.Nullable;

/** Reads fields one by one and remembers each that cannot be read, with why. */
final class Reading {

    /** Not filled in, though it must be. */
    static final String MISSING = "missing";

    /** Filled in, and not what it should be. */
    static final String WRONG = "wrong";

    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final List<Wrong> found = new ArrayList<>();

    /** What is wrong with a field. */
    record Wrong(String field, String code) {}

    List<Wrong> found() {
        return List.copyOf(found);
    }

    boolean any() {
        return !found.isEmpty();
    }

    void wrong(String field, String code) {
        var wrong = new Wrong(field, code);
        if (!found.contains(wrong)) {
            found.add(wrong);
        }
    }

    /** What was typed here, or null when nothing was or when it cannot be read. */
    <T> @Nullable T optional(String field, String typed, Function<String, Optional<T>> reader) {
        if (typed.isBlank()) {
            return null;
        }
        var value = reader.apply(typed.strip());
        if (value.isEmpty()) {
            wrong(field, WRONG);
        }
        return value.orElse(null);
    }

    /** The same, where something must be typed. */
    <T> @Nullable T required(String field, String typed, Function<String, Optional<T>> reader) {
        if (typed.isBlank()) {
            wrong(field, MISSING);
            return null;
        }
        return optional(field, typed, reader);
    }

    /** A text of at most so many characters, or null when none was typed. */
    @Nullable String text(String field, String typed, int longest) {
        return optional(
                field,
                typed,
                it ->
                        it.length() <= longest && PlainText.Check.readable(it, true)
                                ? Optional.of(it)
                                : Optional.empty());
    }

    static Optional<String> name(String typed) {
        return typed.length() <= PersonName.LONGEST && PlainText.Check.readable(typed, false)
                ? Optional.of(typed)
                : Optional.empty();
    }

    /** A day on which somebody who lives can be born, as people or programs write it. */
    static Function<String, Optional<LocalDate>> birth(LocalDate today) {
        return typed -> day(typed).filter(day -> !day.isAfter(today) && !day.isBefore(OLDEST));
    }

    private static Optional<LocalDate> day(String typed) {
        if (!ISO.matcher(typed).matches()) {
            return TypedDay.read(typed);
        }
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A constant of this enum by its name. */
    static <E extends Enum<E>> Function<String, Optional<E>> constant(Class<E> type) {
        return name -> Constants.named(type, name);
    }
}
