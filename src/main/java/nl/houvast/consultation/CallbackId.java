package nl.houvast.consultation;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.kernel.Value;

/** Names one promise to get back to somebody. */
record CallbackId(UUID value) implements Value<UUID> {

    static CallbackId next(Instant at) {
        return new CallbackId(TimeOrdered.id(at));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
