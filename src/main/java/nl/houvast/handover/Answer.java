package nl.houvast.handover;

import org.jspecify.annotations.Nullable;

/**
 * What the organisation says. Printing one shows no text.
 *
 * @param seen where the handover was when they answered
 * @param to where it goes
 * @param weeks about how long the person waits there, or null
 * @param why they say no, or null
 * @param outcome how it ended, or null
 * @param note in their words, or empty
 */
record Answer(
        HandoverState seen,
        HandoverState to,
        @Nullable Integer weeks,
        @Nullable Why why,
        @Nullable Outcome outcome,
        String note) {

    /** Why somebody says no. */
    enum Why {
        NO_ROOM,
        NOT_FOR_US,
        ELSEWHERE,
        NOT_REACHED,
        NO_WISH,
        OTHER
    }

    /** How it ended. */
    enum Outcome {
        /** The person was helped there. */
        HELPED,
        /** The person stopped. */
        STOPPED,
        /** The person never came. */
        NEVER_CAME,
        /** They sent the person on to somebody else. */
        SENT_ON,
        /** We named the organisation, and that was all. Nobody chooses this. */
        ADVISED
    }

    @Override
    public String toString() {
        return "Answer[" + to + "]";
    }
}
