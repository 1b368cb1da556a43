package nl.houvast.reach;

import nl.houvast.kernel.Refusal;

/** Why it is not decided who may see a record. */
enum ReachRefusal implements Refusal.Reason {
    STILL_YOURS
}
