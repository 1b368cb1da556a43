package nl.houvast.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.houvast.directory.ImportReport.RowProblem;
import nl.houvast.web.Body;
import nl.houvast.web.BodyRefused;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do: which rows it takes, what is wrong with the others, and which entries
 * would go. A row that is refused never takes away the entry of that id that is there already.
 */
final class ImportPlan {

    /** A row that can be taken. */
    record Taken(int row, String json, Entry entry) {}

    private final EntryReader reader;
    private final Map<String, @Nullable String> parentsStored;
    private final Map<String, Taken> taken = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();
    private final List<RowProblem> problems = new ArrayList<>();

    private ImportPlan(EntryReader reader, Map<String, @Nullable String> parentsStored) {
        this.reader = reader;
        this.parentsStored = parentsStored;
    }

    /**
     * Plans the import of these rows over what is stored.
     *
     * @param stored the parent, or null, of every entry that is there
     */
    static ImportPlan of(
            List<String> rows, Map<String, @Nullable String> stored, EntryReader reader) {
        var plan = new ImportPlan(reader, stored);
        for (int i = 0; i < rows.size(); i++) {
            plan.read(i + 1, rows.get(i));
        }
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
        return (int) problems.stream().mapToInt(RowProblem::row).distinct().count();
    }

    /** Entries that are there and that no row names, not even a refused one. */
    Set<String> removed() {
        var removed = new TreeSet<>(parentsStored.keySet());
        removed.removeAll(named);
        return removed;
    }

    private void read(int row, String json) {
        var id = "";
        try {
            var body = Body.of(json);
            id = body.string("id", 80).orElse("");
            var entry = reader.read(body);
            if (named.add(id)) {
                taken.put(id, new Taken(row, Secrets.withheld(json, entry), entry));
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

    /** Until nothing changes: refusing one row can leave another without its parent. */
    private void refuseLostParents() {
        boolean changed;
        do {
            var parents = parentsAfterwards();
            var lost =
                    taken.values().stream()
                            .filter(one -> !standsSomewhere(one.entry().id().value(), parents))
                            .toList();
            for (var one : lost) {
                taken.remove(one.entry().id().value());
                problems.add(problem(one.row(), one.entry().id().value(), "parent", "parent"));
            }
            changed = !lost.isEmpty();
        } while (changed);
    }

    private Map<String, @Nullable String> parentsAfterwards() {
        Map<String, @Nullable String> parents = new LinkedHashMap<>();
        parentsStored.forEach(
                (id, parent) -> {
                    if (named.contains(id)) {
                        parents.put(id, parent);
                    }
                });
        for (var one : taken.values()) {
            var parent = one.entry().offer().parent();
            parents.put(one.entry().id().value(), parent == null ? null : parent.value());
        }
        return parents;
    }

    /** Whether going up from here ends: each parent exists, and none is met twice. */
    private static boolean standsSomewhere(String id, Map<String, @Nullable String> parents) {
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

    private static RowProblem problem(int row, String id, String field, String code) {
        var key = "directory.import." + code;
        return new RowProblem(row, id, field, key, Texts.text(key));
    }
}
