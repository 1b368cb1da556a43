package nl.houvast.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.Sealed;
import nl.houvast.plan.PlanAction.Terms;
import nl.houvast.plan.PlanNews.ActionDone;
import nl.houvast.plan.PlanNews.PlanAgreed;
import org.jspecify.annotations.Nullable;

/**
 * What the person of one case file wants to reach, and who does what for it. What is agreed is what
 * stands in it: whoever changes a word of it, or who does what, asks the person again.
 */
class Plan {

    /** As many goals, and as many actions for one goal. */
    static final int MOST = 20;

    /**
     * That the person said yes to it.
     *
     * @param by the account of who heard it
     */
    record Agreement(Instant at, AgreedHow how, String by) {}

    private final CaseFileId file;
    private final PersonId person;
    private final int version;
    private PlanState state;
    private @Nullable Agreement agreement;
    private final List<Goal> goals;
    private final Set<UUID> touched = new LinkedHashSet<>();

    Plan(
            CaseFileId file,
            PersonId person,
            int version,
            PlanState state,
            @Nullable Agreement agreement,
            List<Goal> goals) {
        this.file = file;
        this.person = person;
        this.version = version;
        this.state = state;
        this.agreement = agreement;
        this.goals = new ArrayList<>(goals);
    }

    /** With nothing in it. */
    static Plan empty(CaseFileId file, PersonId person) {
        return new Plan(file, person, 0, PlanState.DRAFT, null, List.of());
    }

    /** The person wants this too. */
    void add(UUID goal, Sealed words) {
        requireGoingOn();
        Refusal.unless(goals.size() < MOST, PlanRefusal.TOO_MANY);
        goals.add(Goal.open(goal, words));
        touched.add(goal);
        rewritten();
    }

    /** The person says it in other words. */
    void say(UUID goal, Sealed words) {
        requireGoingOn();
        replace(goal, it -> it.said(words));
        rewritten();
    }

    /**
     * A goal was reached, let go, or is one again. That it was reached changes nothing of what was
     * agreed.
     */
    void end(UUID goal, Goal.State as, Actor by, Instant now) {
        requireGoingOn();
        var before = goal(goal);
        Refusal.unless(before.state() != as, PlanRefusal.GOAL_ENDED);
        replace(goal, it -> it.become(as, by, now));
        before.actions().stream()
                .filter(PlanAction::open)
                .map(PlanAction::id)
                .forEach(touched::add);
        if (as != Goal.State.REACHED) {
            rewritten();
        }
    }

    /** Somebody does this for a goal. */
    void add(UUID goal, UUID action, Sealed words, Terms terms) {
        requireGoingOn();
        replace(goal, it -> it.with(PlanAction.open(action, words, terms)));
        touched.add(action);
        rewritten();
    }

    /** It is something else, or somebody else does it, or before another day. */
    void change(UUID action, Sealed words, Terms terms) {
        requireGoingOn();
        replaceAction(action, it -> it.changed(words, terms));
        rewritten();
    }

    /** It is done, as was agreed. */
    ActionDone done(UUID action, Actor by, Instant now) {
        requireGoingOn();
        replaceAction(action, it -> it.become(PlanAction.State.DONE, by, now));
        return new ActionDone(file, action, now);
    }

    /** Nobody does it any more. */
    void drop(UUID action, Actor by, Instant now) {
        requireGoingOn();
        replaceAction(action, it -> it.become(PlanAction.State.DROPPED, by, now));
        rewritten();
    }

    /** The person says yes to it as it stands. */
    PlanAgreed agree(AgreedHow how, Actor by, Instant now) {
        requireGoingOn();
        Refusal.unless(state.mayBecome(PlanState.AGREED), PlanRefusal.ALREADY_AGREED);
        var open = goals.stream().filter(Goal::open).toList();
        Refusal.unless(!open.isEmpty(), PlanRefusal.NO_GOAL);
        Refusal.unless(open.stream().allMatch(Goal::hasSomethingToDo), PlanRefusal.NO_ACTION);
        state = PlanState.AGREED;
        agreement = new Agreement(now, how, by.id());
        return new PlanAgreed(file, now);
    }

    /** The help ended. Nothing happens when it did before. */
    void end() {
        if (state.mayBecome(PlanState.ENDED)) {
            state = PlanState.ENDED;
        }
    }

    /** What was agreed is not what stands here from now on. */
    private void rewritten() {
        state = PlanState.DRAFT;
    }

    private void requireGoingOn() {
        Refusal.unless(state != PlanState.ENDED, PlanRefusal.ENDED);
    }

    private void replace(UUID goal, UnaryOperator<Goal> how) {
        goals.replaceAll(it -> it.id().equals(goal) ? how.apply(it) : it);
        goal(goal); // when there is none, that is found out here
        touched.add(goal);
    }

    private void replaceAction(UUID action, UnaryOperator<PlanAction> how) {
        var goal = goalOf(action);
        goals.replaceAll(it -> it.id().equals(goal.id()) ? it.change(action, how) : it);
        touched.add(action);
    }

    /** The goal with this id. */
    Goal goal(UUID goal) {
        return goals.stream()
                .filter(it -> it.id().equals(goal))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    /** The goal that somebody does this for. */
    Goal goalOf(UUID action) {
        return goals.stream().filter(it -> it.has(action)).findFirst().orElseThrow(Missing::new);
    }

    /** Whether this is still to be done, in a plan that goes on. */
    boolean waitsFor(UUID action) {
        return state != PlanState.ENDED
                && goals.stream()
                        .flatMap(goal -> goal.actions().stream())
                        .anyMatch(it -> it.id().equals(action) && it.open());
    }

    CaseFileId file() {
        return file;
    }

    PersonId person() {
        return person;
    }

    /** How often it was changed; none of it when it was never kept. */
    int version() {
        return version;
    }

    PlanState state() {
        return state;
    }

    /**
     * The last yes of the person, also when something changed after it; null when there is none.
     */
    @Nullable Agreement agreement() {
        return agreement;
    }

    /** In the order in which they were said. */
    List<Goal> goals() {
        return List.copyOf(goals);
    }

    /** The goals and actions that changed since it was read. */
    Set<UUID> touched() {
        return Set.copyOf(touched);
    }
}
