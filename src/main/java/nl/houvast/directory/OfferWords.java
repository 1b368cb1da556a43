package nl.houvast.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import nl.houvast.directory.OpeningTimes.Day;
import nl.houvast.directory.OpeningTimes.Hours;
import nl.houvast.directory.OpeningTimes.Now;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/** Hours, days and room as people say them, in the language of the reader. */
public final class OfferWords {

    private static final int WEEK = 7;

    private OfferWords() {}

    /** Whether somebody is there, and until when, or from when: "Nu open, tot 17.00 uur". */
    public static String of(Now now, Instant moment) {
        var changes = now.changes();
        if (changes == null) {
            return Texts.text(now.open() ? "directory.open.always" : "directory.closed");
        }
        var today = moment.atZone(OpeningTimes.HERE).toLocalDate();
        return now.open()
                ? Texts.text("directory.open.until", until(changes, today))
                : Texts.text(
                        "directory.closed.until",
                        sentence(when(changes.toLocalDate(), today)),
                        clock(changes));
    }

    private static String until(ZonedDateTime closes, LocalDate today) {
        var day = closes.toLocalDate();
        if (day.equals(today)) {
            return clock(closes);
        }
        if (day.equals(today.plusDays(1)) && closes.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return Texts.text("directory.open.midnight");
        }
        return Texts.text("directory.open.later", when(day, today), clock(closes));
    }

    /** In Dutch the day comes first. */
    private static String sentence(String day) {
        return english() ? day : day.substring(0, 1).toUpperCase(Texts.locale()) + day.substring(1);
    }

    private static String when(LocalDate day, LocalDate today) {
        var ahead = ChronoUnit.DAYS.between(today, day);
        if (ahead == 0) {
            return Texts.text("directory.open.today");
        }
        if (ahead == 1) {
            return Texts.text("directory.open.tomorrow");
        }
        return ahead < WEEK
                ? Texts.text("directory.open.weekday", weekday(day))
                : Texts.text("directory.open.date", date(day));
    }

    private static String clock(ZonedDateTime moment) {
        return Texts.text("directory.open.clock", time(moment.toLocalTime()));
    }

    private static String time(LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern(english() ? "HH:mm" : "H.mm", Locale.ROOT));
    }

    private static String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM", Texts.locale()));
    }

    private static String weekday(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEEE", Texts.locale()));
    }

    /** A weekday with its date. */
    public static String name(Day day) {
        return Texts.text("directory.open.day", weekday(day.date()), date(day.date()));
    }

    /** The hours of a day, or that it is closed, or not known. */
    public static String hours(Day day) {
        if (!day.sure()) {
            return Texts.text("directory.open.unsure");
        }
        if (day.hours().isEmpty()) {
            return Texts.text("directory.open.closed");
        }
        return String.join(", ", day.hours().stream().map(OfferWords::hours).toList());
    }

    private static String hours(Hours hours) {
        if (hours.opens().equals(LocalTime.MIDNIGHT) && hours.closes().equals(LocalTime.MIDNIGHT)) {
            return Texts.text("directory.open.allDay");
        }
        var closes =
                hours.closes().equals(LocalTime.MIDNIGHT)
                        ? english() ? "24:00" : "24.00"
                        : time(hours.closes());
        return Texts.text("directory.open.hours", time(hours.opens()), closes);
    }

    /**
     * How much room there is, and when that was reported: "Wachttijd ongeveer 3 weken, gemeld op 12
     * november".
     */
    public static String capacity(Details.Capacity capacity) {
        var weeks = capacity.weeks();
        var on = day(capacity.reportedOn());
        return switch (capacity.room()) {
            case OPEN -> Texts.text("directory.capacity.open", on);
            case FULL ->
                    weeks == null
                            ? Texts.text("directory.capacity.full", on)
                            : Texts.text("directory.capacity.full.weeks", weeks, on);
            case WAITING -> waiting(weeks, on);
        };
    }

    private static String waiting(@Nullable Integer weeks, String on) {
        if (weeks == null) {
            return Texts.text("directory.capacity.waiting", on);
        }
        return weeks == 1
                ? Texts.text("directory.capacity.week", on)
                : Texts.text("directory.capacity.weeks", weeks, on);
    }

    /** A day with its year: a report of last year must not look like one of this. */
    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Texts.locale()));
    }

    private static boolean english() {
        return Texts.locale().getLanguage().equals("en");
    }
}
