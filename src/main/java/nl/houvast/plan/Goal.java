package nl.houvast.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Sealed;

/**
 * What the person wants to reach, in their own words.
 *
 * @param words what it is, sealed
 * @param actions in the order of {@link PlanAction#ORDER}
 */
record Goal(UUID id, Sealed words, State state, List<PlanAction> actions) {

    /** How far it is. */
    enum State {
        OPEN,
        REACHED,
        LET_GO;

        /** Whether this one may come after it; who let go may begin again. */
        boolean mayBecome(State next) {
            return switch (this) {
                case OPEN -> next != OPEN;
                case REACHED, LET_GO -> next == OPEN;
            };
        }
    }

    Goal {
        actions = actions.stream().sorted(PlanAction.ORDER).toList();
    }

    static Goal open(UUID id, Sealed words) {
        return new Goal(id, words, State.OPEN, List.of());
    }

    boolean open() {
        return state == State.OPEN;
    }

    /** Whether somebody does, or did, something for it. */
    boolean hasSomethingToDo() {
        return actions.stream().anyMatch(action -> action.state() != PlanAction.State.DROPPED);
    }

    Goal said(Sealed otherWords) {
        requireOpen();
        return new Goal(id, otherWords, state, actions);
    }

    /** With it end the actions that are still open. */
    Goal become(State next, Actor by, Instant now) {
        Refusal.unless(state.mayBecome(next), PlanRefusal.GOAL_ENDED);
        var ended =
                actions.stream()
                        .map(
                                action ->
                                        action.open()
                                                ? action.become(PlanAction.State.DROPPED, by, now)
                                                : action)
                        .toList();
        return new Goal(id, words, next, ended);
    }

    Goal with(PlanAction action) {
        requireOpen();
        Refusal.unless(actions.size() < Plan.MOST, PlanRefusal.TOO_MANY);
        var more = new ArrayList<>(actions);
        more.add(action);
        return new Goal(id, words, state, more);
    }

    Goal change(UUID action, UnaryOperator<PlanAction> how) {
        return new Goal(
                id,
                words,
                state,
                actions.stream()
                        .map(one -> one.id().equals(action) ? how.apply(one) : one)
                        .toList());
    }

    boolean has(UUID action) {
        return actions.stream().anyMatch(one -> one.id().equals(action));
    }

    PlanAction action(UUID action) {
        return actions.stream()
                .filter(one -> one.id().equals(action))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    private void requireOpen() {
        Refusal.unless(open(), PlanRefusal.GOAL_ENDED);
    }
}
