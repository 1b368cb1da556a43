package nl.houvast.directory;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The directory in memory: what other modules see of it, and what only this one does.
 *
 * @param number of the import it holds
 * @param entries those that are active, by id, in the order of their ids
 */
record Loaded(long number, DirectorySnapshot snapshot, Map<OfferId, Entry> entries, Search search) {

    Loaded {
        entries = Collections.unmodifiableMap(entries);
    }

    Optional<Entry> find(@Nullable OfferId id) {
        return id == null ? Optional.empty() : Optional.ofNullable(entries.get(id));
    }

    /** The branches and services of this one. */
    List<Entry> below(OfferId id) {
        return entries.values().stream().filter(one -> id.equals(one.offer().parent())).toList();
    }
}
