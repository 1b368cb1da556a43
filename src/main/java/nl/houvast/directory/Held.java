package nl.houvast.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.houvast.directory.EntryChange.Dispute;
import nl.houvast.directory.EntryChange.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that the sources gave, what the entries became of it, and whom editors believed.
 *
 * @param entries by id
 * @param rows by id, then by source
 * @param choices by id, then by field
 */
record Held(
        Map<String, String> entries,
        Map<String, SortedMap<String, String>> rows,
        Map<String, Map<String, Choice>> choices) {

    /**
     * Whom an editor believed about a field.
     *
     * @param seen what each source said at that moment
     */
    record Choice(String source, ObjectNode seen) {}

    /** What happens to a row of a source: null before when it is new, null after when it goes. */
    record RowChange(String id, @Nullable String before, @Nullable String after) {}

    /** What becomes of an entry. */
    record Outcome(
            String id, @Nullable String before, @Nullable String after, List<Dispute> disputes) {

        boolean changes() {
            return !Documents.same(before, after);
        }

        EntryChange told() {
            var kind =
                    !changes()
                            ? Kind.KEPT
                            : before == null
                                    ? Kind.ADDED
                                    : after == null ? Kind.REMOVED : Kind.CHANGED;
            var shown = after == null ? before : after;
            return new EntryChange(
                    id,
                    shown == null ? "" : Documents.name(shown),
                    kind,
                    Documents.differences(before, after),
                    disputes);
        }
    }

    /** The same, with the rows of one source under another name, where that has none. */
    Held renamed(String from, String to) {
        var renamed = new HashMap<String, SortedMap<String, String>>();
        rows.forEach(
                (id, bySource) -> {
                    var copy = new TreeMap<>(bySource);
                    var row = copy.remove(from);
                    if (row != null) {
                        copy.putIfAbsent(to, row);
                    }
                    renamed.put(id, copy);
                });
        return new Held(entries, renamed, choices);
    }

    /** The rows of this source. */
    Map<String, String> of(String source) {
        var own = new TreeMap<String, String>();
        rows.forEach(
                (id, bySource) -> {
                    var row = bySource.get(source);
                    if (row != null) {
                        own.put(id, row);
                    }
                });
        return own;
    }

    /** The parent, or null, of every entry that this source, or another one, has a row for. */
    Map<String, @Nullable String> parents(String source, boolean others) {
        Map<String, @Nullable String> parents = new HashMap<>();
        rows.forEach(
                (id, bySource) -> {
                    var counts =
                            others
                                    ? bySource.keySet().stream().anyMatch(it -> !it.equals(source))
                                    : bySource.containsKey(source);
                    var entry = entries.get(id);
                    if (counts && entry != null) {
                        parents.put(id, Documents.parent(entry));
                    }
                });
        return parents;
    }

    /** What becomes of every entry of which this source changes its row. */
    List<Outcome> after(String source, Collection<RowChange> changes) {
        var outcomes = new ArrayList<Outcome>();
        for (var change : changes) {
            outcomes.add(after(source, change.id(), change.after()));
        }
        return List.copyOf(outcomes);
    }

    /** What becomes of this entry when the source says this about it, or nothing any more. */
    Outcome after(String source, String id, @Nullable String row) {
        var bySource = new TreeMap<>(rows.getOrDefault(id, Collections.emptySortedMap()));
        if (row == null) {
            bySource.remove(source);
        } else {
            bySource.put(source, row);
        }
        return merged(id, bySource);
    }

    /** The entry as its sources make it. Where they differ, and nobody chose, it stays. */
    private Outcome merged(String id, SortedMap<String, String> bySource) {
        var now = entries.get(id);
        if (bySource.isEmpty()) {
            return new Outcome(id, now, null, List.of());
        }
        if (bySource.size() == 1) {
            return new Outcome(id, now, bySource.firstEntry().getValue(), List.of());
        }
        var kept =
                Documents.essence(
                        Documents.read(now == null ? bySource.firstEntry().getValue() : now));
        var document = Documents.JSON.createObjectNode();
        var disputes = new ArrayList<Dispute>();
        said(bySource)
                .forEach(
                        (field, values) -> {
                            var value = agreed(id, field, values);
                            if (value == null) {
                                var here = kept.get(field);
                                disputes.add(dispute(field, values, here));
                                value = here;
                            }
                            if (value != null) {
                                document.set(field, value);
                            }
                        });
        return new Outcome(id, now, document.toString(), disputes);
    }

    /** For each field what every source that says anything about it says. */
    private static Map<String, ObjectNode> said(SortedMap<String, String> bySource) {
        var said = new LinkedHashMap<String, ObjectNode>();
        bySource.forEach(
                (source, row) ->
                        Documents.essence(Documents.read(row))
                                .properties()
                                .forEach(
                                        field ->
                                                said.computeIfAbsent(
                                                                field.getKey(),
                                                                none ->
                                                                        Documents.JSON
                                                                                .createObjectNode())
                                                        .set(source, field.getValue())));
        return said;
    }

    private @Nullable JsonNode agreed(String id, String field, ObjectNode values) {
        if (new HashSet<>(values.values()).size() == 1) {
            return values.values().iterator().next();
        }
        var choice = choices.getOrDefault(id, Map.of()).get(field);
        return choice != null && choice.seen().equals(values) ? values.get(choice.source()) : null;
    }

    private static Dispute dispute(String field, ObjectNode values, @Nullable JsonNode now) {
        var shown = new TreeMap<String, String>();
        values.properties().forEach(it -> shown.put(it.getKey(), Documents.shown(it.getValue())));
        return new Dispute(
                field,
                Collections.unmodifiableSortedMap(shown),
                now == null ? null : Documents.shown(now));
    }

    /** What each source says now about a field of this entry. */
    ObjectNode values(String id, String field) {
        var none = Documents.JSON.createObjectNode();
        return said(rows.getOrDefault(id, Collections.emptySortedMap())).getOrDefault(field, none);
    }

    /** The entries of which something is disputed. */
    List<Outcome> disputed() {
        return new TreeSet<>(rows.keySet())
                .stream()
                        .filter(id -> rows.getOrDefault(id, new TreeMap<>()).size() > 1)
                        .map(id -> merged(id, rows.getOrDefault(id, new TreeMap<>())))
                        .filter(outcome -> !outcome.disputes().isEmpty())
                        .toList();
    }

    /** The entry as it is when only these are believed as well. */
    Outcome with(String id, Map<String, Choice> chosen) {
        var all = new HashMap<>(choices.getOrDefault(id, Map.of()));
        all.putAll(chosen);
        return new Held(entries, rows, Map.of(id, all))
                .merged(id, rows.getOrDefault(id, new TreeMap<>()));
    }

    /**
     * Entries that would stand nowhere after this: their parent is gone, or they go in a circle.
     */
    Set<String> homeless(Collection<Outcome> outcomes) {
        Map<String, @Nullable String> parents = new HashMap<>();
        entries.forEach((id, document) -> parents.put(id, Documents.parent(document)));
        for (var outcome : outcomes) {
            var after = outcome.after();
            if (after == null) {
                parents.remove(outcome.id());
            } else {
                parents.put(outcome.id(), Documents.parent(after));
            }
        }
        var homeless = new LinkedHashSet<String>();
        for (var id : new TreeSet<>(parents.keySet())) {
            if (!ImportPlan.standsSomewhere(id, parents)) {
                homeless.add(id);
            }
        }
        return homeless;
    }
}
