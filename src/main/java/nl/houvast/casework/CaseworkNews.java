package nl.houvast.casework;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import nl.houvast.access.Actor;
import nl.houvast.advice.Route;
import nl.houvast.person.AgeBoundaryPassed;
import nl.houvast.person.PersonForgotten;
import nl.houvast.person.PersonId;
import nl.houvast.post.MessageFailed;
import nl.houvast.privacy.ConsentEnded;
import nl.houvast.referral.ReferralReceived;
import nl.houvast.web.Outage;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** What happens here because of what happened elsewhere in the house. */
@Component
class CaseworkNews {

    /** As many are looked for in one transaction. */
    private static final int TOGETHER = 200;

    /** Somebody to look for, and what is done when that was done. */
    private record Sought(PersonId person, CompletableFuture<Void> done) {}

    private final BlockingQueue<Sought> sought = new LinkedBlockingQueue<>();
    private final NewFirstContacts fresh;
    private final FirstContacts contacts;
    private final CaseFileDesk files;
    private final WorkCalendar calendar;
    private final Links links;

    CaseworkNews(
            NewFirstContacts fresh,
            FirstContacts contacts,
            CaseFileDesk files,
            WorkCalendar calendar,
            Links links) {
        this.fresh = fresh;
        this.contacts = contacts;
        this.files = files;
        this.calendar = calendar;
        this.links = links;
    }

    /**
     * In the transaction of the referral itself: nobody is told that it was received before the
     * first call stands in the list. One insert, and the vault stays closed: {@link CallPlanner}
     * finds a safe moment within seconds.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void received(ReferralReceived news) {
        fresh.add(FirstContact.of(news, calendar.firstCallDue(news.at(), news.urgent())));
    }

    /**
     * After that: whether we know them. The news counts as heard when that was found out; until
     * then it is told again, also after a restart. Only puts them in a row, so it needs no thread
     * and no connection of its own.
     */
    @TransactionalEventListener
    CompletableFuture<Void> look(ReferralReceived news) {
        var done = new CompletableFuture<Void>();
        sought.add(new Sought(news.person(), done));
        return done;
    }

    /**
     * Looks for everybody who came in since the last time: together it costs little. While the
     * database is away they stay in the row; somebody with whom something else is wrong fails
     * alone.
     */
    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT0.5S")
    void lookTogether() {
        for (var some = next(); !some.isEmpty(); some = next()) {
            try {
                look(some);
            } catch (RuntimeException e) {
                if (Outage.passes(e)) {
                    sought.addAll(some);
                    throw e;
                }
                lookOneByOne(some);
            }
        }
    }

    private void look(List<Sought> some) {
        var people = some.stream().map(Sought::person).toList();
        links.find(people, Actor.HOUSE);
        fresh.tell(people);
        some.forEach(it -> it.done().complete(null));
    }

    private void lookOneByOne(List<Sought> some) {
        var left = new ArrayDeque<>(some);
        try {
            for (var one = left.peek(); one != null; one = left.peek()) {
                lookAlone(one);
                left.remove();
            }
        } finally {
            sought.addAll(left);
        }
    }

    private void lookAlone(Sought one) {
        try {
            look(List.of(one));
        } catch (RuntimeException e) {
            if (Outage.passes(e)) {
                throw e;
            }
            // its words may quote what somebody typed
            one.done().completeExceptionally(new IllegalStateException(e.getClass().getName()));
        }
    }

    private List<Sought> next() {
        var some = new ArrayList<Sought>();
        sought.drainTo(some, TOGETHER);
        return some;
    }

    /** In the transaction that ends the consent: from that moment nobody calls. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void ended(ConsentEnded news) {
        if (news.stopsContact()) {
            contacts.stop(news.person(), news.at());
            files.stop(news.person(), news.at());
        }
    }

    /** In the transaction that found it out: who is called changes with it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void came(AgeBoundaryPassed news) {
        var route = Route.PARENT.at(news.age());
        contacts.came(news.person(), news.age(), route, news.at());
        files.came(news.person(), news.age(), route);
    }

    /** In the transaction that gave up: whoever wrote to the person chooses another way now. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void notDelivered(MessageFailed news) {
        contacts.mailFailed(news.person(), news.at(), Actor.HOUSE.id());
    }

    /** There is nobody left: what happened is counted, and the rest goes. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void forgotten(PersonForgotten news) {
        contacts.forget(news.person());
    }
}
