package nl.houvast.post;

import java.time.Instant;

/** What the gate answers when a message may go: now, with an envelope, or later. */
sealed interface Passage permits Envelope, Passage.Later {

    /**
     * Not now. Nothing may happen before this moment, and then it is asked again.
     *
     * @param from when it is safe to ask again
     */
    record Later(Instant from) implements Passage {}
}
