package nl.houvast.reporting;

import nl.houvast.advice.Taxonomy;
import nl.houvast.casework.CaseNews;
import nl.houvast.casework.CaseNews.ContactNews;
import nl.houvast.casework.CaseNews.PersonMoved;
import nl.houvast.directory.Directory;
import nl.houvast.directory.OfferId;
import nl.houvast.handover.HandoverNews;
import nl.houvast.person.PersonForgotten;
import nl.houvast.privacy.ConsentEnded;
import nl.houvast.reporting.Facts.What;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens in the house and is counted, in the transaction in which it happens: a figure that
 * misses something is wrong, and so is one of what did not happen. A referral is not among it; of
 * who came in casework tells a moment later, for many at once, so no referrer waits for a figure.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FigureNews {

    /** An organisation that is not in the directory any more. */
    static final String UNKNOWN = "";

    private final Facts facts;
    private final Taxonomy taxonomy;
    private final Directory directory;

    FigureNews(Facts facts, Taxonomy taxonomy, Directory directory) {
        this.facts = facts;
        this.taxonomy = taxonomy;
        this.directory = directory;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE) // whoever may still refuse is asked first
    void on(ContactNews news) {
        switch (news) {
            case ContactNews.ContactsCame it -> {
                facts.came(it.waiting(), false, this::root);
                facts.came(it.stopped(), true, this::root);
            }
            case ContactNews.ContactSettled it ->
                    facts.settled(it.contact(), root(it.contact().event()), it.spoken(), it.at());
        }
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(CaseNews news) {
        switch (news) {
            case CaseNews.CaseOpened it ->
                    facts.opened(it.file(), it.person(), it.region(), it.team());
            case CaseNews.CaseClosed it -> facts.closed(it.file(), it.person());
            case CaseNews.CaseBegun _, CaseNews.CasePaused _, CaseNews.CaseHandedOver _ -> {
                // still open
            }
        }
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(PersonMoved news) {
        facts.moved(news.person(), news.region(), news.team());
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(HandoverNews news) {
        facts.handover(
                news.handover().value(),
                news.file(),
                what(news),
                receiver(news.offer()),
                news.at());
    }

    private static What what(HandoverNews news) {
        return switch (news) {
            case HandoverNews.HandoverSent _ -> What.SENT;
            case HandoverNews.HandoverAccepted _ -> What.ACCEPTED;
            case HandoverNews.HandoverDeclined it ->
                    it.by().equals("CLIENT") ? What.DECLINED_BY_CLIENT : What.DECLINED_BY_THEM;
            case HandoverNews.HandoverWithdrawn _ -> What.WITHDRAWN;
            case HandoverNews.HandoverLost _ -> What.LOST;
            case HandoverNews.HandoverEnded it ->
                    it.outcome().equals("ADVISED") ? What.ADVISED : What.ENDED;
        };
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(ConsentEnded news) {
        if (news.stopsContact()) {
            facts.stopped(news.person());
        }
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(PersonForgotten news) {
        facts.forget(news.person());
    }

    /** By the root of what happened: the kinds below it are too few to say. */
    private String root(String event) {
        return taxonomy.event(event)
                .map(found -> found.parent() == null ? found.id() : found.parent())
                .orElse(UNKNOWN);
    }

    /** What sort of organisation it is. */
    private String receiver(String offer) {
        return OfferId.parse(offer)
                .flatMap(id -> directory.current().find(id))
                .map(found -> found.kind())
                .orElse(UNKNOWN);
    }
}
