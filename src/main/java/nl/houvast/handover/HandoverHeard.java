package nl.houvast.handover;

import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.casework.CaseNews.AdvisedElsewhere;
import nl.houvast.casework.CaseNews.CaseClosed;
import nl.houvast.casework.CaseNews.Ending;
import nl.houvast.handover.HandoverState.Hand;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonForgotten;
import nl.houvast.privacy.ConsentEnded;
import nl.houvast.privacy.ConsentWithdrawn;
import nl.houvast.privacy.Receiver;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens to handovers because of what happened elsewhere in the house. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HandoverHeard {

    private final JdbcClient db;
    private final Handovers handovers;
    private final HandoverBook book;
    private final HandoverWork work;

    HandoverHeard(JdbcClient db, Handovers handovers, HandoverBook book, HandoverWork work) {
        this.db = db;
        this.handovers = handovers;
        this.book = book;
        this.work = work;
    }

    /**
     * In the transaction that ends a consent. Whoever wants no more of us is followed no more. What
     * an organisation may know no longer, it is not asked for either; one that has taken the person
     * on goes on when the consent only ran out, for then they know what they had to know.
     */
    @EventListener
    @Order(0) // handovers before tasks, as everybody does
    void ended(ConsentEnded news) {
        for (var handover : handovers.underWay(news.person())) {
            if (news.stopsContact()) {
                withdraw(handover);
            } else if (concerns(handover, news)) {
                withdraw(handover);
                if (!(news instanceof ConsentWithdrawn)) {
                    work.ranOut(handover);
                }
            }
        }
    }

    private static boolean concerns(Handover handover, ConsentEnded news) {
        return handover.about().offer().equals(news.receiver())
                && handover.state() != HandoverState.PROPOSED // nothing was agreed yet
                && (news instanceof ConsentWithdrawn
                        || handover.state().responsible() == Hand.SENDER);
    }

    private void withdraw(Handover handover) {
        handover.withdraw(book.due());
        book.moved(handover, "", Actor.HOUSE);
    }

    /** In the transaction that takes the person up: whoever is sent on is asked later. */
    @EventListener
    void advised(AdvisedElsewhere news) {
        var worker = new Actor(news.by(), Role.WORKER);
        book.advise(news.file(), new Receiver(news.offer().value()), worker);
    }

    /** Until the help elsewhere has begun, the file by which we follow it stays open. */
    @EventListener
    void closed(CaseClosed news) {
        Refusal.unless(
                news.how() == Ending.CONSENT_ENDED
                        || handovers.of(news.file()).stream()
                                .noneMatch(it -> it.state().keepsCaseOpen()),
                HandoverRefusal.STILL_OURS);
    }

    /** There is nobody left to hand over. */
    @EventListener
    void forgotten(PersonForgotten news) {
        var person = news.person().value();
        db.sql("delete from handover.step where person = ?").param(person).update();
        db.sql("delete from handover.handover where person = ?").param(person).update();
    }
}
