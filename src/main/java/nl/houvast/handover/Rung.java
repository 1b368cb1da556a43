package nl.houvast.handover;

import nl.houvast.task.WaitsFor;

/** What is done when a moment passed and nobody moved: each time something stronger. */
enum Rung {
    /** Both sides see that it is late. */
    REMIND,
    /** We call the organisation. */
    CALL,
    /** Whoever leads looks at it. */
    SUPERVISOR,
    /** We look for another organisation with the person. */
    ALTERNATIVE,
    /** We take the person back. */
    LOST;

    /** How many come before another organisation is sought. */
    static final int BEFORE_ALTERNATIVE = 3;

    /**
     * The next one.
     *
     * @param before how many there were
     */
    static Rung after(int before, HandoverState state) {
        var all = values();
        if (state.turn() == WaitsFor.PARTNER) {
            return all[Math.min(before, all.length - 1)];
        }
        return before == 0 ? REMIND : SUPERVISOR; // it is ours already: whoever leads is told again
    }
}
