package nl.houvast.reach;

import nl.houvast.kernel.Refusal;

/** Why it is not decided who may see a record. */
enum ReachRefusal implements Refusal.Reason {
    STILL_YOURS,
    /** Neither a supervisor nor somebody who has something open about the person. */
    NOT_YOURS_TO_MOVE,
    NO_SUCH_PLACE,
    CANNOT_TAKE_IT,
    /** Asking them along would not let them read it. */
    CANNOT_READ_IT
}
