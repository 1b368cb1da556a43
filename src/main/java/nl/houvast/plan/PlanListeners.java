package nl.houvast.plan;

import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.casework.CaseFileId;
import nl.houvast.casework.CaseNews.CaseClosed;
import nl.houvast.person.PersonForgotten;
import nl.houvast.task.TaskFinished;
import nl.houvast.task.TaskKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens to plans because of what happened elsewhere in the house, in its transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanListeners {

    private final PlanDesk desk;
    private final Plans plans;
    private final Tracks tracks;

    PlanListeners(PlanDesk desk, Plans plans, Tracks tracks) {
        this.desk = desk;
        this.plans = plans;
        this.tracks = tracks;
    }

    /** Also when the consent is gone: then the case file is closed, too. */
    @EventListener
    void closed(CaseClosed news) {
        desk.end(news.file());
        tracks.endAll(news.person(), news.file(), Actor.HOUSE, news.at());
    }

    @EventListener
    void finished(TaskFinished news) {
        if (news.kind() == TaskKind.PLAN_ACTION && news.origin() != null) {
            desk.doneAsTask(
                    new CaseFileId(news.caseFile()),
                    news.origin(),
                    new Actor(news.by(), Role.WORKER),
                    news.at());
        }
    }

    @EventListener
    void forgotten(PersonForgotten news) {
        plans.forget(news.person());
    }
}
