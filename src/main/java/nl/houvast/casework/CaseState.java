package nl.houvast.casework;

/** How far the help to one person is. */
public enum CaseState {

    /** Somebody finds out with the person what is needed. */
    INTAKE,

    /** The person is helped. */
    ACTIVE,

    /** The person wants nothing for a while; from a day on it goes on. */
    PAUSED,

    /** The help came to its end. */
    CLOSED;

    /** Whether this one may come after it. */
    public boolean mayBecome(CaseState next) {
        return switch (this) {
            case INTAKE -> next == ACTIVE || next == CLOSED;
            case ACTIVE -> next == PAUSED || next == CLOSED;
            case PAUSED -> next == ACTIVE || next == CLOSED;
            case CLOSED -> false;
        };
    }

    /** Whether the person can still be helped in it. */
    public boolean open() {
        return this != CLOSED;
    }
}
