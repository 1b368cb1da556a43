package nl.houvast.arrival;

import static nl.houvast.contact.SafeContact.ZONE;
import static nl.houvast.web.Texts.text;

import java.time.Instant;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.arrival.Questions.Question;
import nl.houvast.contact.SafeContact;
import nl.houvast.handover.HandoverState;
import nl.houvast.handover.Receiving;
import nl.houvast.handover.Receiving.Standing;
import nl.houvast.kernel.Missing;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.privacy.Consents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a worker the task to ask somebody whether they arrived, within the times in which calling
 * them is safe. Nobody asks whose contact was stopped.
 */
@Service
@Transactional
class ArrivalAsker {

    private final Questions questions;
    private final Receiving receiving;
    private final Persons persons;
    private final Consents consents;
    private final ArrivalWork work;

    ArrivalAsker(
            Questions questions,
            Receiving receiving,
            Persons persons,
            Consents consents,
            ArrivalWork work) {
        this.questions = questions;
        this.receiving = receiving;
        this.persons = persons;
        this.consents = consents;
        this.work = work;
    }

    /**
     * One question; nothing when another node is at it, or somebody asked meanwhile.
     *
     * @throws Missing when the person is not there any more
     */
    void ask(Question due) {
        persons.hold(due.person()); // first, as everybody does
        questions.dueAndFree(due.handover(), work.moments().now()).ifPresent(this::asked);
    }

    private void asked(Question question) {
        var now = work.moments().now();
        var standing = receiving.of(question.handover());
        if (!consents.stands(question.person()) || !wentThere(standing)) {
            questions.end(question.handover(), now);
            return;
        }
        var found = persons.open(List.of(question.person()), Purpose.CASEWORK, Actor.HOUSE);
        var who = found.get(question.person());
        if (who == null) { // the use of their data is restricted: not now
            questions.later(question.handover(), work.moments().again());
            return;
        }
        questions.asked(question.handover(), now);
        if (!asksAnyway(standing, question.latestAt())) {
            ask(standing, who.safeContact(), question.latestAt(), now);
        }
    }

    static boolean wentThere(Standing standing) {
        return standing.theirs() || standing.state() == HandoverState.ENDED;
    }

    /** When help has begun there, somebody has the task to ask how it goes already. */
    private static boolean asksAnyway(Standing standing, Instant latest) {
        var due = standing.dueAt();
        return standing.state() == HandoverState.STARTED && due != null && !due.isAfter(latest);
    }

    private void ask(Standing standing, SafeContact safe, Instant latest, Instant now) {
        var name = work.name(standing);
        var window = safe.nextWindow(now.atZone(ZONE), work.moments().hours());
        if (window.isEmpty()) {
            work.ask(standing, text("arrival.task.noCall", name), latest, Actor.HOUSE);
            return;
        }
        var from = ArrivalMoments.moment(window.get().from().toInstant());
        var until = ArrivalMoments.moment(window.get().to().toInstant());
        work.ask(standing, text("arrival.task.call", name, from, until), latest, Actor.HOUSE);
    }
}
