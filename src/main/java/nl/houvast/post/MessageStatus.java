package nl.houvast.post;

/** What became of a message. */
enum MessageStatus {
    /** Waits for its turn, or for another attempt. */
    QUEUED,
    /** Handed over to the mail server. */
    SENT,
    /** Not sent: it was no longer safe, allowed or possible. */
    STOPPED,
    /** Given up after too many attempts. */
    FAILED
}
