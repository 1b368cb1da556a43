package nl.houvast.casework;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static nl.houvast.contact.SafeContact.ZONE;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.houvast.contact.CallingHours;
import nl.houvast.contact.Holidays;
import nl.houvast.contact.SafeTime;
import nl.houvast.contact.WorkDays;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** When we call at all: not at night, not on Sundays and holidays. Counts the norm in it. */
@Component
class WorkCalendar implements WorkDays {

    /**
     * When this organisation calls people, and how soon. Settings {@code houvast.casework.*}. A day
     * on which the hours end where they start is a day without calls.
     *
     * @param firstCallWithin working days between the referral and the first call, at most
     * @param urgentCallWithin the same for an urgent referral, in hours in which we call
     */
    @ConfigurationProperties("houvast.casework")
    record Settings(
            @DefaultValue("2") int firstCallWithin,
            @DefaultValue("4h") Duration urgentCallWithin,
            @DefaultValue("08:00") LocalTime weekdaysFrom,
            @DefaultValue("20:00") LocalTime weekdaysTo,
            @DefaultValue("10:00") LocalTime saturdayFrom,
            @DefaultValue("17:00") LocalTime saturdayTo) {

        /** Before this hour nobody is called, and clocks are set forward or back. */
        private static final LocalTime EARLIEST = LocalTime.of(6, 0);

        /**
         * Hours that leave time to call.
         *
         * @throws IllegalArgumentException when a day ends before it starts or starts in the night,
         *     when there is no time to call on weekdays, or when the norm is not positive
         */
        Settings {
            if (weekdaysFrom.isBefore(EARLIEST) || saturdayFrom.isBefore(EARLIEST)) {
                throw new IllegalArgumentException("calling hours start at six or later");
            }
            if (!weekdaysTo.isAfter(weekdaysFrom) || saturdayTo.isBefore(saturdayFrom)) {
                throw new IllegalArgumentException("calling hours end after they start");
            }
            if (firstCallWithin < 1 || !urgentCallWithin.isPositive()) {
                throw new IllegalArgumentException("the norm for the first call is positive");
            }
        }
    }

    private final Settings settings;
    private final CallingHours hours;

    WorkCalendar(Settings settings) {
        this.settings = settings;
        this.hours = new CallingHours(week(settings), new Holidays()::on);
    }

    private static List<SafeTime> week(Settings settings) {
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

    @Override
    public CallingHours hours() {
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

    @Override
    public Instant afterWorkingDays(int days, Instant start) {
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
}
