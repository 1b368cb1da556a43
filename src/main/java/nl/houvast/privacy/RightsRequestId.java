package nl.houvast.privacy;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.kernel.Value;

/** Names one request about somebody's own data. */
public record RightsRequestId(UUID value) implements Value<UUID> {

    /**
     * Reads what stands in an address.
     *
     * @throws nl.houvast.kernel.Missing when it cannot name a request
     */
    public static RightsRequestId parse(String typed) {
        return new RightsRequestId(TimeOrdered.parse(typed));
    }

    static RightsRequestId next(Instant at) {
        return new RightsRequestId(TimeOrdered.id(at));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
