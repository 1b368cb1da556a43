package nl.houvast.handover;

import java.time.Instant;
import nl.houvast.casework.CaseFileId;

/**
 * What happened to a handover. Says nothing about the person, and never which referral they came
 * by: whoever referred them hears nothing of what followed.
 */
public sealed interface HandoverNews {

    /** Which handover. */
    HandoverId handover();

    /** In which case file. */
    CaseFileId file();

    /** To which organisation, by its id in the directory. */
    String offer();

    /** When it happened. */
    Instant at();

    /** The organisation can read what was agreed. */
    record HandoverSent(HandoverId handover, CaseFileId file, String offer, Instant at)
            implements HandoverNews {}

    /** The organisation took the person on, and is responsible from now on. */
    record HandoverAccepted(HandoverId handover, CaseFileId file, String offer, Instant at)
            implements HandoverNews {}

    /**
     * Somebody said no.
     *
     * @param by whether it was the CLIENT or the PARTNER
     * @param why the reason that was chosen, by its name
     */
    record HandoverDeclined(
            HandoverId handover, CaseFileId file, String offer, String by, String why, Instant at)
            implements HandoverNews {}

    /** We, or the consent that ended, stopped it. */
    record HandoverWithdrawn(HandoverId handover, CaseFileId file, String offer, Instant at)
            implements HandoverNews {}

    /** Nobody answered, or the person never got there: they are ours again. */
    record HandoverLost(HandoverId handover, CaseFileId file, String offer, Instant at)
            implements HandoverNews {}

    /**
     * It is over.
     *
     * @param outcome how, by its name
     */
    record HandoverEnded(
            HandoverId handover, CaseFileId file, String offer, String outcome, Instant at)
            implements HandoverNews {}
}
