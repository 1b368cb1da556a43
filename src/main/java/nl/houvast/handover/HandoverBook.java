package nl.houvast.handover;

import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.directory.Offer;
import nl.houvast.handover.HandoverNews.HandoverAccepted;
import nl.houvast.handover.HandoverNews.HandoverDeclined;
import nl.houvast.handover.HandoverNews.HandoverEnded;
import nl.houvast.handover.HandoverNews.HandoverLost;
import nl.houvast.handover.HandoverNews.HandoverSent;
import nl.houvast.handover.HandoverNews.HandoverWithdrawn;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.privacy.Receiver;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Keeps what became of a handover with everything that follows from it, or nothing of it. Always in
 * this order: the person is held, the handover is kept, then the tasks; so nobody waits for each
 * other.
 */
@Component
class HandoverBook {

    private final HandoverShelf shelf;
    private final HandoverWork work;
    private final ApplicationEventPublisher events;
    private final HandoverMoments moments;

    HandoverBook(
            HandoverShelf shelf,
            HandoverWork work,
            ApplicationEventPublisher events,
            HandoverMoments moments) {
        this.shelf = shelf;
        this.work = work;
        this.events = events;
        this.moments = moments;
    }

    Due due() {
        return moments;
    }

    /**
     * It came into another state.
     *
     * @param note in the words of whoever did it, or empty
     * @throws Refusal when somebody else changed it since it was read
     */
    void moved(Handover handover, String note, Actor by) {
        kept(handover, handover.state().name(), note, by);
        tell(handover);
    }

    /**
     * The person told how it goes there, and it is where it was: with a new moment.
     *
     * @param note in their words, or empty
     * @throws Refusal when somebody else changed it since it was read
     */
    void heard(Handover handover, String note, Actor by) {
        kept(handover, "HEARD", note, by);
    }

    private void kept(Handover handover, String what, String note, Actor by) {
        var step = TimeOrdered.id(moments.now());
        var before = handover.watchBy(handover.state().over() ? null : step);
        allOrNothing(
                () -> {
                    shelf.keep(handover);
                    work.moved(handover, new HandoverWork.Moved(step, what, note), before, by);
                });
    }

    /**
     * The organisation is named, and that is all; later we ask whether the person arrived.
     *
     * @param by the worker who named it
     */
    HandoverId advise(Known file, Receiver offer, Actor by) {
        var handover = Handover.propose(file, offer, HandoverKind.ADVICE_ONLY, moments);
        handover.advised(moments);
        allOrNothing(
                () -> {
                    shelf.keep(handover);
                    work.advised(handover, by);
                });
        tell(handover);
        return handover.id();
    }

    /** Its moment passed. */
    void climbed(Handover handover, Rung rung, List<Offer> others) {
        if (rung == Rung.LOST) {
            moved(handover, "", Actor.HOUSE);
            return;
        }
        shelf.keep(handover);
        work.climbed(handover, rung, others);
    }

    /** Who keeps the log of what was opened when something is refused, keeps nothing else. */
    static void allOrNothing(Runnable keeping) {
        try {
            keeping.run();
        } catch (Refusal | Missing no) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            throw no;
        }
    }

    private void tell(Handover handover) {
        var id = handover.id();
        var file = handover.about().caseFile();
        var offer = handover.about().offer().value();
        var now = moments.now();
        switch (handover.state()) {
            case SENT -> events.publishEvent(new HandoverSent(id, file, offer, now));
            case LOST -> events.publishEvent(new HandoverLost(id, file, offer, now));
            case WITHDRAWN -> events.publishEvent(new HandoverWithdrawn(id, file, offer, now));
            case DECLINED -> {
                var no = handover.no();
                if (no != null) {
                    events.publishEvent(
                            new HandoverDeclined(id, file, offer, no.by(), no.why().name(), now));
                }
            }
            case ENDED -> {
                var outcome = handover.outcome();
                if (outcome != null) {
                    events.publishEvent(new HandoverEnded(id, file, offer, outcome.name(), now));
                }
            }
            case ACCEPTED, WAITING, STARTED -> {
                if (handover.taken()) { // also when they say at once what follows
                    events.publishEvent(new HandoverAccepted(id, file, offer, now));
                }
            }
            case PROPOSED, CONSENTED, RECEIVED -> {
                // between us and them: nobody else waits for it
            }
        }
    }
}
