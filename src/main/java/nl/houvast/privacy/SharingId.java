package nl.houvast.privacy;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.kernel.Value;

/** Names one package that was shared. */
public record SharingId(UUID value) implements Value<UUID> {

    static SharingId next(Instant at) {
        return new SharingId(TimeOrdered.id(at));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
