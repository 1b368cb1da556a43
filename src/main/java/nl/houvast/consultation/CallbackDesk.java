package nl.houvast.consultation;

import java.time.Clock;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.consultation.Callback.Contact;
import nl.houvast.kernel.Missing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises to get back to somebody, and keeps them. */
@Service
@Transactional
class CallbackDesk {

    private final Callbacks callbacks;
    private final Consultations consultations;
    private final Safe safe;
    private final LineCalendar calendar;
    private final Clock clock;

    CallbackDesk(
            Callbacks callbacks,
            Consultations consultations,
            Safe safe,
            LineCalendar calendar,
            Clock clock) {
        this.callbacks = callbacks;
        this.consultations = consultations;
        this.safe = safe;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** An expert promises to get back to who they speak; it is theirs. */
    void promise(ConsultationId id, Contact contact, Actor by) {
        ConsultationDesk.requireAdvisor(by);
        var asked = ask(consultations.get(id), contact);
        asked.take(by);
        callbacks.save(asked);
    }

    /** Within the norm, by whoever comes first. */
    Callback ask(Consultation consultation, Contact contact) {
        var now = clock.instant();
        var id = CallbackId.next(now);
        var due = calendar.due(now);
        consultation.promise(due);
        consultations.save(consultation);
        var way = contact.phone() == null ? Callback.Way.WRITE : Callback.Way.CALL;
        return callbacks.save(
                Callback.ask(id, consultation.id(), way, safe.seal(id, contact), now, due));
    }

    /** They heard from us. */
    void spoken(ConsultationId consultation, CallbackId id, Actor by) {
        var callback = get(consultation, id, by);
        callback.take(by);
        callback.done(clock.instant());
        callbacks.save(callback);
    }

    /** They were not reached: again within the norm. */
    void notReached(ConsultationId consultation, CallbackId id, Actor by) {
        var callback = get(consultation, id, by);
        callback.notReached(by, calendar.due(clock.instant()));
        callbacks.save(callback);
    }

    /** Those of this consultation who wait for something in writing, and their address. */
    List<ConsultationDesk.Reachable> toWrite(ConsultationId consultation, Actor by) {
        ConsultationDesk.requireAdvisor(by);
        return callbacks.waiting(consultation).stream()
                .filter(it -> it.way() == Callback.Way.WRITE)
                .map(it -> new ConsultationDesk.Reachable(it, safe.contact(it)))
                .toList();
    }

    private Callback get(ConsultationId consultation, CallbackId id, Actor by) {
        ConsultationDesk.requireAdvisor(by);
        var callback = callbacks.get(id);
        if (!callback.consultation().equals(consultation)) {
            throw new Missing();
        }
        return callback;
    }
}
