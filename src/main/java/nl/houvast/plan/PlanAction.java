package nl.houvast.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody does for a goal.
 *
 * @param words what it is, sealed
 * @param doneAt when it was done or let go; null as long as it is open
 * @param doneBy the account that wrote that down
 */
record PlanAction(
        UUID id,
        Sealed words,
        Terms terms,
        State state,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {

    /** Open ones first, the person's own first among them, then what matters most. */
    static final Comparator<PlanAction> ORDER =
            Comparator.comparing(PlanAction::state)
                    .thenComparing(action -> action.terms().doer())
                    .thenComparing(action -> action.terms().priority())
                    .thenComparing(
                            action -> action.terms().due(),
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(PlanAction::id);

    /** How far it is. */
    enum State {
        OPEN,
        DONE,
        DROPPED;

        /** Whether this one may come after it. */
        boolean mayBecome(State next) {
            return switch (this) {
                case OPEN -> next != OPEN;
                case DONE, DROPPED -> false;
            };
        }
    }

    /**
     * Who does it, how soon it matters, and before when.
     *
     * @param due the last day, or null when any day is good
     */
    record Terms(Doer doer, Priority priority, @Nullable LocalDate due) {

        Terms {
            Refusal.unless(doer != Doer.WORKER || due != null, PlanRefusal.DAY_MISSING);
        }
    }

    static PlanAction open(UUID id, Sealed words, Terms terms) {
        return new PlanAction(id, words, terms, State.OPEN, null, null);
    }

    PlanAction changed(Sealed otherWords, Terms otherTerms) {
        Refusal.unless(state == State.OPEN, PlanRefusal.ACTION_ENDED);
        return open(id, otherWords, otherTerms);
    }

    PlanAction become(State next, Actor by, Instant now) {
        Refusal.unless(state.mayBecome(next), PlanRefusal.ACTION_ENDED);
        return new PlanAction(id, words, terms, next, now, by.id());
    }

    boolean open() {
        return state == State.OPEN;
    }
}
