package nl.houvast.post;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.kernel.Value;

/** Names one hold. */
record HoldId(UUID value) implements Value<UUID> {

    static HoldId next(Instant at) {
        return new HoldId(TimeOrdered.id(at));
    }

    /** The hold that an address names; there is none with another kind of name. */
    static HoldId parse(String text) {
        try {
            return new HoldId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Missing();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
