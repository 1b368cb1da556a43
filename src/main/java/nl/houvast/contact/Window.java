package nl.houvast.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One stretch of time, in Dutch local time.
 *
 * @param from its first moment
 * @param to the first moment after it
 */
public record Window(ZonedDateTime from, ZonedDateTime to) {

    /**
     * A stretch of some length.
     *
     * @throws IllegalArgumentException when the end is not after the start
     */
    public Window {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("a window ends after it starts");
        }
    }

    /** Whether this moment falls within it. */
    public boolean contains(ZonedDateTime moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    /**
     * When the clocks on this day show a time between these two: usually one stretch, none within
     * the hour that the clocks skip, and two within the hour that they show twice.
     */
    static Stream<Window> on(LocalDate day, LocalTime from, LocalTime to) {
        var rules = SafeContact.ZONE.getRules();
        var start = day.atStartOfDay(SafeContact.ZONE).toInstant();
        var end = day.plusDays(1).atStartOfDay(SafeContact.ZONE).toInstant();
        var change = rules.nextTransition(start);
        var turn = change == null ? end : earliest(change.getInstant(), end);
        return Stream.of(List.of(start, turn), List.of(turn, end))
                .flatMap(
                        part -> {
                            var offset = rules.getOffset(part.getFirst());
                            return between(
                                    latest(part.getFirst(), day.atTime(from).toInstant(offset)),
                                    earliest(part.getLast(), day.atTime(to).toInstant(offset)));
                        });
    }

    /** What is left of it from this moment until that one. */
    Stream<Window> within(Instant start, Instant end) {
        return between(latest(from.toInstant(), start), earliest(to.toInstant(), end));
    }

    /** The same time in as few windows as possible, the earliest first. */
    static List<Window> joined(Stream<Window> windows) {
        var joined = new ArrayList<Window>();
        windows.sorted(Comparator.comparing(Window::from))
                .forEach(
                        next -> {
                            if (joined.isEmpty() || next.from.isAfter(joined.getLast().to)) {
                                joined.add(next);
                            } else if (next.to.isAfter(joined.getLast().to)) {
                                joined.add(new Window(joined.removeLast().from, next.to));
                            }
                        });
        return List.copyOf(joined);
    }

    private static Stream<Window> between(Instant from, Instant to) {
        return from.isBefore(to)
                ? Stream.of(new Window(from.atZone(SafeContact.ZONE), to.atZone(SafeContact.ZONE)))
                : Stream.empty();
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
