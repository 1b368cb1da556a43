package nl.houvast.consultation;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.kernel.Value;

/** Names one consultation. */
record ConsultationId(UUID value) implements Value<UUID> {

    static ConsultationId next(Instant at) {
        return new ConsultationId(TimeOrdered.id(at));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
