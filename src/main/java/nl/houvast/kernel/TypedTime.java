package nl.houvast.kernel;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time of the day as people write it: 9, 9:30, 9.30. */
public final class TypedTime {

    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,2})(?:[:.]([0-9]{2}))?");

    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    private TypedTime() {}

    /** The time that was typed; empty when it is none. */
    public static Optional<LocalTime> read(String typed) {
        var match = SHAPE.matcher(typed.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var hour = Integer.parseInt(match.group(1));
        var minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        return hour < HOURS && minute < MINUTES
                ? Optional.of(LocalTime.of(hour, minute))
                : Optional.empty();
    }
}
