package nl.houvast.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as people in the Netherlands write it: 14-5-2002. */
public final class TypedDay {

    private static final Pattern SHAPE =
            Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})");

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d-M-yyyy");

    private TypedDay() {}

    /** The day that was typed; empty when it is none, or not on the calendar. */
    public static Optional<LocalDate> read(String typed) {
        var match = SHAPE.matcher(typed.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(match.group(3)),
                            Integer.parseInt(match.group(2)),
                            Integer.parseInt(match.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** This day as it is typed. */
    public static String write(LocalDate day) {
        return day.format(WRITTEN);
    }
}
