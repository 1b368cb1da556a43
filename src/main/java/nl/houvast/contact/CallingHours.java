package nl.houvast.contact;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When the house itself calls people, for example from Monday to Friday between 9 and 20.
 *
 * @param times the stretches of the week
 * @param closed the days on which nobody calls, such as public holidays
 */
public record CallingHours(List<SafeTime> times, Predicate<LocalDate> closed) {

    public CallingHours {
        times = List.copyOf(times);
    }

    /** Whether somebody may be calling at this moment. */
    public boolean open(ZonedDateTime moment) {
        return !closed.test(moment.withZoneSameInstant(SafeContact.ZONE).toLocalDate())
                && times.stream().anyMatch(time -> time.contains(moment));
    }

    /** The stretches of this day. */
    Stream<SafeTime> on(LocalDate day) {
        return closed.test(day)
                ? Stream.empty()
                : times.stream().filter(time -> time.days().contains(day.getDayOfWeek()));
    }
}
