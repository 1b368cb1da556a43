package nl.houvast.contact;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * What is safe, worked out again in the plainest way: minute by minute, with the summer time and
 * the holidays written out, and with nothing of the code that it judges.
 */
public final class SafeContactOracle {

    private SafeContactOracle() {}

    /** A stretch of the week in which the house lets phones ring. */
    public record Open(DayOfWeek day, int fromMinute, int toMinute) {}

    /** Whether a phone may ring at this moment, for somebody with these times. */
    public static boolean mayRing(List<SafeTime> times, List<Open> house, Instant moment) {
        var clock = dutchClock(moment);
        var day = clock.getDayOfWeek();
        int minute = clock.getHour() * 60 + clock.getMinute();
        boolean houseIsOpen = false;
        for (var open : house) {
            if (open.day() == day && minute >= open.fromMinute() && minute < open.toMinute()) {
                houseIsOpen = true;
            }
        }
        boolean personIsSafe = times.isEmpty();
        for (var time : times) {
            int from = time.from().getHour() * 60 + time.from().getMinute();
            int to = time.to().getHour() * 60 + time.to().getMinute();
            if (time.days().contains(day) && minute >= from && minute < to) {
                personIsSafe = true;
            }
        }
        return houseIsOpen && personIsSafe && !atHome(clock.toLocalDate());
    }

    /** Whether it may ring in every minute from one moment until another. */
    public static boolean mayRing(
            List<SafeTime> times, List<Open> house, Instant from, Instant until) {
        for (var at = from; at.isBefore(until); at = at.plus(1, ChronoUnit.MINUTES)) {
            if (!mayRing(times, house, at)) {
                return false;
            }
        }
        return true;
    }

    /** Somebody's age in whole years. */
    public static int age(LocalDate born, Instant moment) {
        var today = dutchClock(moment).toLocalDate();
        int years = today.getYear() - born.getYear();
        boolean birthdayCame =
                today.getMonthValue() > born.getMonthValue()
                        || (today.getMonthValue() == born.getMonthValue()
                                && today.getDayOfMonth() >= born.getDayOfMonth());
        return birthdayCame ? years : years - 1;
    }

    /** One hour ahead of Greenwich; two from the last Sunday of March until that of October. */
    private static LocalDateTime dutchClock(Instant moment) {
        int year = LocalDateTime.ofInstant(moment, ZoneOffset.UTC).getYear();
        boolean summer = !moment.isBefore(change(year, 3)) && moment.isBefore(change(year, 10));
        return LocalDateTime.ofInstant(moment, ZoneOffset.ofHours(summer ? 2 : 1));
    }

    private static Instant change(int year, int month) {
        return LocalDate.of(year, month, 1)
                .with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY))
                .atTime(1, 0)
                .toInstant(ZoneOffset.UTC);
    }

    private static boolean atHome(LocalDate day) {
        int year = day.getYear();
        var easter = easter(year);
        var king = LocalDate.of(year, 4, 27);
        return day.equals(LocalDate.of(year, 1, 1))
                || day.equals(easter)
                || day.equals(easter.plusDays(1))
                || day.equals(king.getDayOfWeek() == DayOfWeek.SUNDAY ? king.minusDays(1) : king)
                || (year % 5 == 0 && day.equals(LocalDate.of(year, 5, 5)))
                || day.equals(easter.plusDays(39))
                || day.equals(easter.plusDays(49))
                || day.equals(easter.plusDays(50))
                || day.equals(LocalDate.of(year, 12, 25))
                || day.equals(LocalDate.of(year, 12, 26));
    }

    /** The Sunday after the first full moon of spring, as the Gregorian calendar reckons it. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        int moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        int offset = moon - weekday;
        int month = 3 + (offset + 40) / 44;
        return LocalDate.of(year, month, offset + 28 - 31 * (month / 4));
    }
}
