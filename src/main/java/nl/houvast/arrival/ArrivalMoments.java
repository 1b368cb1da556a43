package nl.houvast.arrival;

import static nl.houvast.contact.SafeContact.ZONE;
import static nl.houvast.web.Texts.locale;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import nl.houvast.contact.CallingHours;
import nl.houvast.contact.WorkDays;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What time it is, and when something is to follow. */
@Component
@EnableConfigurationProperties(ArrivalNorms.class)
class ArrivalMoments {

    private final ArrivalNorms norms;
    private final WorkDays days;
    private final Clock clock;

    ArrivalMoments(ArrivalNorms norms, WorkDays days, Clock clock) {
        this.norms = norms;
        this.days = days;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Until when a key works that is made now. */
    Instant keyEnds() {
        return days.afterWorkingDays(norms.key(), now());
    }

    /** When somebody is asked who was taken on now. */
    Instant ask() {
        return later(norms.ask());
    }

    /** Before when they were asked. */
    Instant latest() {
        return later(norms.latest());
    }

    /** When we try again what did not succeed now. */
    Instant again() {
        return days.afterWorkingDays(norms.again(), now());
    }

    /** Before when there is another way. */
    Instant search() {
        return days.afterWorkingDays(norms.search(), now());
    }

    /** The hours in which we call. */
    CallingHours hours() {
        return days.hours();
    }

    private Instant later(Period period) {
        return now().atZone(ZONE).plus(period).toInstant();
    }

    /** A day in words, in the language of the request. */
    static String day(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).withZone(ZONE).format(at);
    }

    /** A moment in words, in the language of the request. */
    static String moment(Instant at) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", locale()).withZone(ZONE).format(at);
    }
}
