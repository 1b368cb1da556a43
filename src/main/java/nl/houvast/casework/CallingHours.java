package nl.houvast.casework;

import static nl.houvast.person.SafeContact.ZONE;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When we call at all: not at night, not on Sundays and holidays. Also counts the norm in it. */
@Component
class CallingHours {

    private final CaseworkSettings settings;
    private final Holidays holidays = new Holidays();

    CallingHours(CaseworkSettings settings) {
        this.settings = settings;
    }

    /** The hours of one day. */
    record Span(LocalTime from, LocalTime to) {}

    /** The hours on this day; empty when nobody is called then. */
    Optional<Span> on(LocalDate day) {
        if (holidays.on(day) || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Optional.empty();
        }
        var span =
                day.getDayOfWeek() == DayOfWeek.SATURDAY
                        ? new Span(settings.saturdayFrom(), settings.saturdayTo())
                        : new Span(settings.weekdaysFrom(), settings.weekdaysTo());
        return span.from().equals(span.to()) ? Optional.empty() : Optional.of(span);
    }

    /** Whether we call at this moment. */
    boolean open(Instant moment) {
        var local = moment.atZone(ZONE);
        var time = local.toLocalTime();
        return on(local.toLocalDate())
                .filter(span -> !time.isBefore(span.from()) && time.isBefore(span.to()))
                .isPresent();
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
            var span = on(now.toLocalDate());
            if (span.isPresent()) {
                var from = later(now, now.with(span.get().from()));
                var room = Duration.between(from, now.with(span.get().to()));
                if (room.compareTo(left) >= 0) {
                    return rounded(from.plus(left));
                }
                left = room.isPositive() ? left.minus(room) : left;
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
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && on(day).isPresent();
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
