package nl.houvast.privacy;

import java.time.Instant;
import java.util.Map;

/**
 * What a receiver reads now of what was shared. Printing one shows nothing.
 *
 * @param known what the consent still allows; things that are not known are left out
 */
public record SharedPackage(SharingId id, Instant sharedAt, Map<Field, String> known) {

    public SharedPackage {
        known = Map.copyOf(known);
    }

    @Override
    public String toString() {
        return "SharedPackage[" + id + "]";
    }
}
