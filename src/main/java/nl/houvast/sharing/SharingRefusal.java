package nl.houvast.sharing;

import nl.houvast.kernel.Refusal;

/** Why something is not shared. */
enum SharingRefusal implements Refusal.Reason {
    /** Home may be the danger, and somebody from home decided without the child. */
    DANGER_AT_HOME
}
