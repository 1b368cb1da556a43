package nl.houvast.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The one way each in which programs write a day, a moment and a time of day. */
final class BodyTimes {

    private static final Pattern DATE = Pattern.compile("[0-9-]{10}");
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-.*");
    private static final Pattern TIME = Pattern.compile("[0-9:]{5}");

    private BodyTimes() {}

    static Optional<LocalDate> date(String typed) {
        return parse(typed, DATE, LocalDate::parse);
    }

    static Optional<Instant> instant(String typed) {
        return parse(typed, INSTANT, OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    }

    static Optional<LocalTime> time(String typed) {
        return parse(typed, TIME, LocalTime::parse);
    }

    private static <T> Optional<T> parse(String typed, Pattern shape, Function<String, T> parser) {
        try {
            return shape.matcher(typed).matches()
                    ? Optional.of(parser.apply(typed))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
