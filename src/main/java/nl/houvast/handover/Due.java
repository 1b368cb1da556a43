package nl.houvast.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What time it is, and before when something is to follow. */
interface Due {

    Instant now();

    /**
     * Before when something follows on this state.
     *
     * @param weeks about how long the other says it takes, or null
     */
    Instant after(HandoverState state, @Nullable Integer weeks);

    /** Before when the next rung of the ladder comes. */
    Instant rung();
}
