package nl.houvast.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Write down how an attempt to speak somebody ended. Printing one shows no text.
 *
 * @param id made when the form was shown, so that clicking twice records once
 * @param at when the call was made
 * @param next when to call again; null for what the proposal says
 * @param note empty when there is nothing to say
 * @param reason why it was outside the safe times; empty when it was not
 */
record RecordAttempt(
        UUID id,
        AttemptOutcome outcome,
        Instant at,
        @Nullable Instant next,
        String note,
        String reason) {

    @Override
    public String toString() {
        return "RecordAttempt[" + outcome + "]";
    }
}
