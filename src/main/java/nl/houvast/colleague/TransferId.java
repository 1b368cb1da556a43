package nl.houvast.colleague;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.kernel.Value;

/** Names one offer to a colleague. */
record TransferId(UUID value) implements Value<UUID> {

    static TransferId next(Instant at) {
        return new TransferId(TimeOrdered.id(at));
    }

    /**
     * The id in an address.
     *
     * @throws nl.houvast.kernel.Missing when it cannot be one
     */
    static TransferId parse(String typed) {
        return new TransferId(TimeOrdered.parse(typed));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
