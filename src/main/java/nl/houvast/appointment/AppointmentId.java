package nl.houvast.appointment;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.kernel.Value;

/** Names one appointment. */
record AppointmentId(UUID value) implements Value<UUID> {

    static AppointmentId next(Instant at) {
        return new AppointmentId(TimeOrdered.id(at));
    }

    /**
     * The id in an address.
     *
     * @throws nl.houvast.kernel.Missing when it cannot be one
     */
    static AppointmentId parse(String typed) {
        return new AppointmentId(TimeOrdered.parse(typed));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
