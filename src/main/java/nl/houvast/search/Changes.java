package nl.houvast.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.houvast.directory.Entry;
import nl.houvast.directory.OfferId;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise than it was when an index was made: the entries that came, changed or went, and
 * those in whose documents something of them stands.
 *
 * @param all as they are now
 * @param anew to be looked through anew
 * @param gone ids of what was in the index and no longer holds as it stands there
 */
record Changes(Collection<Entry> all, List<Entry> anew, Set<OfferId> gone) {

    /** Finds what differs. */
    static Changes between(Map<OfferId, Entry> before, Map<OfferId, Entry> now) {
        var touched = new LinkedHashSet<OfferId>();
        var renamed = new HashSet<OfferId>();
        now.forEach(
                (id, entry) -> {
                    var was = before.get(id);
                    if (!entry.equals(was)) {
                        touched.add(id);
                        addParents(touched, was, entry);
                        if (was == null || !was.names().equals(entry.names())) {
                            renamed.add(id);
                        }
                    }
                });
        before.forEach(
                (id, was) -> {
                    if (!now.containsKey(id)) {
                        touched.add(id);
                        addParents(touched, was, null);
                        renamed.add(id);
                    }
                });
        if (!renamed.isEmpty()) {
            now.values().stream()
                    .filter(entry -> renamed.contains(entry.offer().parent()))
                    .forEach(entry -> touched.add(entry.id()));
        }
        var gone = new HashSet<>(touched);
        gone.retainAll(before.keySet());
        var anew = touched.stream().map(now::get).filter(Objects::nonNull).toList();
        return new Changes(now.values(), anew, gone);
    }

    /** How many branches something has counts in its score. */
    private static void addParents(Set<OfferId> touched, @Nullable Entry was, @Nullable Entry is) {
        var before = was == null ? null : was.offer().parent();
        var now = is == null ? null : is.offer().parent();
        if (!Objects.equals(before, now)) {
            if (before != null) {
                touched.add(before);
            }
            if (now != null) {
                touched.add(now);
            }
        }
    }

    /** What these are called. */
    static Set<String> names(Collection<Entry> entries) {
        var names = new LinkedHashSet<String>();
        entries.forEach(entry -> names.addAll(entry.names()));
        return names;
    }

    /** Names of these that nobody has any more. */
    Set<String> unused(Collection<Entry> before) {
        var names = names(before);
        if (!names.isEmpty()) {
            all.forEach(entry -> entry.names().forEach(names::remove));
        }
        return names;
    }

    /** How many entries it is about. */
    int size() {
        return Math.max(anew.size(), gone.size());
    }
}
