package nl.houvast.appointment;

import static nl.houvast.web.Texts.text;

import java.time.Clock;
import java.time.Duration;
import nl.houvast.appointment.Ics.Entry;
import nl.houvast.offices.MeetingPlaces;
import org.springframework.stereotype.Component;

/** What a calendar program reads of a worker: when and where, and nothing of anybody. */
@Component
class Feed {

    /** So long what was stays in a calendar. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Appointments appointments;
    private final MeetingPlaces places;
    private final Clock clock;

    Feed(Appointments appointments, MeetingPlaces places, Clock clock) {
        this.appointments = appointments;
        this.places = places;
        this.clock = clock;
    }

    /** The calendar of this worker; what was called off is not in it. */
    String of(String worker) {
        var now = clock.instant();
        return Ics.write(
                appointments.ofWorker(worker, now.minus(KEPT)).stream().map(this::entry).toList(),
                now);
    }

    private Entry entry(Appointment appointment) {
        return new Entry(
                appointment.calendar(),
                appointment.version(),
                appointment.fromAt(),
                appointment.untilAt(),
                text("appointment.feed"),
                where(appointment));
    }

    /** A place by its name; of a video call not the link. */
    private String where(Appointment appointment) {
        var office = appointment.where().office();
        return office == null
                ? text("appointment.feed." + appointment.way())
                : places.find(office)
                        .map(MeetingPlaces.MeetingPlace::name)
                        .orElseGet(() -> text("appointment.feed.OFFICE"));
    }
}
