package nl.houvast.news;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import nl.houvast.web.Texts;

/** Days as they are here. */
final class Days {

    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private Days() {}

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }

    /** "27 november 2026". */
    static String words(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Texts.locale()).format(day);
    }
}
