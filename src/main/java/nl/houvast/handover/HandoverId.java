package nl.houvast.handover;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.kernel.Value;

/** Names one handover. */
public record HandoverId(UUID value) implements Value<UUID> {

    static HandoverId next(Instant at) {
        return new HandoverId(TimeOrdered.id(at));
    }

    /**
     * The id in an address.
     *
     * @throws nl.houvast.kernel.Missing when it cannot be one
     */
    public static HandoverId parse(String typed) {
        return new HandoverId(TimeOrdered.parse(typed));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
