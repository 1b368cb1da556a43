package nl.houvast.post;

/**
 * A carrier could not hand a message over. Has no words of its own: those of the other side may
 * hold the address.
 */
final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    NotTaken(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    /** What follows from it. */
    Why why() {
        return why;
    }

    /** What is wrong. */
    enum Why {
        /** It may work later. */
        NOT_NOW,
        /** It will never work for this message. */
        NEVER,
        /** The other side says that this address does not exist. */
        NO_SUCH_ADDRESS
    }
}
