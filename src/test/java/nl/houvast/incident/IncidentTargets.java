package nl.houvast.incident;

import static nl.houvast.FuzzTarget.must;

import java.util.List;
import nl.houvast.incident.ListFile.Row;
import nl.houvast.kernel.Refusal;

/** What stands on lists that others bring. */
public final class IncidentTargets {

    private IncidentTargets() {}

    /** A sentence that says what is wrong, or every row once, sealed as it was. */
    public static void list(byte[] input) {
        List<Row> rows;
        try {
            rows = ListFile.rows(input);
        } catch (Refusal said) {
            return;
        }
        must(!rows.isEmpty() && rows.size() <= ListFile.MOST_ROWS, "some rows, not too many");
        must(
                rows.stream().allMatch(row -> row.toString().matches("Row\\[[0-9]+]")),
                "printing a row shows nobody");
        var groups = ListFile.groups(rows);
        must(
                groups.stream().flatMap(List::stream).distinct().count() == rows.size(),
                "every row is in one household");
        var parts = ListFile.parts(groups);
        must(
                parts.stream().flatMap(List::stream).toList().equals(groups),
                "no household is cut or lost");
        for (var part : parts) {
            must(ListFile.read(ListFile.write(part)).equals(part), "read again as it was written");
        }
    }
}
