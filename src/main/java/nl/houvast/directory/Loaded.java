package nl.houvast.directory;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The directory in memory: what most modules need of it, and every entry as it is kept.
 *
 * @param number of the import it holds
 * @param entries those that are active, by id, in the order of their ids
 * @param withdrawn those that stopped and are kept: who was pointed to one is told, not lost
 */
public record Loaded(
        long number,
        DirectorySnapshot snapshot,
        Map<OfferId, Entry> entries,
        Map<OfferId, Entry> withdrawn) {

    /** Does not change after it was made. */
    public Loaded {
        entries = Collections.unmodifiableMap(entries);
        withdrawn = Map.copyOf(withdrawn);
    }

    /** Without any that stopped. */
    public Loaded(long number, DirectorySnapshot snapshot, Map<OfferId, Entry> entries) {
        this(number, snapshot, entries, Map.of());
    }

    /** The entry with this id; empty without an id. */
    public Optional<Entry> find(@Nullable OfferId id) {
        return id == null ? Optional.empty() : Optional.ofNullable(entries.get(id));
    }

    /** The branches and services of this one. */
    public List<Entry> below(OfferId id) {
        return entries.values().stream().filter(one -> id.equals(one.offer().parent())).toList();
    }
}
