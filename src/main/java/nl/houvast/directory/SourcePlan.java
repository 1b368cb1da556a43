package nl.houvast.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.houvast.directory.Held.Outcome;
import nl.houvast.directory.Held.RowChange;
import nl.houvast.directory.ImportPlan.Standing;
import nl.houvast.directory.ImportReport.RowProblem;

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
    static SourcePlan of(Held held, String source, List<SourceRow> offered, EntryReader reader) {
        var own = held.of(source);
        var plan =
                ImportPlan.of(
                        offered,
                        new Standing(
                                held.parents(source, false),
                                held.parents(source, true),
                                row -> {
                                    var id = row.entry().id().value();
                                    var after = held.after(source, id, row.json()).after();
                                    return after == null ? null : Documents.parent(after);
                                }),
                        reader);
        var changes = new ArrayList<RowChange>();
        for (var row : plan.taken()) {
            var id = row.entry().id().value();
            var before = own.get(id);
            if (!Documents.same(before, row.json())) {
                changes.add(new RowChange(id, before, row.json()));
            }
        }
        for (var id : plan.removed()) {
            changes.add(new RowChange(id, own.get(id), null));
        }
        return new SourcePlan(
                source,
                own.size(),
                plan.taken().size(),
                List.copyOf(changes),
                held.after(source, changes),
                plan.refused(),
                plan.problems());
    }

    /** How many rows go. */
    int removed() {
        return (int) rows.stream().filter(row -> row.after() == null).count();
    }

    /** Whether more goes than one import may take away unasked. */
    boolean removesMany(double brake) {
        return removed() > brake * had;
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
                java.util.Optional.empty(),
                added,
                changed,
                taken - added - changed,
                removed(),
                refused,
                problems);
    }
}
