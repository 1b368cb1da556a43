package nl.houvast.plan;

import static nl.houvast.contact.SafeContact.ZONE;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.person.PersonId;
import nl.houvast.plan.PlanDesk.Deed;
import nl.houvast.plan.PlanNews.ActionDone;
import nl.houvast.plan.PlanNews.PlanAgreed;
import nl.houvast.plan.TrackNews.TrackEnded;
import nl.houvast.plan.TrackNews.TrackPaused;
import nl.houvast.plan.TrackNews.TrackStarted;
import nl.houvast.task.NewTask;
import nl.houvast.task.TaskKind;
import nl.houvast.task.TaskTopic;
import nl.houvast.task.Tasks;
import nl.houvast.task.WaitsFor;
import nl.houvast.timeline.Fact;
import nl.houvast.timeline.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What else happens in the transaction that changes a plan: what a worker promised waits for them
 * among their tasks, the timeline tells what happened, and others hear the news.
 */
@Component
class PlanWork {

    private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

    private final Tasks tasks;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    PlanWork(Tasks tasks, Timeline timeline, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.timeline = timeline;
        this.events = events;
    }

    /** Somebody does this; when it is the worker who helps, they find it among their tasks. */
    void added(Known file, UUID action, Deed deed, Actor by) {
        var due = deed.terms().due();
        if (deed.terms().doer() != Doer.WORKER || due == null) {
            return;
        }
        tasks.add(
                new NewTask(
                        file.person(),
                        file.id().value(),
                        file.region(),
                        file.team(),
                        file.owner(),
                        TaskKind.PLAN_ACTION,
                        action,
                        TaskTopic.PLAN,
                        deed.words(),
                        false,
                        due.atTime(END_OF_WORK).atZone(ZONE).toInstant(),
                        false,
                        WaitsFor.US),
                by);
    }

    /** It was done: nobody has it among their tasks any more. */
    void done(PlanAction action, Actor by) {
        if (action.terms().doer() == Doer.WORKER) {
            tasks.done(TaskKind.PLAN_ACTION, action.id(), by);
        }
    }

    /** Nobody does it any more, or not as it was. */
    void dropped(PlanAction action, Actor by) {
        if (action.terms().doer() == Doer.WORKER) {
            tasks.drop(TaskKind.PLAN_ACTION, action.id(), by);
        }
    }

    /** The person said another goal. */
    void goalAdded(Known file, Actor by) {
        write(file.person(), file.id(), "plan.GOAL_ADDED", List.of(), by);
    }

    /** A goal ended, or is one again. */
    void goalBecame(Known file, Goal.State state, Actor by) {
        var line =
                switch (state) {
                    case OPEN -> "plan.GOAL_AGAIN";
                    case REACHED -> "plan.GOAL_REACHED";
                    case LET_GO -> "plan.GOAL_LET_GO";
                };
        write(file.person(), file.id(), line, List.of(), by);
    }

    void tell(PersonId person, PlanNews news, Actor by) {
        var line =
                switch (news) {
                    case PlanAgreed _ -> "plan.AGREED";
                    case ActionDone _ -> "plan.ACTION_DONE";
                };
        write(person, news.file(), line, List.of(), by);
        events.publishEvent(news);
    }

    void tell(PersonId person, TrackNews news, Actor by) {
        var line =
                switch (news) {
                    case TrackStarted _ -> "plan.TRACK_STARTED";
                    case TrackPaused _ -> "plan.TRACK_PAUSED";
                    case TrackEnded _ -> "plan.TRACK_ENDED";
                };
        var help = List.of(Fact.words("plan.help." + news.help()));
        write(person, news.file(), line, help, by);
        events.publishEvent(news);
    }

    private void write(
            PersonId person, CaseFileId file, String line, List<String> facts, Actor by) {
        timeline.write(person, file.value(), line, facts, by);
    }
}
