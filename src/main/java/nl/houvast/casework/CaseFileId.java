package nl.houvast.casework;

import java.time.Instant;
import java.util.UUID;
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
     * @throws nl.houvast.kernel.Missing when it cannot be one
     */
    public static CaseFileId parse(String typed) {
        return new CaseFileId(TimeOrdered.parse(typed));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
