package nl.houvast.colleague;

import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseNews.CaseClosed;
import nl.houvast.casework.CaseNews.Ending;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonForgotten;
import nl.houvast.privacy.ConsentEnded;
import nl.houvast.reach.Along;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of questions between colleagues because of what happened elsewhere in the house. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ColleagueHeard {

    private final Transfers transfers;
    private final TransferWork work;
    private final ApprovalWork approvals;
    private final CaseFileDesk files;
    private final Along along;

    ColleagueHeard(
            Transfers transfers,
            TransferWork work,
            ApprovalWork approvals,
            CaseFileDesk files,
            Along along) {
        this.transfers = transfers;
        this.work = work;
        this.approvals = approvals;
        this.files = files;
        this.along = along;
    }

    /** In the transaction that ends a consent: nobody takes over, and nobody reads along. */
    @EventListener
    @Order(0) // offers before case files and tasks, as everybody does
    void ended(ConsentEnded news) {
        if (!news.stopsContact()) {
            return;
        }
        for (var transfer : transfers.open(news.person())) {
            transfer.fallAway(work.now());
            work.withdrawn(transfer, transfer.between().sender(), Actor.HOUSE);
        }
        approvals.fallAway(news.person(), null, null, Actor.HOUSE);
        along.endAll(news.person(), Actor.HOUSE);
    }

    /**
     * Where the team wants to be asked, it closes with the yes of who leads and not without.
     * Somebody who thinks about taking over would find it closed. With the last case file the
     * reading along ends too.
     */
    @EventListener
    void closed(CaseClosed news) {
        Refusal.unless(
                news.how() == Ending.CONSENT_ENDED
                        || transfers.of(news.file()).stream()
                                .noneMatch(it -> it.state() == TransferState.OFFERED),
                ColleagueRefusal.STILL_OFFERED);
        var by = new Actor(news.by(), Role.WORKER);
        if (news.how() != Ending.CONSENT_ENDED) {
            approvals.closes(news.file(), () -> files.know(news.file(), by), by);
        }
        if (files.open(news.person()).isEmpty()) {
            along.endAll(news.person(), Actor.HOUSE);
        }
    }

    /** There is nobody left to take over. */
    @EventListener
    void forgotten(PersonForgotten news) {
        transfers.forget(news.person());
        approvals.forget(news.person());
    }
}
