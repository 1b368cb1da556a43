package nl.houvast.casework;

import static de.focus_shift.jollyday.core.HolidayType.PUBLIC_HOLIDAY;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static nl.houvast.person.SafeContact.ZONE;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.houvast.person.CallingHours;
import nl.houvast.person.SafeTime;
import org.springframework.stereotype.Component;

/** When we call at all: not at night, not on Sundays and holidays. Counts the norm in it. */
@Component
class WorkCalendar {

    private final CaseworkSettings settings;
    private final CallingHours hours;

    WorkCalendar(CaseworkSettings settings) {
        this.settings = settings;
        this.hours = new CallingHours(week(settings), new Holidays()::on);
    }

    private static List<SafeTime> week(CaseworkSettings settings) {
        var week = new ArrayList<SafeTime>();
        week.add(
                new SafeTime(
                        EnumSet.range(MONDAY, FRIDAY),
                        settings.weekdaysFrom(),
                        settings.weekdaysTo()));
        if (settings.saturdayTo().isAfter(settings.saturdayFrom())) {
            week.add(
                    new SafeTime(Set.of(SATURDAY), settings.saturdayFrom(), settings.saturdayTo()));
        }
        return week;
    }

    /** The hours in which we call. */
    CallingHours hours() {
        return hours;
    }

    /** Whether we call at this moment. */
    boolean open(Instant moment) {
        return hours.open(moment.atZone(ZONE));
    }

    /** Before when somebody who was referred at this moment is called for the first time. */
    Instant firstCallDue(Instant receivedAt, boolean urgent) {
        return urgent
                ? after(settings.urgentCallWithin(), receivedAt)
                : afterWorkingDays(settings.firstCallWithin(), receivedAt);
    }

    /** Before when anything else that cannot be done at once is done: the next working day. */
    Instant nextWorkingDay(Instant now) {
        return afterWorkingDays(1, now);
    }

    private Instant after(Duration work, Instant start) {
        var left = work;
        var now = start.atZone(ZONE);
        while (true) {
            var from = later(now, now.with(from(now.getDayOfWeek())));
            var room = Duration.between(from, now.with(to(now.getDayOfWeek())));
            if (callsOn(now.toLocalDate()) && room.isPositive()) {
                if (room.compareTo(left) >= 0) {
                    return rounded(from.plus(left));
                }
                left = left.minus(room);
            }
            now = startOfNextDay(now);
        }
    }

    private Instant afterWorkingDays(int days, Instant start) {
        var moment = firstMomentOfWork(start.atZone(ZONE));
        for (int left = days; left > 0; left--) {
            do {
                moment = moment.plusDays(1);
            } while (!workingDay(moment.toLocalDate()));
        }
        return rounded(moment);
    }

    private ZonedDateTime firstMomentOfWork(ZonedDateTime start) {
        var moment = start;
        while (!workingDay(moment.toLocalDate())
                || !moment.toLocalTime().isBefore(settings.weekdaysTo())) {
            moment = startOfNextDay(moment);
        }
        return later(moment, moment.with(settings.weekdaysFrom()));
    }

    private boolean workingDay(LocalDate day) {
        return day.getDayOfWeek() != SATURDAY && callsOn(day);
    }

    private boolean callsOn(LocalDate day) {
        return day.getDayOfWeek() != SUNDAY && !hours.closed().test(day);
    }

    private LocalTime from(DayOfWeek day) {
        return day == SATURDAY ? settings.saturdayFrom() : settings.weekdaysFrom();
    }

    private LocalTime to(DayOfWeek day) {
        return day == SATURDAY ? settings.saturdayTo() : settings.weekdaysTo();
    }

    private static ZonedDateTime startOfNextDay(ZonedDateTime moment) {
        return moment.toLocalDate().plusDays(1).atStartOfDay(ZONE);
    }

    private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
        return one.isBefore(other) ? other : one;
    }

    private static Instant rounded(ZonedDateTime moment) {
        return moment.toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The days on which people in the Netherlands are at home and nobody should be called. */
    static final class Holidays {

        /**
         * The days about which the law and the work floor differ. The law (art. 3 Algemene
         * termijnenwet) names both every year, but only to count terms; who is free then is left to
         * collective agreements. We decide when people are at home, so we follow the agreements.
         */
        private enum Decided {
            /** A working day for most people. */
            GOOD_FRIDAY("christian.GOOD_FRIDAY", NEVER),
            /** A day off once in five years, as many collective agreements have it: 2025, 2030. */
            LIBERATION_DAY("LIBERATION", 5);

            private final String jollydayKey;
            private final int everySoManyYears;

            Decided(String jollydayKey, int everySoManyYears) {
                this.jollydayKey = jollydayKey;
                this.everySoManyYears = everySoManyYears;
            }

            boolean dayOffIn(int year) {
                return everySoManyYears != NEVER && year % everySoManyYears == 0;
            }
        }

        private static final int NEVER = 0;

        private final HolidayManager calendar =
                HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));

        private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

        /** Whether this day is one. */
        boolean on(LocalDate day) {
            return byYear.computeIfAbsent(day.getYear(), this::of).contains(day);
        }

        private Set<LocalDate> of(int year) {
            return calendar.getHolidays(Year.of(year)).stream()
                    .filter(holiday -> dayOff(holiday, year))
                    .map(Holiday::getDate)
                    .collect(Collectors.toUnmodifiableSet());
        }

        private static boolean dayOff(Holiday holiday, int year) {
            return Arrays.stream(Decided.values())
                    .filter(decided -> decided.jollydayKey.equals(holiday.getPropertiesKey()))
                    .findFirst()
                    .map(decided -> decided.dayOffIn(year))
                    .orElse(holiday.getType() == PUBLIC_HOLIDAY);
        }
    }
}
