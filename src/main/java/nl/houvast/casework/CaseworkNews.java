package nl.houvast.casework;

import nl.houvast.person.PersonForgotten;
import nl.houvast.privacy.ConsentWithdrawn;
import nl.houvast.referral.ReferralReceived;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens here because of what happened elsewhere in the house. */
@Component
class CaseworkNews {

    private final FirstContacts contacts;
    private final CaseFiles files;
    private final WorkCalendar calendar;
    private final Links links;

    CaseworkNews(FirstContacts contacts, CaseFiles files, WorkCalendar calendar, Links links) {
        this.contacts = contacts;
        this.files = files;
        this.calendar = calendar;
        this.links = links;
    }

    /**
     * In the transaction of the referral itself: nobody is told that it was received before the
     * first call stands in the list. One insert, and the vault stays closed: {@link MissedCalls}
     * finds a safe moment within seconds.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void received(ReferralReceived news) {
        contacts.save(FirstContact.of(news, calendar.firstCallDue(news.at(), news.urgent())));
    }

    /** After that, and again when it failed: whether we know them. */
    @ApplicationModuleListener
    void look(ReferralReceived news) {
        links.find(news.person(), CallPlanner.HOUSE);
    }

    /** In the transaction of the withdrawal itself: from that moment nobody calls. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void withdrawn(ConsentWithdrawn news) {
        contacts.stop(news.person(), news.at());
        files.stop(news.person(), news.at());
    }

    /** There is nobody left to call. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void forgotten(PersonForgotten news) {
        contacts.stop(news.person(), news.at());
        files.stop(news.person(), news.at());
    }
}
