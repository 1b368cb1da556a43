package nl.houvast.casework;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.kernel.Value;

/** Names one case file. */
public record CaseFileId(UUID value) implements Value<UUID> {

    static CaseFileId next(Instant at) {
        return new CaseFileId(TimeOrdered.id(at));
    }

    /**
     * The id in an address.
     *
     * @throws Missing when it cannot be one
     */
    static CaseFileId parse(String typed) {
        try {
            return new CaseFileId(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            throw new Missing();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
