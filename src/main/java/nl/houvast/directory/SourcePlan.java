package nl.houvast.directory;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.houvast.directory.Held.Outcome;
import nl.houvast.directory.Held.RowChange;
import nl.houvast.directory.ImportPlan.Standing;
import nl.houvast.directory.ImportReport.RowProblem;
import nl.houvast.directory.Sources.Offered;

/**
 * What the rows of one source would change: of its own rows, and of the entries.
 *
 * @param had how many rows the source had
 * @param rows what happens to its rows
 * @param outcomes what becomes of those entries
 * @param taken how many rows are right
 */
record SourcePlan(
        String source,
        int had,
        int taken,
        List<RowChange> rows,
        List<Outcome> outcomes,
        int refused,
        List<RowProblem> problems) {

    /** Plans what this source offers over what is held. */
    static SourcePlan of(Held held, Offered given, EntryReader reader) {
        var source = given.source();
        var own = held.of(source);
        var plan = ImportPlan.of(given.rows(), standing(held, given), reader);
        var changes = new ArrayList<RowChange>();
        for (var row : plan.taken()) {
            var id = row.id();
            var before = own.get(id);
            if (!Documents.same(before, row.json())) {
                changes.add(new RowChange(id, before, row.json()));
            }
        }
        for (var id : plan.removed()) {
            changes.add(new RowChange(id, own.get(id), null));
        }
        var problems = new ArrayList<>(plan.problems());
        var outcomes = held.after(source, changes);
        var homeless = homeless(held, outcomes);
        while (changes.removeIf(change -> homeless.contains(change.id()))) {
            homeless.forEach(id -> problems.add(ImportPlan.problem(0, id, "parent", "parent")));
            outcomes = held.after(source, changes);
            homeless.clear();
            homeless.addAll(homeless(held, outcomes));
        }
        return new SourcePlan(
                source,
                own.size(),
                plan.taken().size(),
                List.copyOf(changes),
                outcomes,
                plan.refused(),
                List.copyOf(problems));
    }

    /** A part takes nothing away: what is not in it is there as if another source gave it. */
    private static Standing standing(Held held, Offered given) {
        var own = held.parents(given.source(), false);
        var others = held.parents(given.source(), true);
        if (given.part()) {
            own.forEach(others::putIfAbsent);
        }
        return new Standing(
                given.part() ? Map.of() : own,
                others,
                row -> {
                    var id = row.id();
                    var after = held.after(given.source(), id, row.json()).after();
                    return after == null ? null : Documents.parent(after);
                });
    }

    /** What would stand nowhere that stands somewhere now: it stays as it is. */
    private static Set<String> homeless(Held held, List<Outcome> outcomes) {
        var homeless = new HashSet<>(held.homeless(outcomes));
        homeless.removeAll(held.homeless(List.of()));
        return homeless;
    }

    /** How many rows go. */
    int removed() {
        return (int) rows.stream().filter(row -> row.after() == null).count();
    }

    /** Whether more goes than one import may take away unasked. */
    boolean removesMany(double brake) {
        return removed() > brake * had;
    }

    /** A page shows some of many: what differs in each is not worked out before it is asked. */
    List<EntryChange> told() {
        var telling =
                outcomes.stream()
                        .filter(outcome -> outcome.changes() || !outcome.disputes().isEmpty())
                        .toList();
        return new AbstractList<>() {
            @Override
            public EntryChange get(int at) {
                return telling.get(at).told();
            }

            @Override
            public int size() {
                return telling.size();
            }
        };
    }

    /** Of how many entries the sources do not agree. */
    int disputed() {
        return (int) outcomes.stream().filter(it -> !it.disputes().isEmpty()).count();
    }

    /** The counts, for who keeps them. */
    ImportReport report() {
        var here = rows.stream().filter(row -> row.after() != null).map(RowChange::id);
        Set<String> given = here.collect(Collectors.toCollection(HashSet::new));
        var added = 0;
        var changed = 0;
        for (var outcome : outcomes) {
            if (given.contains(outcome.id()) && outcome.changes()) {
                added += outcome.before() == null ? 1 : 0;
                changed += outcome.before() == null ? 0 : 1;
            }
        }
        return new ImportReport(
                Optional.empty(),
                added,
                changed,
                taken - added - changed,
                removed(),
                refused,
                problems);
    }

    /**
     * What undoing an import would put back: every row that still is as the import left it.
     *
     * @param plan to put that back
     * @param later ids of rows that were changed since: they stay
     * @param homeless ids of entries that would stand nowhere afterwards
     */
    record Undo(SourcePlan plan, List<String> later, Set<String> homeless) {

        /** Plans to put back what an import of this source changed. */
        static Undo of(Held held, String source, List<RowChange> changed) {
            var own = held.of(source);
            var rows = new ArrayList<RowChange>();
            var later = new ArrayList<String>();
            for (var change : changed) {
                var now = own.get(change.id());
                if (Documents.same(now, change.after())) {
                    rows.add(new RowChange(change.id(), now, change.before()));
                } else if (!Documents.same(now, change.before())) {
                    later.add(change.id());
                }
            }
            var outcomes = held.after(source, rows);
            var put = (int) rows.stream().filter(row -> row.after() != null).count();
            return new Undo(
                    new SourcePlan(
                            source, own.size(), put, List.copyOf(rows), outcomes, 0, List.of()),
                    List.copyOf(later),
                    SourcePlan.homeless(held, outcomes));
        }
    }
}
