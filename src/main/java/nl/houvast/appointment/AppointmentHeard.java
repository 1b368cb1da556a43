package nl.houvast.appointment;

import nl.houvast.access.Actor;
import nl.houvast.appointment.AppointmentDesk.Caller;
import nl.houvast.appointment.Reminders.Reminded;
import nl.houvast.casework.CaseNews.CaseClosed;
import nl.houvast.casework.CaseNews.Ending;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonForgotten;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.post.MessageFailed;
import nl.houvast.privacy.ConsentEnded;
import nl.houvast.privacy.ConsentWithdrawn;
import nl.houvast.privacy.PersonalData.DangerFound;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens to appointments because of what happened elsewhere in the house. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AppointmentHeard {

    private final JdbcClient db;
    private final Appointments appointments;
    private final AppointmentWork work;
    private final Persons persons;

    AppointmentHeard(
            JdbcClient db, Appointments appointments, AppointmentWork work, Persons persons) {
        this.db = db;
        this.appointments = appointments;
        this.work = work;
        this.persons = persons;
    }

    /** In the transaction that ends the consent: from that moment nobody calls or waits. */
    @EventListener
    @Order(0) // appointments before tasks, as everybody does
    void ended(ConsentEnded news) {
        if (!news.stopsContact()) {
            return;
        }
        for (var appointment : appointments.planned(news.person())) {
            var before = appointment.watch();
            appointment.cancel(news instanceof ConsentWithdrawn ? Caller.CLIENT : Caller.US);
            work.ended(appointment, before, Actor.HOUSE, news.at());
        }
    }

    /**
     * In the transaction that found it out: no message goes by itself any more, and a person looks
     * whether time and place still are safe. Calling it off is theirs: it may be the only moment at
     * which somebody can speak freely.
     */
    @EventListener
    @Order(0)
    void inDanger(DangerFound news) {
        for (var appointment : appointments.planned(news.person())) {
            if (appointment.reminds()) {
                appointment.reminded(Reminded.STOPPED);
                work.reminded(appointment);
            }
            work.inDanger(appointment, news.at());
        }
    }

    /** In the transaction that gave up: whoever has an appointment with them tells it. */
    @EventListener
    @Order(0)
    void notDelivered(MessageFailed news) {
        if (!held(news.person())) {
            return;
        }
        for (var appointment : appointments.planned(news.person())) {
            if (appointment.reminded() == Reminded.OFFERED
                    && appointment.remindBy() == news.channel()
                    && !appointment.begun(news.at())) {
                appointment.reminded(Reminded.FAILED);
                work.reminded(appointment);
            }
        }
    }

    private boolean held(PersonId person) {
        try {
            persons.hold(person);
            return true;
        } catch (Missing gone) {
            return false;
        }
    }

    /** Nobody comes to a closed case file for nothing, and what was held is written down. */
    @EventListener
    void closed(CaseClosed news) {
        Refusal.unless(
                news.how() == Ending.CONSENT_ENDED || !appointments.planned(news.file()),
                AppointmentRefusal.STILL_PLANNED);
    }

    /** There is nobody left to meet. */
    @EventListener
    void forgotten(PersonForgotten news) {
        db.sql("delete from appointment.appointment where person = ?")
                .param(news.person().value())
                .update();
    }
}
