package nl.houvast.consultation;

/** How far a consultation is. */
enum ConsultationStatus {
    /** The question was asked. */
    OPEN,
    /** Advice was given; how it ended is not known yet. */
    ANSWERED,
    /** It is known how it ended. */
    CLOSED,
    /** It became a referral. */
    REFERRED;

    boolean mayBecome(ConsultationStatus next) {
        return switch (this) {
            case OPEN -> next != OPEN;
            case ANSWERED -> next != OPEN;
            case CLOSED, REFERRED -> false;
        };
    }

    /** Whether nothing is added any more. */
    boolean ended() {
        return this == CLOSED || this == REFERRED;
    }
}
