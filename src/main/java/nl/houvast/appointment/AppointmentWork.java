package nl.houvast.appointment;

import static nl.houvast.web.Texts.moment;
import static nl.houvast.web.Texts.text;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.contact.WorkDays;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Persons;
import nl.houvast.task.NewTask;
import nl.houvast.task.TaskKind;
import nl.houvast.task.TaskTopic;
import nl.houvast.task.Tasks;
import nl.houvast.task.WaitsFor;
import nl.houvast.timeline.Fact;
import nl.houvast.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Keeps what became of an appointment with everything that follows from it, or nothing of it: it
 * stands on the line of time, and its case file has a next moment. Always in this order: the person
 * is held, the appointment is kept, then the tasks; so nobody waits for each other.
 */
@Component
class AppointmentWork {

    private final Appointments appointments;
    private final Timeline timeline;
    private final Tasks tasks;
    private final Persons persons;
    private final WorkDays days;

    AppointmentWork(
            Appointments appointments,
            Timeline timeline,
            Tasks tasks,
            Persons persons,
            WorkDays days) {
        this.appointments = appointments;
        this.timeline = timeline;
        this.tasks = tasks;
        this.persons = persons;
        this.days = days;
    }

    /** It was agreed: until its end it is the next moment of its case file. */
    void planned(Appointment appointment, Actor by) {
        allOrNothing(
                () -> {
                    keep(appointment);
                    write(appointment, "PLANNED", by);
                    follow(appointment, by);
                });
    }

    /**
     * It is at another time or place.
     *
     * @param before what asked for the task that stood for it
     */
    void moved(Appointment appointment, @Nullable UUID before, Actor by) {
        allOrNothing(
                () -> {
                    keep(appointment);
                    write(appointment, "MOVED", by);
                    follow(appointment, by);
                    letGo(appointment, before, by);
                });
    }

    /**
     * It is over, one way or another. Whoever did not come is called; when nothing else waits the
     * house asks somebody to look what comes next.
     *
     * @param before what asked for the task that stood for it
     */
    void ended(Appointment appointment, @Nullable UUID before, Actor by, Instant now) {
        allOrNothing(
                () -> {
                    keep(appointment);
                    write(appointment, appointment.state().name(), by);
                    if (appointment.state() == AppointmentState.NO_SHOW) {
                        var title = text("appointment.task.noShow", moment(appointment.fromAt()));
                        var due = days.afterWorkingDays(1, now);
                        var id = appointment.id().value();
                        add(appointment, new Wanted(TaskKind.CALL, id, title, due, false), by);
                    }
                    letGo(appointment, before, by);
                });
    }

    private void letGo(Appointment appointment, @Nullable UUID before, Actor by) {
        if (before != null) { // last: the case file is never without a task
            tasks.drop(TaskKind.TODO, before, by);
            if (appointment.state() == AppointmentState.HELD
                    || appointment.state() == AppointmentState.NO_SHOW) {
                tasks.done(TaskKind.APPOINTMENT, before, by);
            } else {
                tasks.drop(TaskKind.APPOINTMENT, before, by);
            }
        }
        tasks.drop(TaskKind.TODO, appointment.id().value(), by);
    }

    /** What became of its reminder; when it did not go, its worker tells it. */
    void reminded(Appointment appointment) {
        keep(appointment);
        var how = appointment.reminded();
        if (how != null && how.tellYourself()) {
            write(appointment, "NOT_REMINDED", Actor.HOUSE);
            var title = text("appointment.task.tell", moment(appointment.fromAt()));
            var id = appointment.id().value();
            var due = appointment.fromAt();
            add(appointment, new Wanted(TaskKind.TODO, id, title, due, false), Actor.HOUSE);
        }
    }

    /** It came out that home is not safe: a person looks whether this still is. */
    void inDanger(Appointment appointment, Instant now) {
        var watch = appointment.watch();
        if (watch != null) {
            var title = text("appointment.task.danger", moment(appointment.fromAt()));
            var soon = days.afterWorkingDays(1, now);
            var due = soon.isBefore(appointment.fromAt()) ? soon : appointment.fromAt();
            add(appointment, new Wanted(TaskKind.TODO, watch, title, due, true), Actor.HOUSE);
        }
    }

    private void keep(Appointment appointment) {
        persons.hold(appointment.about().person());
        appointments.keep(appointment);
    }

    private void write(Appointment appointment, String what, Actor by) {
        timeline.write(
                appointment.about().person(),
                appointment.about().caseFile().value(),
                "appointment." + what,
                List.of(
                        Fact.at(appointment.fromAt()),
                        Fact.words("appointment.way." + appointment.way())),
                by);
    }

    private void follow(Appointment appointment, Actor by) {
        var watch = appointment.watch();
        if (watch != null) {
            var title =
                    text(
                            "appointment.task",
                            moment(appointment.fromAt()),
                            text("appointment.way." + appointment.way()));
            var due = appointment.untilAt();
            add(appointment, new Wanted(TaskKind.APPOINTMENT, watch, title, due, false), by);
        }
    }

    /** What is to be done about an appointment. */
    private record Wanted(TaskKind kind, UUID origin, String title, Instant due, boolean urgent) {}

    private void add(Appointment appointment, Wanted wanted, Actor by) {
        var about = appointment.about();
        tasks.add(
                new NewTask(
                        about.person(),
                        about.caseFile().value(),
                        about.region(),
                        about.team(),
                        appointment.worker(),
                        wanted.kind(),
                        wanted.origin(),
                        TaskTopic.APPOINTMENT,
                        wanted.title(),
                        wanted.urgent(),
                        wanted.due(),
                        false,
                        WaitsFor.US),
                by);
    }

    /** Who keeps the log of what was opened when something is refused, keeps nothing else. */
    private static void allOrNothing(Runnable keeping) {
        try {
            keeping.run();
        } catch (Refusal | Missing no) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            throw no;
        }
    }
}
