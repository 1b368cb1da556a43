package nl.houvast.offices;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.houvast.kernel.Refusal;
import nl.houvast.offices.OfficeFile.Row;
import nl.houvast.offices.OfficeReader.Wrong;

/**
 * What taking this list would do: which offices come, change and go, and which rows are refused. A
 * row that is refused never takes away the office of that id that is there already.
 */
record OfficePlan(
        List<Office> added,
        List<Office> changed,
        List<Office> unchanged,
        List<Office> kept,
        List<Office> removed,
        List<RowProblem> problems) {

    /** What is wrong in one cell of one row. */
    record RowProblem(int row, Wrong wrong) {}

    /** Plans to put these rows in the place of what is stored. */
    static OfficePlan of(List<Row> rows, List<Office> stored, OfficeReader reader) {
        var taken = new LinkedHashMap<String, Office>();
        var refused = new HashSet<String>();
        var problems = new ArrayList<RowProblem>();
        for (var row : rows) {
            var read = reader.read(row);
            var office = read.office();
            if (office == null) {
                refused.add(row.at(Column.ID));
                read.wrong().forEach(one -> problems.add(new RowProblem(row.number(), one)));
            } else if (taken.putIfAbsent(office.id(), office) != null) {
                problems.add(new RowProblem(row.number(), new Wrong(Column.ID, "twice")));
            }
        }
        return compare(taken, refused, problems, byId(stored));
    }

    private static OfficePlan compare(
            Map<String, Office> taken,
            Set<String> refused,
            List<RowProblem> problems,
            Map<String, Office> stored) {
        var added = new ArrayList<Office>();
        var changed = new ArrayList<Office>();
        var unchanged = new ArrayList<Office>();
        for (var office : taken.values()) {
            var before = stored.get(office.id());
            (before == null ? added : before.equals(office) ? unchanged : changed).add(office);
        }
        var left = stored.values().stream().filter(it -> !taken.containsKey(it.id())).toList();
        return new OfficePlan(
                List.copyOf(added),
                List.copyOf(changed),
                List.copyOf(unchanged),
                left.stream().filter(it -> refused.contains(it.id())).toList(),
                left.stream().filter(it -> !refused.contains(it.id())).toList(),
                List.copyOf(problems));
    }

    private static Map<String, Office> byId(List<Office> offices) {
        return offices.stream()
                .collect(
                        Collectors.toMap(
                                Office::id,
                                Function.identity(),
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    /** Every office that there would be. */
    List<Office> afterwards() {
        var all = new ArrayList<>(added);
        all.addAll(changed);
        all.addAll(unchanged);
        all.addAll(kept);
        return List.copyOf(all);
    }

    /** How many rows are refused. */
    int refused() {
        return (int) problems.stream().mapToInt(RowProblem::row).distinct().count();
    }

    /** Whether taking it would change anything. */
    boolean changesAnything() {
        return !added.isEmpty() || !changed.isEmpty() || !removed.isEmpty();
    }

    /**
     * Looks whether anything of this list may be kept.
     *
     * @throws Refusal when a place in it is secret, or no row is right
     */
    void mayBeKept() {
        Refusal.unless(
                problems.stream().noneMatch(it -> it.wrong().column() == Column.SECRET),
                OfficeRefusal.SECRET_PLACE);
        Refusal.unless(
                !added.isEmpty() || !changed.isEmpty() || !unchanged.isEmpty(),
                OfficeRefusal.NOTHING_RIGHT);
    }
}
