package nl.houvast.casework;

/** How far we are with reaching somebody who was referred. */
enum FirstContactStatus {
    /** Stands in the open list: anybody may take it. */
    WAITING,
    /** One worker calls. */
    TAKEN,
    /** The person was spoken to; what follows is still to be agreed. */
    REACHED,
    /** There is a case file. */
    ACCEPTED,
    /** The person was advised to go elsewhere; a case file follows whether they arrived. */
    REFERRED_ON,
    /** The person does not want help from us. */
    NO_WISH,
    /** Somebody decided that we cannot reach the person. */
    NOT_REACHED,
    /** The person took the consent back, or was forgotten. */
    WITHDRAWN;

    boolean mayBecome(FirstContactStatus next) {
        return switch (this) {
            case WAITING -> next == TAKEN || next == WITHDRAWN;
            case TAKEN ->
                    next == WAITING || next == REACHED || next == NOT_REACHED || next == WITHDRAWN;
            case REACHED ->
                    next == ACCEPTED || next == REFERRED_ON || next == NO_WISH || next == WITHDRAWN;
            case ACCEPTED, REFERRED_ON, NO_WISH, NOT_REACHED, WITHDRAWN -> false;
        };
    }

    /** Whether something is still to be done. */
    boolean open() {
        return switch (this) {
            case WAITING, TAKEN, REACHED -> true;
            case ACCEPTED, REFERRED_ON, NO_WISH, NOT_REACHED, WITHDRAWN -> false;
        };
    }
}
