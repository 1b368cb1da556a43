package nl.houvast.news;

import nl.houvast.kernel.Refusal;

/** Why something is not done to a notice or a story. */
enum NewsRefusal implements Refusal.Reason {
    /** Whoever wrote in it does not publish it. */
    OWN_WORK,
    /** It waits for a second person, and does not change meanwhile. */
    WAITS,
    /** There is no draft. */
    NO_DRAFT,
    /** There is nothing that waits for a second person. */
    NOT_OFFERED,
    /** Nobody can read it as it is. */
    NOT_PUBLISHED,
    /** Sending back asks for a reason. */
    REASON_MISSING,
    /** Somebody else changed it since it was read. */
    CHANGED_MEANWHILE,
    /** There is a story at this address. */
    ADDRESS_TAKEN,
    /** The reviewer did not answer for everything. */
    REVIEW_INCOMPLETE,
    /** The consent is over. */
    CONSENT_OVER
}
