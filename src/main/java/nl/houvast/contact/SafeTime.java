package nl.houvast.contact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A stretch of the day on which calling is safe, in Dutch local time.
 *
 * @param days on which days; never empty
 * @param from the first minute that is safe
 * @param to the first minute that is not; after {@code from}
 */
public record SafeTime(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    /**
     * A stretch of at least a minute.
     *
     * @throws IllegalArgumentException when there is no day, or the end is not after the start
     */
    public SafeTime {
        days = Set.copyOf(days);
        if (days.isEmpty() || !to.isAfter(from)) {
            throw new IllegalArgumentException("a safe time has days, and ends after it starts");
        }
    }

    /** Whether this moment falls within it. */
    public boolean contains(ZonedDateTime moment) {
        var local = moment.withZoneSameInstant(SafeContact.ZONE);
        var time = local.toLocalTime();
        return days.contains(local.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
    }

    /** When the clocks on this day show a time that is in this stretch and in the other. */
    Stream<Window> both(SafeTime other, LocalDate day) {
        var start = from.isAfter(other.from) ? from : other.from;
        var end = to.isBefore(other.to) ? to : other.to;
        return start.isBefore(end) ? Window.on(day, start, end) : Stream.empty();
    }
}
