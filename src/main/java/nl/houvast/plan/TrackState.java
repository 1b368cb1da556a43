package nl.houvast.plan;

/** How far one kind of help is. */
public enum TrackState {
    RUNNING,
    PAUSED,
    ENDED;

    /** Whether this one may come after it. What ended may begin again. */
    public boolean mayBecome(TrackState next) {
        return switch (this) {
            case RUNNING -> next == PAUSED || next == ENDED;
            case PAUSED -> next == RUNNING || next == ENDED;
            case ENDED -> next == RUNNING;
        };
    }
}
