package nl.houvast.contact;

import static de.focus_shift.jollyday.core.HolidayType.PUBLIC_HOLIDAY;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The days on which people in the Netherlands are at home: nobody is called, and no phone is made
 * to ring, since whoever they live with is at home too.
 */
public final class Holidays {

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
    public boolean on(LocalDate day) {
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
