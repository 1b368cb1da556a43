package nl.houvast.appointment;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;
import static nl.houvast.web.Texts.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.houvast.contact.SafeTime;
import nl.houvast.web.Choice;
import nl.houvast.web.Form;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * When a worker receives, as it was typed: of each day the stretches, such as "9:00-12:00,
 * 13:00-17:00" or "9-12"; nothing is a day without.
 *
 * @param minutes how long an appointment is
 */
record HoursForm(
        String monday,
        String tuesday,
        String wednesday,
        String thursday,
        String friday,
        String saturday,
        String sunday,
        String minutes)
        implements Form {

    private static final Pattern STRETCH =
            Pattern.compile(
                    "([0-9]{1,2})(?:[:.]([0-9]{2}))?\\s*(?:-|\u2013|tot|to)\\s*"
                            + "([0-9]{1,2})(?:[:.]([0-9]{2}))?");

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("H:mm");

    /** Nobody is received in the night, and no clock is set forward or back within these hours. */
    private static final LocalTime EARLIEST = LocalTime.of(7, 0);

    private static final LocalTime LATEST = LocalTime.of(22, 0);

    private static final int MOST = 6;

    HoursForm(
            @Nullable String monday,
            @Nullable String tuesday,
            @Nullable String wednesday,
            @Nullable String thursday,
            @Nullable String friday,
            @Nullable String saturday,
            @Nullable String sunday,
            @Nullable String minutes) {
        this.monday = requireNonNullElse(monday, "").strip();
        this.tuesday = requireNonNullElse(tuesday, "").strip();
        this.wednesday = requireNonNullElse(wednesday, "").strip();
        this.thursday = requireNonNullElse(thursday, "").strip();
        this.friday = requireNonNullElse(friday, "").strip();
        this.saturday = requireNonNullElse(saturday, "").strip();
        this.sunday = requireNonNullElse(sunday, "").strip();
        this.minutes = requireNonNullElse(minutes, "");
    }

    /** As it is now. */
    static HoursForm of(Week week) {
        return new HoursForm(
                written(week, DayOfWeek.MONDAY),
                written(week, DayOfWeek.TUESDAY),
                written(week, DayOfWeek.WEDNESDAY),
                written(week, DayOfWeek.THURSDAY),
                written(week, DayOfWeek.FRIDAY),
                written(week, DayOfWeek.SATURDAY),
                written(week, DayOfWeek.SUNDAY),
                String.valueOf(week.minutes()));
    }

    private static String written(Week week, DayOfWeek day) {
        return week.times().stream()
                .filter(time -> time.days().contains(day))
                .map(time -> WRITTEN.format(time.from()) + "-" + WRITTEN.format(time.to()))
                .collect(joining(", "));
    }

    /** What was typed for this day. */
    String typed(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> monday;
            case TUESDAY -> tuesday;
            case WEDNESDAY -> wednesday;
            case THURSDAY -> thursday;
            case FRIDAY -> friday;
            case SATURDAY -> saturday;
            case SUNDAY -> sunday;
        };
    }

    /** The field of this day. */
    static String field(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    static List<Choice> lengths() {
        return Week.LENGTHS.stream()
                .sorted()
                .map(it -> Choice.of(it.toString(), text("appointment.minutes", it)))
                .toList();
    }

    /** Everything that is wrong, at once. */
    Problems problems() {
        var wrong = Problems.none();
        for (var day : DayOfWeek.values()) {
            if (times(day).isEmpty()) {
                wrong =
                        wrong.and(
                                field(day),
                                text("appointment.hours.wrong", text("appointment.day." + day)));
            }
        }
        return length().isEmpty()
                ? wrong.and("minutes", text("appointment.minutes.missing"))
                : wrong;
    }

    private Optional<Integer> length() {
        return Week.LENGTHS.stream().filter(it -> it.toString().equals(minutes)).findFirst();
    }

    /** The stretches of this day; empty when something is wrong with it. */
    private Optional<List<SafeTime>> times(DayOfWeek day) {
        var times = new ArrayList<SafeTime>();
        for (var part : typed(day).isEmpty() ? List.<String>of() : parts(typed(day))) {
            var time = time(day, part.strip());
            if (time.isEmpty()) {
                return Optional.empty();
            }
            times.add(time.get());
        }
        times.sort(Comparator.comparing(SafeTime::from));
        for (int i = 1; i < times.size(); i++) {
            if (times.get(i).from().isBefore(times.get(i - 1).to())) {
                return Optional.empty();
            }
        }
        return times.size() > MOST ? Optional.empty() : Optional.of(times);
    }

    private static List<String> parts(String typed) {
        return Arrays.asList(typed.split("[,;]", -1));
    }

    private Optional<SafeTime> time(DayOfWeek day, String typed) {
        var match = STRETCH.matcher(typed);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            var from = LocalTime.of(Integer.parseInt(match.group(1)), minutes(match.group(2)));
            var to = LocalTime.of(Integer.parseInt(match.group(3)), minutes(match.group(4)));
            var room = Duration.between(from, to).toMinutes();
            return from.isBefore(EARLIEST) || to.isAfter(LATEST) || room < length().orElse(1)
                    ? Optional.empty()
                    : Optional.of(new SafeTime(Set.of(day), from, to));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The minutes of a time; a whole hour may be written without. */
    private static int minutes(@Nullable String typed) {
        return typed == null ? 0 : Integer.parseInt(typed);
    }

    /** What was typed; call when nothing is wrong. */
    Week week() {
        return new Week(
                length().orElseThrow(),
                Arrays.stream(DayOfWeek.values())
                        .flatMap(day -> times(day).orElseThrow().stream())
                        .toList());
    }
}
