package nl.houvast.referral;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.kernel.Value;

/** Names one referral inside the house. People outside get a reference ("HV-7K3Q-9D2M"). */
public record ReferralId(UUID value) implements Value<UUID> {

    static ReferralId next(Instant at) {
        return new ReferralId(TimeOrdered.id(at));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
