package nl.houvast.handover;

import static nl.houvast.web.Texts.text;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.houvast.access.Actor;
import nl.houvast.directory.Offer;
import nl.houvast.handover.Answer.Outcome;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.sharing.Partners;
import nl.houvast.task.NewTask;
import nl.houvast.task.TaskKind;
import nl.houvast.task.TaskTopic;
import nl.houvast.task.Tasks;
import nl.houvast.task.WaitsFor;
import nl.houvast.timeline.Fact;
import nl.houvast.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows from each step of a handover, in the transaction of that step: it is written down,
 * it stands on the line of time, and somebody of ours has the task that belongs to it.
 */
@Service
@Transactional(propagation = MANDATORY)
class HandoverWork {

    private final HandoverSteps steps;
    private final Timeline timeline;
    private final Tasks tasks;
    private final Partners partners;
    private final HandoverMoments moments;

    HandoverWork(
            HandoverSteps steps,
            Timeline timeline,
            Tasks tasks,
            Partners partners,
            HandoverMoments moments) {
        this.steps = steps;
        this.timeline = timeline;
        this.tasks = tasks;
        this.partners = partners;
        this.moments = moments;
    }

    /**
     * A step.
     *
     * @param id what it is called from now on, and the task that belongs to it
     * @param what the state that came, or "HEARD"
     * @param note in the words of whoever did it, or empty
     */
    record Moved(UUID id, String what, String note) {

        @Override
        public String toString() {
            return "Moved[" + what + "]";
        }
    }

    /**
     * The handover came into another state, or has a new moment, and was kept.
     *
     * @param before the task by which it was followed until now, or null
     */
    void moved(Handover handover, Moved moved, @Nullable UUID before, Actor by) {
        var step = moved.id();
        write(handover, step, moved.what(), moved.note(), by);
        goesOn(handover, step, by);
        follow(handover, step, by);
        if (before != null) { // last: the case file is never without a task
            tasks.done(TaskKind.HANDOVER_WATCH, before, by);
            tasks.done(TaskKind.CLIENT_ARRIVED, before, by);
        }
        var origin = handover.id().value();
        tasks.drop(TaskKind.CALL_PARTNER, origin, by);
        tasks.drop(TaskKind.REVIEW, origin, by);
        if (handover.state() == HandoverState.LOST) {
            review(handover, "handover.task.lost", by); // and what was found instead stays
        } else {
            tasks.drop(TaskKind.TODO, origin, by);
        }
    }

    /** Whoever did not find help there is not left alone with it. */
    private void goesOn(Handover handover, UUID step, Actor by) {
        if (handover.state() == HandoverState.DECLINED && handover.sharing() != null) {
            todo(handover, step, text("handover.task.no", name(handover)), by);
        }
        if (handover.outcome() == Outcome.NEVER_CAME) {
            todo(handover, step, text("handover.task.neverCame", name(handover)), by);
        }
    }

    /** The consent ran out before they answered: ask the person again, or find another way. */
    void ranOut(Handover handover) {
        var origin = TimeOrdered.id(moments.now());
        todo(handover, origin, text("handover.task.ranOut", name(handover)), Actor.HOUSE);
    }

    private void follow(Handover handover, UUID origin, Actor by) {
        var kind = watch(handover);
        var due = handover.dueAt();
        if (kind != null && due != null) {
            var urgent = handover.state() == HandoverState.LOST;
            var turn = handover.state().turn();
            add(
                    handover,
                    new Wanted(kind, origin, name(handover), due, handover.owner(), urgent, turn),
                    by);
        }
    }

    /** By what we follow it; null when it is over. */
    private static @Nullable TaskKind watch(Handover handover) {
        if (handover.state().over()) {
            return null;
        }
        return handover.state().keepsCaseOpen() ? TaskKind.HANDOVER_WATCH : TaskKind.CLIENT_ARRIVED;
    }

    /** The person goes there by themselves: later we ask whether it helped. */
    void advised(Handover handover, Actor by) {
        write(handover, TimeOrdered.id(moments.now()), handover.state().name(), "", by);
        add(
                handover,
                new Wanted(
                        TaskKind.CLIENT_ARRIVED,
                        handover.id().value(),
                        name(handover),
                        moments.arrived(),
                        handover.owner(),
                        false,
                        WaitsFor.US),
                by);
    }

    /**
     * A moment passed, and this is done about it. The task by which we follow it stays, and is
     * late; had somebody ended it, it comes back.
     */
    void climbed(Handover handover, Rung rung, List<Offer> others) {
        var by = Actor.HOUSE;
        write(handover, TimeOrdered.id(moments.now()), "RUNG_" + rung, "", by);
        var watch = handover.watch();
        if (watch != null) {
            follow(handover, watch, by);
        }
        var origin = handover.id().value();
        switch (rung) {
            case REMIND, LOST -> {
                // the task is late, and the organisation sees that it is
            }
            case CALL -> {
                var title = text("handover.task.call", name(handover));
                add(handover, ours(handover, TaskKind.CALL_PARTNER, origin, title), by);
            }
            case SUPERVISOR -> review(handover, "handover.task.supervisor", by);
            case ALTERNATIVE -> {
                var title =
                        others.isEmpty()
                                ? text("handover.task.others.none", name(handover))
                                : text("handover.task.others", name(handover), names(others));
                todo(handover, origin, title, by);
            }
        }
    }

    private static String names(List<Offer> others) {
        return others.stream().map(Offer::name).collect(Collectors.joining(", "));
    }

    private void write(Handover handover, UUID step, String what, String note, Actor by) {
        steps.add(handover, step, what, note, by, moments.now());
        timeline.write(
                handover.about().person(),
                handover.about().caseFile().value(),
                "handover." + what,
                List.of(Fact.organisation(handover.about().offer().value())),
                by);
    }

    private void todo(Handover handover, UUID origin, String title, Actor by) {
        add(handover, ours(handover, TaskKind.TODO, origin, title), by);
    }

    private Wanted ours(Handover handover, TaskKind kind, UUID origin, String title) {
        var due = moments.search();
        return new Wanted(kind, origin, title, due, handover.owner(), false, WaitsFor.US);
    }

    /** Whoever leads looks in the open list of the team. */
    private void review(Handover handover, String key, Actor by) {
        add(
                handover,
                new Wanted(
                        TaskKind.REVIEW,
                        handover.id().value(),
                        text(key, name(handover)),
                        moments.search(),
                        null,
                        true,
                        WaitsFor.US),
                by);
    }

    /** What is to be done about a handover. */
    private record Wanted(
            TaskKind kind,
            UUID origin,
            String title,
            Instant due,
            @Nullable String owner,
            boolean urgent,
            WaitsFor turn) {

        /** To ask whether somebody arrived stays, also when there is nothing else to do. */
        boolean binds(Handover handover) {
            return handover.about().kind() == HandoverKind.WARM_HANDOVER
                    || kind == TaskKind.CLIENT_ARRIVED;
        }
    }

    private void add(Handover handover, Wanted wanted, Actor by) {
        tasks.add(
                new NewTask(
                        handover.about().person(),
                        handover.about().caseFile().value(),
                        handover.place().region(),
                        handover.place().team(),
                        wanted.owner(),
                        wanted.kind(),
                        wanted.origin(),
                        TaskTopic.HANDOVER,
                        wanted.title(),
                        wanted.urgent(),
                        wanted.due(),
                        wanted.binds(handover),
                        wanted.turn()),
                by);
    }

    private String name(Handover handover) {
        return partners.name(handover.about().offer());
    }
}
