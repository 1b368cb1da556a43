package nl.houvast.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.houvast.directory.Held.Outcome;
import nl.houvast.directory.Held.RowChange;

/**
 * What undoing an import would put back: every row that still is as the import left it.
 *
 * @param later ids of rows that were changed since: they stay
 * @param homeless ids of entries that would stand nowhere afterwards
 */
record UndoPlan(
        String source,
        List<RowChange> rows,
        List<Outcome> outcomes,
        List<String> later,
        Set<String> homeless) {

    /** Plans to put back what an import of this source changed. */
    static UndoPlan of(Held held, String source, List<RowChange> changed) {
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
        var homeless = new HashSet<>(held.homeless(outcomes));
        homeless.removeAll(held.homeless(List.of()));
        return new UndoPlan(source, List.copyOf(rows), outcomes, List.copyOf(later), homeless);
    }

    /** The counts, for who keeps them. */
    ImportReport report() {
        var put = (int) rows.stream().filter(row -> row.after() != null).count();
        return new SourcePlan(source, 0, put, rows, outcomes, 0, List.of()).report();
    }
}
