package nl.houvast.privacy;

/** What ended, after which a term begins to run. */
public enum Ending {
    /** The help to somebody came to its end. */
    FILE_CLOSED,
    /** We gave up trying to reach them. */
    NOT_REACHED,
    /** They wanted no help, or were helped elsewhere. */
    NOT_TAKEN_UP,
    /** They took the consent back, or it ended, before there was a file. */
    CONSENT_ENDED,
    /** They were forgotten: the proof of the consent is what is left. */
    FORGOTTEN
}
