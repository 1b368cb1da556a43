package nl.houvast.upkeep;

import nl.houvast.kernel.Refusal;

/** Why a correction cannot be decided about. */
enum UpkeepRefusal implements Refusal.Reason {
    /** Another editor decided, or the organisation sent another one since. */
    ALREADY_DECIDED
}
