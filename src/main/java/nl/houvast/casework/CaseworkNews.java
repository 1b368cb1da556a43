package nl.houvast.casework;

import java.util.List;
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
    private final CallPlanner planner;
    private final Links links;

    CaseworkNews(
            FirstContacts contacts,
            CaseFiles files,
            WorkCalendar calendar,
            CallPlanner planner,
            Links links) {
        this.contacts = contacts;
        this.files = files;
        this.calendar = calendar;
        this.planner = planner;
        this.links = links;
    }

    /**
     * In the transaction of the referral itself: nobody is told that it was received before the
     * first call stands in the list. One insert, and the vault stays closed.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void received(ReferralReceived news) {
        contacts.save(FirstContact.of(news, calendar.firstCallDue(news.at(), news.urgent())));
    }

    /** After that, and again when it failed: when it is safe to call, and whether we know them. */
    @ApplicationModuleListener
    void look(ReferralReceived news) {
        contacts.findByAboutReferral(news.referral())
                .ifPresent(
                        contact -> {
                            planner.plan(List.of(contact));
                            links.find(news.person(), CallPlanner.HOUSE);
                        });
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
