package nl.houvast.post;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.kernel.Value;

/** Names one message in the queue. */
record MessageId(UUID value) implements Value<UUID> {

    static MessageId next(Instant at) {
        return new MessageId(TimeOrdered.id(at));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
