package nl.houvast.casework;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static nl.houvast.contact.SafeContact.ZONE;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.houvast.contact.SafeContact;
import nl.houvast.contact.Window;
import nl.houvast.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When to call somebody next: only when it is safe for them and we call at all, and after a call
 * that nobody answered at another part of the day, rather on another day of the week. In 2015 one
 * in four was never reached (Slachtofferhulp Nederland over 2015:
 * https://www.perssupport.nl/persbericht/98271): whoever works in the morning is at home in the
 * evening.
 */
@Component
class SlotProposal {

    /** No second call sooner than this after the first. */
    static final Duration REST = Duration.ofHours(2);

    /** For so long a moment that somebody asked for is kept. */
    static final Duration APPOINTMENT = Duration.ofHours(1);

    /** Working days in which somebody may answer a message. */
    static final int DAYS_TO_ANSWER = 5;

    /** How far ahead variety is worth waiting for, in days. */
    static final int LOOK_AHEAD = 7;

    /** The same for somebody who must be reached soon. */
    static final int LOOK_AHEAD_URGENT = 2;

    /** Longer than this we do not look for a moment, in days. */
    static final int HORIZON = 56;

    private final WorkCalendar calendar;

    SlotProposal(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** A stretch of time in which a call is planned. */
    record Slot(Instant from, Instant until) {

        /**
         * A slot that takes time.
         *
         * @throws IllegalArgumentException when it ends before it starts
         */
        Slot {
            if (!until.isAfter(from)) {
                throw new IllegalArgumentException("a slot ends after it starts");
            }
        }

        /** Whether this moment is in it. */
        boolean contains(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }

        /** What is left of it from this moment on, which must be in it. */
        Slot startingAt(Instant moment) {
            return new Slot(moment, until);
        }
    }

    /**
     * What can follow on an attempt.
     *
     * @param slot when to call again; null when there is no moment for it
     * @param agreed whether the person asked for that moment
     * @param otherwise when there is nothing to call: before when the next step is taken
     */
    record Follow(@Nullable Slot slot, boolean agreed, Instant otherwise) {}

    /** The parts of the day over which calls are spread. */
    enum PartOfDay {
        MORNING,
        AFTERNOON,
        EVENING;

        private static final LocalTime EVENING_STARTS = LocalTime.of(17, 0);

        static PartOfDay of(Instant moment) {
            var time = moment.atZone(ZONE).toLocalTime();
            if (time.isBefore(LocalTime.NOON)) {
                return MORNING;
            }
            return time.isBefore(EVENING_STARTS) ? AFTERNOON : EVENING;
        }

        /** The end of this part of that day. */
        ZonedDateTime end(ZonedDateTime day) {
            return switch (this) {
                case MORNING -> day.with(LocalTime.NOON);
                case AFTERNOON -> day.with(EVENING_STARTS);
                case EVENING -> day.toLocalDate().plusDays(1).atStartOfDay(ZONE);
            };
        }
    }

    /**
     * The next slot, or empty when there is none within eight weeks: then calling is not the way.
     *
     * @param tried when this person was called before, in order
     */
    Optional<Slot> next(SafeContact safe, List<Instant> tried, Instant now, boolean urgent) {
        var start = (tried.isEmpty() ? now : latest(now, tried.getLast().plus(REST))).atZone(ZONE);
        var soon = between(safe, start, urgent ? LOOK_AHEAD_URGENT : LOOK_AHEAD);
        return soon.min(best(tried, urgent))
                .or(() -> between(safe, start, HORIZON).min(comparing(Slot::from)));
    }

    /** What follows when nobody chose a moment. */
    Follow follow(SafeContact safe, List<Instant> tried, Instant now, boolean urgent) {
        return new Follow(
                next(safe, tried, now, urgent).orElse(null),
                false,
                calendar.afterWorkingDays(1, now));
    }

    /** What follows on a message: time to answer it. */
    Follow timeToAnswer(Instant now) {
        return new Follow(null, false, calendar.afterWorkingDays(DAYS_TO_ANSWER, now));
    }

    /** What follows when a worker chose this moment, which must be safe. */
    Follow chosen(SafeContact safe, Instant moment, Instant now) {
        Refusal.unless(moment.isAfter(now), CaseworkRefusal.NEXT_NOT_LATER);
        var slot = at(safe, moment).orElseThrow(() -> new Refusal(CaseworkRefusal.NEXT_NOT_SAFE));
        return new Follow(slot, false, calendar.afterWorkingDays(1, now));
    }

    /** What follows when the person asked for this moment: safe because they say so. */
    Follow agreed(Instant moment, Instant now) {
        Refusal.unless(moment.isAfter(now), CaseworkRefusal.NEXT_NOT_LATER);
        Refusal.unless(calendar.open(moment), CaseworkRefusal.NEXT_OUTSIDE_HOURS);
        var slot = new Slot(moment, moment.plus(APPOINTMENT));
        return new Follow(slot, true, calendar.afterWorkingDays(1, now));
    }

    /** The slot that starts at this moment, when it is safe then and we call then. */
    Optional<Slot> at(SafeContact safe, Instant moment) {
        return between(safe, moment.atZone(ZONE), 1)
                .findFirst()
                .filter(slot -> slot.contains(moment));
    }

    private static Comparator<Slot> best(List<Instant> tried, boolean urgent) {
        var last = tried.isEmpty() ? null : PartOfDay.of(tried.getLast());
        Comparator<Slot> varied = comparing(slot -> part(slot) == last);
        Comparator<Slot> leastTried =
                comparingLong(
                        slot ->
                                tried.stream()
                                        .filter(call -> PartOfDay.of(call) == part(slot))
                                        .count());
        Comparator<Slot> otherWeekday =
                comparing(slot -> tried.stream().anyMatch(call -> weekday(call) == weekday(slot)));
        return (urgent
                        ? varied.thenComparing(slot -> slot.from().atZone(ZONE).toLocalDate())
                        : varied.thenComparing(leastTried).thenComparing(otherWeekday))
                .thenComparing(Slot::from);
    }

    private Stream<Slot> between(SafeContact safe, ZonedDateTime start, int days) {
        return safe.windows(start, days, calendar.hours()).stream().flatMap(SlotProposal::parts);
    }

    /** The parts of the day in a window, each as a slot of its own. */
    private static Stream<Slot> parts(Window window) {
        var slots = new ArrayList<Slot>();
        var from = window.from();
        while (from.isBefore(window.to())) {
            var end = PartOfDay.of(from.toInstant()).end(from);
            var until = end.isBefore(window.to()) ? end : window.to();
            slots.add(new Slot(from.toInstant(), until.toInstant()));
            from = until;
        }
        return slots.stream();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static PartOfDay part(Slot slot) {
        return PartOfDay.of(slot.from());
    }

    private static DayOfWeek weekday(Instant moment) {
        return moment.atZone(ZONE).getDayOfWeek();
    }

    private static DayOfWeek weekday(Slot slot) {
        return weekday(slot.from());
    }
}
