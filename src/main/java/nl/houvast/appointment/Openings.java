package nl.houvast.appointment;

import static nl.houvast.contact.SafeContact.ZONE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.houvast.access.Actor;
import nl.houvast.appointment.Slots.Busy;
import nl.houvast.contact.Holidays;
import nl.houvast.contact.Window;
import nl.houvast.contact.WorkDays;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up when a worker and somebody who is helped can meet. */
@Component
class Openings {

    private final Hours hours;
    private final Appointments appointments;
    private final Persons persons;
    private final WorkDays house;
    private final Clock clock;
    private final Holidays holidays = new Holidays();

    Openings(Hours hours, Appointments appointments, Persons persons, WorkDays house, Clock clock) {
        this.hours = hours;
        this.appointments = appointments;
        this.persons = persons;
        this.house = house;
        this.clock = clock;
    }

    /**
     * Who meets whom, and how.
     *
     * @param except an appointment that is moved and is in nobody's way
     */
    record Meeting(String worker, PersonId person, Way way, @Nullable AppointmentId except) {}

    /**
     * What can be chosen.
     *
     * @param receives whether the worker said when they receive
     * @param callable whether the person may be called at all; true when nobody is
     */
    record Choices(List<Window> free, boolean receives, boolean callable) {}

    /** The free moments from this day on, for so many days; opens the person when it is a call. */
    Choices in(Meeting meeting, LocalDate first, int days, Actor by) {
        var now = clock.instant();
        var start = first.atStartOfDay(ZONE);
        var end = first.plusDays(days).atStartOfDay(ZONE).toInstant();
        var week = hours.week(meeting.worker());
        var slots =
                new Slots(week, closed(meeting.worker(), first), busy(meeting, start.toInstant()));
        // the first moment of a day is the same whenever somebody looks: what is past is left out
        var call =
                meeting.way() == Way.PHONE
                        ? persons.open(meeting.person(), Purpose.CASEWORK, by).safeContact()
                        : null;
        var all =
                call == null
                        ? slots.free(start, days + 1)
                        : slots.freeToCall(start, days + 1, call, house.hours());
        return new Choices(
                all.stream()
                        .filter(it -> it.from().toInstant().isAfter(now))
                        .filter(it -> it.from().toInstant().isBefore(end))
                        .toList(),
                !week.times().isEmpty(),
                call == null || call.call());
    }

    /** The free moment that begins then; empty when there is none. */
    Optional<Window> at(Meeting meeting, Instant from, Actor by) {
        return in(meeting, LocalDate.ofInstant(from, ZONE), 1, by).free().stream()
                .filter(it -> it.from().toInstant().equals(from))
                .findFirst();
    }

    private Predicate<LocalDate> closed(String worker, LocalDate first) {
        var off = hours.daysOff(worker, first);
        return day -> holidays.on(day) || off.stream().anyMatch(it -> it.on(day));
    }

    private List<Busy> busy(Meeting meeting, Instant from) {
        return appointments.busy(meeting.worker(), from).stream()
                .filter(it -> !it.id().equals(meeting.except()))
                .map(Busy::of)
                .toList();
    }

    Instant now() {
        return clock.instant();
    }

    /** The day it is, on Dutch clocks. */
    LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }
}
