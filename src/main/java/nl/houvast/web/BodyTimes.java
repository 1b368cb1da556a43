package nl.houvast.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;

/** The one way each in which programs write a day, a moment and a time of day. */
final class BodyTimes {

    private BodyTimes() {}

    static Optional<LocalDate> date(String typed) {
        return parse(typed, "[0-9-]{10}", LocalDate::parse);
    }

    static Optional<Instant> instant(String typed) {
        return parse(typed, "[0-9]{4}-.*", OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    }

    static Optional<LocalTime> time(String typed) {
        return parse(typed, "[0-9:]{5}", LocalTime::parse);
    }

    private static <T> Optional<T> parse(String typed, String shape, Function<String, T> parser) {
        try {
            return typed.matches(shape) ? Optional.of(parser.apply(typed)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
