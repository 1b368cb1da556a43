package nl.houvast.directory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one entry, or what its sources do not agree on.
 *
 * @param fields what changes, field by field; empty when it stays as it is
 * @param disputes what two sources say differently and nobody chose yet: these fields stay as they
 *     are
 */
public record EntryChange(
        String id, String name, Kind kind, List<FieldChange> fields, List<Dispute> disputes) {

    /** What happens to it as a whole. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED,
        /** It stays, and something about it is disputed. */
        KEPT
    }

    /**
     * One field that changes.
     *
     * @param field as in "target.minAge" or "phones[0].number"
     * @param before what stood there, or null
     * @param after what will stand there, or null
     */
    public record FieldChange(String field, @Nullable String before, @Nullable String after) {}

    /**
     * One field of which sources say different things.
     *
     * @param values what each source says, as people read it
     * @param now what the entry says meanwhile, or null
     */
    public record Dispute(String field, Map<String, String> values, @Nullable String now) {}

    /** Lists that do not change any more. */
    public EntryChange {
        fields = List.copyOf(fields);
        disputes = List.copyOf(disputes);
    }
}
