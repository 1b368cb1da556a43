package nl.houvast.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.houvast.contact.CallingHours;
import nl.houvast.contact.SafeContact;
import nl.houvast.contact.Window;

/**
 * What is free: within the hours of the worker, beside what is planned, and for a call within the
 * times at which the person may be called and we call at all.
 *
 * @param week when the worker receives
 * @param closed the days on which they do not
 * @param busy what they have
 */
record Slots(Week week, Predicate<LocalDate> closed, List<Busy> busy) {

    /** Appointments begin at a round time. */
    private static final int ROUND = 5;

    /** For who comes, or opens a link: nobody's phone rings. */
    private static final SafeContact NO_CALL =
            new SafeContact(true, false, false, false, false, List.of(), null, null);

    Slots {
        busy = busy.stream().sorted(Comparator.comparing(Busy::from)).toList();
    }

    /** A stretch of time in which the worker is somewhere. */
    record Busy(Instant from, Instant until) {

        static Busy of(Appointment appointment) {
            return new Busy(appointment.fromAt(), appointment.untilAt());
        }
    }

    /** What is free in these days for who comes here or opens a link, the earliest first. */
    List<Window> free(ZonedDateTime from, int days) {
        return cut(hours(from, days));
    }

    /**
     * What is free in these days for a call, the earliest first.
     *
     * @param person what is safe for them
     * @param calling when we call at all
     */
    List<Window> freeToCall(
            ZonedDateTime from, int days, SafeContact person, CallingHours calling) {
        var safe = person.windows(from, days, calling);
        return cut(
                hours(from, days).stream()
                        .flatMap(hour -> safe.stream().flatMap(it -> both(hour, it).stream()))
                        .toList());
    }

    private List<Window> hours(ZonedDateTime from, int days) {
        return NO_CALL.windows(from, days, new CallingHours(week.times(), closed));
    }

    private static Optional<Window> both(Window one, Window other) {
        var from = one.from().isAfter(other.from()) ? one.from() : other.from();
        var to = one.to().isBefore(other.to()) ? one.to() : other.to();
        return from.isBefore(to) ? Optional.of(new Window(from, to)) : Optional.empty();
    }

    private List<Window> cut(List<Window> windows) {
        var length = Duration.ofMinutes(week.minutes());
        var slots = new ArrayList<Window>();
        for (var window : windows) {
            var from = rounded(window.from().toInstant());
            while (!from.plus(length).isAfter(window.to().toInstant())) {
                var until = from.plus(length);
                var other = inTheWay(from, until);
                if (other.isPresent()) {
                    from = rounded(other.get().until());
                } else {
                    slots.add(
                            new Window(
                                    from.atZone(SafeContact.ZONE), until.atZone(SafeContact.ZONE)));
                    from = rounded(until);
                }
            }
        }
        return slots;
    }

    private Optional<Busy> inTheWay(Instant from, Instant until) {
        return busy.stream()
                .filter(it -> it.from().isBefore(until) && from.isBefore(it.until()))
                .findFirst();
    }

    private static Instant rounded(Instant moment) {
        var minute = moment.truncatedTo(ChronoUnit.MINUTES);
        var up = minute.equals(moment) ? minute : minute.plus(1, ChronoUnit.MINUTES);
        var over = Math.floorMod(up.getEpochSecond() / 60, (long) ROUND);
        return over == 0 ? up : up.plus(ROUND - over, ChronoUnit.MINUTES);
    }
}
