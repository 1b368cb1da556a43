package nl.houvast.task;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.kernel.Value;

/** Names one task. Its page is at /werk/taken/{id}. */
public record TaskId(UUID value) implements Value<UUID> {

    static TaskId next(Instant at) {
        return new TaskId(TimeOrdered.id(at));
    }

    /**
     * The id in an address.
     *
     * @throws nl.houvast.kernel.Missing when it cannot be one
     */
    static TaskId parse(String typed) {
        return new TaskId(TimeOrdered.parse(typed));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
