package nl.houvast.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to speak somebody (belpoging), as it is read. Printing one shows no text.
 *
 * @param by the name of the worker
 * @param note what the worker wrote down, or null
 * @param reason why it was outside the safe times, or null when it was not
 */
record ContactAttempt(
        UUID id,
        Instant at,
        String by,
        AttemptOutcome outcome,
        @Nullable String note,
        @Nullable String reason) {

    @Override
    public String toString() {
        return "ContactAttempt[" + outcome + "]";
    }
}
