package nl.houvast.post;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.kernel.Value;

/** Names one hold. */
record HoldId(UUID value) implements Value<UUID> {

    static HoldId next(Instant at) {
        return new HoldId(TimeOrdered.id(at));
    }

    /** The hold that an address names; there is none with another kind of name. */
    static HoldId parse(String text) {
        return new HoldId(TimeOrdered.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
