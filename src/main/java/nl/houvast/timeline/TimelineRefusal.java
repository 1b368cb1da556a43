package nl.houvast.timeline;

import nl.houvast.kernel.Refusal;

/** Why a note is not kept. */
enum TimelineRefusal implements Refusal.Reason {
    /** There is nothing in it. */
    EMPTY,
    /** It is longer than {@link Notes#LONGEST}. */
    TOO_LONG
}
