package nl.houvast.appointment;

import java.time.Clock;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.post.Post;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers a reminder to the post, which alone knows whether it is safe. It says that something is
 * ready, never what.
 */
@Service
@Transactional(noRollbackFor = Refusal.class) // a refusal of the post is an answer
class Reminders {

    /** What became of a reminder. */
    enum Reminded {
        /** The post took it. */
        OFFERED,
        /** The post refused it: not safe, or no way to send it. */
        REFUSED,
        /** It was sent and did not arrive. */
        FAILED,
        /** It came out that home is not safe; nothing is sent by itself any more. */
        STOPPED;

        /** Whether a worker has to tell it. */
        boolean tellYourself() {
            return this != OFFERED;
        }
    }

    private final Appointments appointments;
    private final AppointmentWork work;
    private final Persons persons;
    private final Post post;
    private final Clock clock;

    Reminders(
            Appointments appointments,
            AppointmentWork work,
            Persons persons,
            Post post,
            Clock clock) {
        this.appointments = appointments;
        this.work = work;
        this.persons = persons;
        this.post = post;
        this.clock = clock;
    }

    /**
     * Of this appointment; nothing when another node is at it, or it was moved meanwhile.
     *
     * @throws Missing when the person is not there any more
     */
    void remind(AppointmentId id, PersonId person) {
        persons.hold(person); // first, as everybody does
        appointments.toRemind(id, clock.instant()).ifPresent(this::remind);
    }

    private void remind(Appointment appointment) {
        appointment.reminded(offered(appointment) ? Reminded.OFFERED : Reminded.REFUSED);
        work.reminded(appointment);
    }

    /** After it has begun a reminder only confuses. */
    private boolean offered(Appointment appointment) {
        var channel = appointment.remindBy();
        if (channel == null || appointment.begun(clock.instant())) {
            return false;
        }
        try {
            post.offer(appointment.about().person(), channel, Actor.HOUSE);
            return true;
        } catch (Refusal no) {
            return false;
        }
    }
}
