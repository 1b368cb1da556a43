package nl.houvast.person;

/** What was done with a person's data, as the access log says it. */
enum Access {
    /** Kept for the first time. */
    REGISTERED,
    /** Opened: who they are and how they are reached. */
    IDENTITY_OPENED,
    /** Opened: a text about them. */
    TEXT_OPENED,
    /** Compared with others, without opening either. */
    COMPARED,
    /** Put right, or partly removed. */
    CHANGED,
    /** Shut for all but the person's own questions. */
    RESTRICTED,
    /** Open again. */
    RELEASED,
    /** Destroyed. */
    FORGOTTEN
}
