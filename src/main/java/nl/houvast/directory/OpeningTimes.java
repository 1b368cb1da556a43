package nl.houvast.directory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.houvast.contact.Holidays;
import nl.houvast.directory.Schedule.Channel;
import nl.houvast.directory.Schedule.OnHolidays;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is there now, and when next: of one way to get in touch, in the time of the
 * Netherlands. Says nothing where it is not sure.
 */
public final class OpeningTimes {

    /** In which all hours of the directory are. */
    public static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    /**
     * How it is at one moment.
     *
     * @param changes when it closes, or opens again; null when it never closes, or when no opening
     *     is known
     */
    public record Now(boolean open, @Nullable ZonedDateTime changes) {}

    /** From when until when somebody is there, on one day. */
    public record Hours(LocalTime opens, LocalTime closes) {}

    /**
     * One day and its hours.
     *
     * @param sure false when it is a public holiday and nobody said whether that matters
     */
    public record Day(LocalDate date, List<Hours> hours, boolean sure) {}

    private record Stretch(ZonedDateTime opens, ZonedDateTime closes) {

        boolean holds(Instant moment) {
            return !opens.toInstant().isAfter(moment) && closes.toInstant().isAfter(moment);
        }
    }

    /** So far ahead is looked first; who does not close before, does not close. */
    private static final int SOON = 15;

    /** No opening is looked for after this many days: somewhere is open a few days a year. */
    private static final int LATER = 400;

    private static final Predicate<LocalDate> HOLIDAYS = new Holidays()::on;

    private final List<Schedule> schedules;
    private final Predicate<LocalDate> holidays;

    OpeningTimes(List<Schedule> schedules, Predicate<LocalDate> holidays) {
        this.schedules = List.copyOf(schedules);
        this.holidays = holidays;
    }

    /** The hours of this offer for this way of getting in touch; empty when they are not known. */
    public static Optional<OpeningTimes> of(Offer offer, Channel channel) {
        var schedules =
                offer.details().schedules().stream()
                        .filter(one -> one.channel() == channel)
                        .toList();
        return schedules.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpeningTimes(schedules, HOLIDAYS));
    }

    /** The ways of getting in touch of which this offer has hours. */
    public static List<Channel> channels(Offer offer) {
        return Arrays.stream(Channel.values()).filter(one -> of(offer, one).isPresent()).toList();
    }

    /**
     * How it is at this moment; empty when that is not known, because it is a public holiday or
     * because these hours do not hold yet, or no more.
     */
    public Optional<Now> at(Instant moment) {
        var now = moment.atZone(HERE);
        var today = now.toLocalDate();
        if (schedules.stream().noneMatch(one -> holdsOn(one, today)) || unsure(today)) {
            return Optional.empty();
        }
        var soon = joined(today.minusDays(1), today.plusDays(SOON));
        var open = soon.stream().filter(one -> one.holds(moment)).findFirst();
        if (open.isPresent()) {
            var closes = open.get().closes();
            var ends = closes.toLocalDate().isBefore(today.plusDays(SOON - 1));
            return Optional.of(new Now(true, ends ? closes : null));
        }
        var next =
                opening(soon, moment)
                        .or(
                                () ->
                                        opening(
                                                joined(
                                                        today.plusDays(SOON + 1),
                                                        today.plusDays(LATER)),
                                                moment));
        return Optional.of(new Now(false, next.orElse(null)));
    }

    private static Optional<ZonedDateTime> opening(List<Stretch> stretches, Instant moment) {
        return stretches.stream()
                .map(Stretch::opens)
                .filter(opens -> opens.toInstant().isAfter(moment))
                .findFirst();
    }

    /** The hours of this day and of those after it. */
    public List<Day> days(LocalDate first, int many) {
        return first.datesUntil(first.plusDays(many)).map(this::day).toList();
    }

    private Day day(LocalDate date) {
        var hours =
                schedules.stream()
                        .filter(one -> isOpenOn(one, date))
                        .map(one -> new Hours(one.opens(), one.closes()))
                        .distinct()
                        .sorted(comparing(Hours::opens).thenComparing(Hours::closes))
                        .toList();
        return new Day(date, hours, !unsure(date));
    }

    private boolean unsure(LocalDate date) {
        return holidays.test(date)
                && schedules.stream()
                        .anyMatch(
                                one ->
                                        one.onHolidays() == OnHolidays.UNKNOWN
                                                && !days(one, date, date).isEmpty());
    }

    private boolean isOpenOn(Schedule schedule, LocalDate date) {
        return !days(schedule, date, date).isEmpty() && !closedFor(schedule, date);
    }

    private boolean closedFor(Schedule schedule, LocalDate date) {
        return schedule.onHolidays() != OnHolidays.OPEN && holidays.test(date);
    }

    private static boolean holdsOn(Schedule schedule, LocalDate date) {
        var from = schedule.validFrom();
        var to = schedule.validTo();
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }

    private static List<LocalDate> days(Schedule schedule, LocalDate from, LocalDate to) {
        var start = schedule.validFrom();
        var end = schedule.validTo();
        var first = start != null && start.isAfter(from) ? start : from;
        var last = end != null && end.isBefore(to) ? end : to;
        return first.isAfter(last)
                ? List.of()
                : Recurrence.parse(schedule.rule())
                        .map(rule -> rule.days(start, first, last))
                        .orElse(List.of());
    }

    /** When somebody is there on these days; what touches is one. */
    private List<Stretch> joined(LocalDate from, LocalDate to) {
        var joined = new ArrayList<Stretch>();
        for (var next : stretches(from, to)) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || last.closes().isBefore(next.opens())) {
                joined.add(next);
            } else if (last.closes().isBefore(next.closes())) {
                joined.set(joined.size() - 1, new Stretch(last.opens(), next.closes()));
            }
        }
        return joined;
    }

    private List<Stretch> stretches(LocalDate from, LocalDate to) {
        return schedules.stream()
                .flatMap(
                        schedule ->
                                days(schedule, from, to).stream()
                                        .filter(day -> !closedFor(schedule, day))
                                        .map(day -> stretch(schedule, day)))
                .filter(stretch -> stretch.opens().isBefore(stretch.closes()))
                .sorted(comparing(stretch -> stretch.opens().toInstant()))
                .toList();
    }

    /** An hour that the clock skips is the hour after it; one that it has twice is the first. */
    private static Stretch stretch(Schedule schedule, LocalDate day) {
        var last = schedule.pastMidnight() ? day.plusDays(1) : day;
        return new Stretch(
                day.atTime(schedule.opens()).atZone(HERE),
                last.atTime(schedule.closes()).atZone(HERE));
    }
}
