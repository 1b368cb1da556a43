package nl.houvast.directory;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days and hours at which somebody is there, in the time of the Netherlands.
 *
 * @param rule which days: a recurrence rule of RFC 5545, such as "FREQ=WEEKLY;BYDAY=MO,TU"
 * @param closes on the same day, or on the next when it is not later than it opens; midnight is the
 *     end of the day
 * @param validFrom the first day, or null; a rule that counts counts from here
 * @param validTo the last day, or null
 */
public record Schedule(
        Channel channel,
        String rule,
        LocalTime opens,
        LocalTime closes,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        OnHolidays onHolidays) {

    /** How somebody gets in touch at these hours. */
    public enum Channel {
        PHONE,
        CHAT,
        VISIT
    }

    /** Whether the hours hold on public holidays too. Not known is not closed: it says nothing. */
    public enum OnHolidays {
        OPEN,
        CLOSED,
        UNKNOWN
    }

    /** Whether it closes on the day after it opened. */
    public boolean pastMidnight() {
        return !closes.isAfter(opens);
    }

    /** What the rule says under this name, such as BYDAY. */
    public Optional<String> part(String name) {
        return Stream.of(rule.split(";"))
                .map(part -> part.split("=", 2))
                .filter(part -> part[0].equals(name) && part.length == 2)
                .map(part -> part[1])
                .findFirst();
    }
}
