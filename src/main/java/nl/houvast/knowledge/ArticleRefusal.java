package nl.houvast.knowledge;

import nl.houvast.kernel.Refusal;

/** Why something is not done to an article. */
enum ArticleRefusal implements Refusal.Reason {
    /** Whoever wrote in it does not publish it. */
    OWN_WORK,
    /** It waits for a second person, and does not change meanwhile. */
    WAITS,
    /** There is no draft. */
    NO_DRAFT,
    /** A language, a source or something else is missing. */
    INCOMPLETE,
    /** There is nothing that waits for a second person. */
    NOT_OFFERED,
    /** Nobody can read it as it is. */
    NOT_PUBLISHED,
    /** There is a newer draft, which would be lost. */
    OPEN_ALREADY,
    /** Sending back asks for a reason. */
    REASON_MISSING,
    /** There is an article at this address. */
    ADDRESS_TAKEN,
    /** Somebody else changed it since it was read. */
    CHANGED_MEANWHILE
}
