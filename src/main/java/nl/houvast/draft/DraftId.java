package nl.houvast.draft;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.kernel.Value;

/** Names one draft; stands in the address while somebody fills it in, and says nothing. */
record DraftId(UUID value) implements Value<UUID> {

    static DraftId next(Instant at) {
        return new DraftId(TimeOrdered.id(at));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
