package nl.houvast.post;

/** What became of a message. */
enum MessageStatus {
    /** Part of a mailing that two people have not released yet. */
    PLANNED,
    /** Waits for its turn, or for another attempt. */
    QUEUED,
    /** Handed over to whoever carries it further. */
    SENT,
    /** Not sent: it was no longer safe, allowed or possible. */
    STOPPED,
    /** Given up after too many attempts. */
    FAILED
}
