package nl.houvast.post;

/** Why messages are held. */
enum HoldCause {
    /** Far more wants to go than usual. */
    VOLUME,
    /** One person would get message after message. */
    REPEATED,
    /** Cases are brought in from elsewhere: what is news to us is not news to them. */
    IMPORT,
    /** Somebody pulled the brake. */
    BY_HAND,
    /** A mailing was planned. Holds its own messages and no others. */
    MAILING
}
