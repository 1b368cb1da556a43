package nl.houvast.casework;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.kernel.Value;

/** Names one first contact. */
record FirstContactId(UUID value) implements Value<UUID> {

    static FirstContactId next(Instant at) {
        return new FirstContactId(TimeOrdered.id(at));
    }

    /**
     * The id in an address.
     *
     * @throws nl.houvast.kernel.Missing when it cannot be one
     */
    static FirstContactId parse(String typed) {
        return new FirstContactId(TimeOrdered.parse(typed));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
