package nl.houvast.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.houvast.directory.ImportReport.RowProblem;
import nl.houvast.directory.Sources.Row;
import nl.houvast.web.Body;
import nl.houvast.web.BodyRefused;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do: which rows it takes, what is wrong with the others, and which entries
 * would go. A row that is refused never takes away the entry of that id that is there already.
 */
final class ImportPlan {

    /** A row that can be taken. What was read of it is not kept: a file may have many. */
    record Taken(int row, String json, String id, @Nullable String parent) {}

    /**
     * The entries that are there, each with its parent or null.
     *
     * @param own those that this source has a row for
     * @param others those that another source has a row for, so that they stay whatever happens
     * @param merged what the parent of an entry becomes when a row says this
     */
    record Standing(
            Map<String, @Nullable String> own,
            Map<String, @Nullable String> others,
            Function<Taken, @Nullable String> merged) {

        /** Of a source that is alone. */
        static Standing alone(Map<String, @Nullable String> own) {
            return new Standing(own, Map.of(), Taken::parent);
        }
    }

    private final EntryReader reader;
    private final Standing standing;
    private final Map<String, Taken> taken = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> kept = new HashSet<>();
    private final List<RowProblem> problems = new ArrayList<>();

    private ImportPlan(EntryReader reader, Standing standing) {
        this.reader = reader;
        this.standing = standing;
    }

    /** Plans the import of these rows over what is stored of a source that is alone. */
    static ImportPlan of(
            List<String> rows, Map<String, @Nullable String> stored, EntryReader reader) {
        var numbered = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            numbered.add(new Row(i + 1, rows.get(i)));
        }
        return of(numbered, Standing.alone(stored), reader);
    }

    /** Plans the import of these rows over what is there. */
    static ImportPlan of(List<Row> rows, Standing standing, EntryReader reader) {
        var plan = new ImportPlan(reader, standing);
        rows.forEach(row -> plan.read(row.number(), row.json()));
        plan.keepParents();
        plan.refuseLostParents();
        return plan;
    }

    List<Taken> taken() {
        return List.copyOf(taken.values());
    }

    List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    /** How many rows are refused. */
    int refused() {
        return (int)
                problems.stream()
                        .mapToInt(RowProblem::row)
                        .filter(row -> row > 0)
                        .distinct()
                        .count();
    }

    /** Entries of this source that no row names, not even a refused one. */
    Set<String> removed() {
        var removed = new TreeSet<>(standing.own().keySet());
        removed.removeAll(named);
        removed.removeAll(kept);
        return removed;
    }

    /** What stays without a row of its own must not lose what it stands below. */
    private void keepParents() {
        var staying = new HashMap<>(standing.others());
        standing.own()
                .forEach(
                        (id, parent) -> {
                            if (named.contains(id)) {
                                staying.put(id, parent);
                            }
                        });
        var gone = removed();
        gone.removeAll(standing.others().keySet());
        for (var id : new TreeSet<>(staying.keySet())) {
            var above = taken.containsKey(id) ? null : staying.get(id);
            while (above != null && gone.remove(above)) {
                kept.add(above);
                problems.add(problem(0, above, "parent", "needed"));
                above = standing.own().get(above);
            }
        }
    }

    private void read(int row, String json) {
        var id = "";
        try {
            var body = Body.of(json);
            id = body.string("id", 80).orElse("");
            var entry = reader.read(body);
            if (named.add(id)) {
                taken.put(id, taken(row, json, entry));
            } else {
                problems.add(problem(row, id, "id", "duplicate"));
            }
        } catch (BodyRefused refusal) {
            named.add(id);
            for (var problem : refusal.problems()) {
                problems.add(
                        new RowProblem(row, id, problem.field(), problem.code(), problem.detail()));
            }
        }
    }

    private static Taken taken(int row, String json, Entry entry) {
        var parent = entry.offer().parent();
        return new Taken(
                row,
                Documents.withheld(json, entry),
                entry.id().value(),
                parent == null ? null : parent.value());
    }

    /** Until nothing changes: refusing one row can leave another without its parent. */
    private void refuseLostParents() {
        boolean changed;
        do {
            var parents = parentsAfterwards();
            var lost =
                    taken.values().stream()
                            .filter(one -> !standsSomewhere(one.id(), parents))
                            .toList();
            for (var one : lost) {
                taken.remove(one.id());
                problems.add(problem(one.row(), one.id(), "parent", "parent"));
            }
            changed = !lost.isEmpty();
        } while (changed);
    }

    private Map<String, @Nullable String> parentsAfterwards() {
        Map<String, @Nullable String> parents = new LinkedHashMap<>(standing.others());
        standing.own()
                .forEach(
                        (id, parent) -> {
                            if (named.contains(id) || kept.contains(id)) {
                                parents.put(id, parent);
                            }
                        });
        for (var one : taken.values()) {
            parents.put(one.id(), standing.merged().apply(one));
        }
        return parents;
    }

    /** Whether going up from here ends: each parent exists, and none is met twice. */
    static boolean standsSomewhere(String id, Map<String, @Nullable String> parents) {
        var met = new HashSet<String>();
        var here = id;
        while (here != null) {
            if (!parents.containsKey(here) || !met.add(here)) {
                return false;
            }
            here = parents.get(here);
        }
        return true;
    }

    static RowProblem problem(int row, String id, String field, String code) {
        var key = "directory.import." + code;
        return new RowProblem(row, id, field, key, Texts.text(key));
    }
}
