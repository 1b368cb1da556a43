package nl.houvast.privacy;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.kernel.Value;

/** Names one package that was shared. */
public record SharingId(UUID value) implements Value<UUID> {

    /**
     * Reads what stands in an address.
     *
     * @throws nl.houvast.kernel.Missing when it cannot name a package
     */
    public static SharingId parse(String typed) {
        return new SharingId(TimeOrdered.parse(typed));
    }

    static SharingId next(Instant at) {
        return new SharingId(TimeOrdered.id(at));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
