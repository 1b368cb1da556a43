package nl.houvast.consultation;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import nl.houvast.contact.Holidays;
import nl.houvast.contact.SafeContact;
import org.springframework.stereotype.Component;

/** When the advice line is there: on working days, not on holidays. Counts the norm in it. */
@Component
class LineCalendar {

    private final ConsultationSettings settings;
    private final Holidays holidays = new Holidays();

    LineCalendar(ConsultationSettings settings) {
        this.settings = settings;
    }

    /**
     * Before when somebody who asks at this moment hears from us: so many working days later,
     * counted from the first moment that the line is there.
     */
    Instant due(Instant asked) {
        var moment = firstMomentOfWork(asked.atZone(SafeContact.ZONE));
        for (int left = settings.answerWithin(); left > 0; left--) {
            do {
                moment = moment.plusDays(1);
            } while (!workingDay(moment.toLocalDate()));
        }
        return moment.toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    private ZonedDateTime firstMomentOfWork(ZonedDateTime start) {
        var moment = start;
        while (!workingDay(moment.toLocalDate())
                || !moment.toLocalTime().isBefore(settings.weekdaysTo())) {
            moment = moment.toLocalDate().plusDays(1).atStartOfDay(SafeContact.ZONE);
        }
        var opens = moment.with(settings.weekdaysFrom());
        return moment.isBefore(opens) ? opens : moment;
    }

    private boolean workingDay(LocalDate day) {
        return day.getDayOfWeek() != SATURDAY && day.getDayOfWeek() != SUNDAY && !holidays.on(day);
    }
}
