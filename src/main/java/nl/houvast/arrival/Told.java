package nl.houvast.arrival;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the person told of how it went. Printing one shows no text.
 *
 * @param by account of the worker who asked
 * @param helped null when they did not arrive, or it is not known
 * @param note in their words, or null
 */
record Told(
        Instant at, String by, Arrived arrived, @Nullable Helped helped, @Nullable String note) {

    /** Whether they got there. */
    enum Arrived {
        YES,
        NO,
        /** They could not be asked. */
        UNKNOWN
    }

    /** Whether they were helped there. */
    enum Helped {
        YES,
        PARTLY,
        NO
    }

    @Override
    public String toString() {
        return "Told[" + arrived + "]";
    }
}
