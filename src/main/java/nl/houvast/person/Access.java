package nl.houvast.person;

/** What was done with a person's data, as the log of processing says it. */
public enum Access {
    /** Kept for the first time. */
    REGISTERED,
    /** Opened: who they are and how they are reached. */
    IDENTITY_OPENED,
    /** Opened: a text about them. */
    TEXT_OPENED,
    /** Added: a document about them. */
    CONTENT_ADDED,
    /** Compared with others, without opening either. */
    COMPARED,
    /** Looked for by name, and found. */
    FOUND,
    /** This log about them was read. */
    LOG_READ,
    /** Put right, or partly removed. */
    CHANGED,
    /** Shut for all but the person's own questions. */
    RESTRICTED,
    /** Open again. */
    RELEASED,
    /** Destroyed. */
    FORGOTTEN
}
