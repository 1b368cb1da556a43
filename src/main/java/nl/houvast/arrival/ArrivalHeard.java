package nl.houvast.arrival;

import nl.houvast.access.Actor;
import nl.houvast.handover.HandoverId;
import nl.houvast.handover.HandoverNews;
import nl.houvast.handover.HandoverNews.HandoverAccepted;
import nl.houvast.handover.HandoverNews.HandoverDeclined;
import nl.houvast.handover.HandoverNews.HandoverEnded;
import nl.houvast.handover.HandoverNews.HandoverLost;
import nl.houvast.handover.HandoverNews.HandoverSent;
import nl.houvast.handover.HandoverNews.HandoverWithdrawn;
import nl.houvast.handover.Receiving;
import nl.houvast.person.PersonForgotten;
import nl.houvast.privacy.ConsentEnded;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What changes about keys and questions because of what happened elsewhere in the house. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ArrivalHeard {

    private final JdbcClient db;
    private final Receiving receiving;
    private final Keys keys;
    private final Questions questions;
    private final ArrivalWork work;

    ArrivalHeard(
            JdbcClient db, Receiving receiving, Keys keys, Questions questions, ArrivalWork work) {
        this.db = db;
        this.receiving = receiving;
        this.keys = keys;
        this.questions = questions;
        this.work = work;
    }

    /** In the transaction of the handover itself. */
    @EventListener
    void handover(HandoverNews news) {
        switch (news) {
            case HandoverSent sent -> {
                // nobody has them yet
            }
            case HandoverAccepted accepted -> plan(accepted.handover());
            case HandoverEnded ended -> {
                keys.end(ended.handover(), ended.at());
                switch (ended.outcome()) {
                    case "ADVISED" -> plan(ended.handover());
                    case "NEVER_CAME" -> forget(news);
                    default -> {
                        // they went there: we still ask
                    }
                }
            }
            case HandoverLost lost -> forget(news); // who turns up after all still has the key
            case HandoverDeclined declined -> over(news);
            case HandoverWithdrawn withdrawn -> over(news);
        }
    }

    private void plan(HandoverId handover) {
        var moments = work.moments();
        questions.plan(receiving.of(handover), moments.ask(), moments.latest());
    }

    private void over(HandoverNews news) {
        keys.end(news.handover(), news.at());
        forget(news);
    }

    private void forget(HandoverNews news) {
        questions.end(news.handover(), news.at());
        work.drop(news.handover().value(), Actor.HOUSE);
    }

    /** In the transaction that ends the consent: nobody asks any more. */
    @EventListener
    @Order(0) // before the tasks, as everybody does
    void ended(ConsentEnded news) {
        if (news.stopsContact()) {
            questions
                    .stop(news.person(), news.at())
                    .forEach(handover -> work.drop(handover, Actor.HOUSE));
        }
    }

    /** There is nobody left to ask. */
    @EventListener
    void forgotten(PersonForgotten news) {
        var person = news.person().value();
        db.sql("delete from arrival.key where person = ?").param(person).update();
        db.sql("delete from arrival.question where person = ?").param(person).update();
        db.sql("delete from arrival.told where person = ?").param(person).update();
    }
}
