package nl.houvast.incident;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.kernel.Value;

/** Names one incident for who works here. */
record IncidentId(UUID value) implements Value<UUID> {

    static IncidentId next(Instant at) {
        return new IncidentId(TimeOrdered.id(at));
    }

    /**
     * The id in an address.
     *
     * @throws nl.houvast.kernel.Missing when it cannot be one
     */
    static IncidentId parse(String typed) {
        return new IncidentId(TimeOrdered.parse(typed));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
