package nl.houvast.task;

import nl.houvast.access.Actor;
import nl.houvast.casework.CaseNews.CaseBegun;
import nl.houvast.casework.CaseNews.CaseClosed;
import nl.houvast.casework.CaseNews.CaseOpened;
import nl.houvast.casework.CaseNews.CasePaused;
import nl.houvast.casework.CaseNews.Ending;
import nl.houvast.kernel.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * From the first moment to the end of a case file somebody has the next step. In the transaction
 * that opens, begins, pauses or closes it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskCases {

    /** Working days between the yes and the conversation about what is needed, at most. */
    private static final int INTAKE_WITHIN = 5;

    private static final int URGENT_INTAKE_WITHIN = 1;

    private final Tasks tasks;
    private final TaskRows rows;
    private final TaskMoments moments;

    TaskCases(Tasks tasks, TaskRows rows, TaskMoments moments) {
        this.tasks = tasks;
        this.rows = rows;
        this.moments = moments;
    }

    @EventListener
    void opened(CaseOpened news) {
        var file = news.file().value();
        tasks.add(
                new NewTask(
                        news.person(),
                        file,
                        news.region(),
                        news.team(),
                        news.owner(),
                        TaskKind.INTAKE,
                        file,
                        TaskTopic.INTAKE,
                        null,
                        news.urgent(),
                        moments.in(news.urgent() ? URGENT_INTAKE_WITHIN : INTAKE_WITHIN),
                        false,
                        WaitsFor.US),
                Actor.HOUSE);
    }

    @EventListener
    void begun(CaseBegun news) {
        tasks.done(TaskKind.INTAKE, news.file().value(), Actor.HOUSE);
        tasks.goesOn(news.file().value());
    }

    @EventListener
    void paused(CasePaused news) {
        tasks.rest(news.file().value(), news.until());
    }

    @EventListener
    void closed(CaseClosed news) {
        var file = news.file().value();
        Refusal.unless(
                news.how() == Ending.CONSENT_ENDED
                        || rows.open(file).stream().noneMatch(TaskCases::handsOver),
                TaskRefusal.HANDOVER_OPEN);
        tasks.closeAll(file, Actor.HOUSE);
    }

    private static boolean handsOver(Task task) {
        return task.what().binding() && task.what().kind() == TaskKind.HANDOVER_WATCH;
    }
}
