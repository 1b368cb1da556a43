package nl.houvast.casework;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static nl.houvast.person.SafeContact.ZONE;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.SafeContact;
import nl.houvast.person.SafeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When to call somebody next: only when it is safe for them and we call at all, and after a call
 * that nobody answered at another part of the day, rather on another day of the week. In 2015 one
 * in four was never reached (DOMAIN.md 2.7): whoever works in the morning is at home in the
 * evening.
 */
@Component
class SlotProposal {

    /** No second call sooner than this after the first. */
    static final Duration REST = Duration.ofHours(2);

    /** For so long a moment that somebody asked for is kept. */
    static final Duration APPOINTMENT = Duration.ofHours(1);

    /** How far ahead variety is worth waiting for, in days. */
    static final int LOOK_AHEAD = 7;

    /** The same for somebody who must be reached soon. */
    static final int LOOK_AHEAD_URGENT = 2;

    /** Longer than this we do not look for a moment, in days. */
    static final int HORIZON = 56;

    private final CallingHours hours;

    SlotProposal(CallingHours hours) {
        this.hours = hours;
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
        MORNING(LocalTime.MIN, LocalTime.NOON),
        AFTERNOON(LocalTime.NOON, LocalTime.of(17, 0)),
        EVENING(LocalTime.of(17, 0), LocalTime.MAX);

        private final LocalTime from;
        private final LocalTime to;

        PartOfDay(LocalTime from, LocalTime to) {
            this.from = from;
            this.to = to;
        }

        static PartOfDay of(Instant moment) {
            var time = moment.atZone(ZONE).toLocalTime();
            return time.isBefore(AFTERNOON.from)
                    ? MORNING
                    : time.isBefore(EVENING.from) ? AFTERNOON : EVENING;
        }
    }

    /**
     * The next slot, or empty when there is none within eight weeks: then calling is not the way.
     *
     * @param tried when this person was called before, in order
     */
    Optional<Slot> next(SafeContact safe, List<Instant> tried, Instant now, boolean urgent) {
        if (!safe.call()) {
            return Optional.empty();
        }
        var start = tried.isEmpty() ? now : latest(now, tried.getLast().plus(REST));
        var step = urgent ? LOOK_AHEAD_URGENT : LOOK_AHEAD;
        var best = best(tried, urgent);
        return Stream.iterate(0, day -> day <= HORIZON, day -> day + step + 1)
                .map(day -> between(safe, start, day, day + step).min(best))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What follows when nobody chose a moment. */
    Follow follow(SafeContact safe, List<Instant> tried, Instant now, boolean urgent) {
        return new Follow(
                next(safe, tried, now, urgent).orElse(null), false, hours.nextWorkingDay(now));
    }

    /** What follows when a worker chose this moment, which must be safe. */
    Follow chosen(SafeContact safe, Instant moment, Instant now) {
        Refusal.unless(moment.isAfter(now), CaseworkRefusal.NEXT_NOT_LATER);
        var slot = at(safe, moment).orElseThrow(() -> new Refusal(CaseworkRefusal.NEXT_NOT_SAFE));
        return new Follow(slot, false, hours.nextWorkingDay(now));
    }

    /** What follows when the person asked for this moment: safe because they say so. */
    Follow agreed(Instant moment, Instant now) {
        Refusal.unless(moment.isAfter(now), CaseworkRefusal.NEXT_NOT_LATER);
        Refusal.unless(hours.open(moment), CaseworkRefusal.NEXT_OUTSIDE_HOURS);
        var slot = new Slot(moment, moment.plus(APPOINTMENT));
        return new Follow(slot, true, hours.nextWorkingDay(now));
    }

    /** The slot that starts at this moment, when it is safe then and we call then. */
    Optional<Slot> at(SafeContact safe, Instant moment) {
        if (!safe.call()) {
            return Optional.empty();
        }
        return on(safe, moment.atZone(ZONE).toLocalDate())
                .filter(slot -> slot.contains(moment))
                .map(slot -> slot.startingAt(moment))
                .max(comparing(Slot::until));
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
                .thenComparing(Slot::from)
                .thenComparing(Slot::until, Comparator.reverseOrder());
    }

    private Stream<Slot> between(SafeContact safe, Instant start, int firstDay, int lastDay) {
        var today = start.atZone(ZONE).toLocalDate();
        return IntStream.rangeClosed(firstDay, lastDay)
                .mapToObj(today::plusDays)
                .flatMap(day -> on(safe, day))
                .filter(slot -> slot.until().isAfter(start))
                .map(slot -> slot.contains(start) ? slot.startingAt(start) : slot);
    }

    private Stream<Slot> on(SafeContact safe, LocalDate day) {
        return hours.on(day).stream()
                .flatMap(
                        open ->
                                safeOn(safe, day)
                                        .map(time -> overlap(open, time.from(), time.to())))
                .flatMap(Optional::stream)
                .flatMap(
                        span ->
                                Stream.of(PartOfDay.values())
                                        .map(part -> overlap(span, part.from, part.to)))
                .flatMap(Optional::stream)
                .map(span -> new Slot(at(day, span.from()), at(day, span.to())));
    }

    private static Stream<SafeTime> safeOn(SafeContact safe, LocalDate day) {
        return safe.times().isEmpty()
                ? Stream.of(new SafeTime(Set.of(day.getDayOfWeek()), LocalTime.MIN, LocalTime.MAX))
                : safe.times().stream().filter(time -> time.days().contains(day.getDayOfWeek()));
    }

    private static Optional<CallingHours.Span> overlap(
            CallingHours.Span span, LocalTime from, LocalTime to) {
        var start = span.from().isAfter(from) ? span.from() : from;
        var end = span.to().isBefore(to) ? span.to() : to;
        return end.isAfter(start)
                ? Optional.of(new CallingHours.Span(start, end))
                : Optional.empty();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, ZONE).toInstant();
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
