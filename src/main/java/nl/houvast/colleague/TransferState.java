package nl.houvast.colleague;

/** What became of the question to a colleague whether they take over. */
enum TransferState {

    /** They were asked; whoever had the case file has it. */
    OFFERED,

    /** They said yes, and have it. */
    ACCEPTED,

    /** They said no, and why. */
    REFUSED,

    /** Whoever asked, asks no more. */
    WITHDRAWN,

    /** They said nothing before the day. */
    LAPSED;

    /** Whether this one may come after it. */
    boolean mayBecome(TransferState next) {
        return switch (this) {
            case OFFERED -> next != OFFERED;
            case ACCEPTED, REFUSED, WITHDRAWN, LAPSED -> false;
        };
    }

    /** Whether the one who had the case file goes on, and has to think of something else. */
    boolean failed() {
        return this == REFUSED || this == LAPSED;
    }
}
