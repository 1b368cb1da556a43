package nl.houvast.exchange;

import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.houvast.directory.Sources.Problem;
import nl.houvast.directory.Sources.Row;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Texts;
import tools.jackson.databind.node.ObjectNode;

/** The directory as one table: a row for each entry, a column for each field. */
final class CsvFiles {

    /** Without these nothing can be said about any row. */
    static final List<String> REQUIRED =
            List.of(
                    "id",
                    "name",
                    "kind",
                    "audience",
                    "description.nl",
                    "description.en",
                    "cost.type",
                    "target.gender",
                    "area.national",
                    "area.label",
                    "area.exact",
                    "access.self",
                    "access.professional",
                    "access.gpLetter",
                    "urgency",
                    "aroundTheClock",
                    "verification.certainty",
                    "verification.checkedOn");

    /** What a column may begin with; what comes after it the reader of rows judges. */
    private static final Set<String> FIELDS =
            Set.of(
                    "id",
                    "name",
                    "otherNames",
                    "kind",
                    "parent",
                    "active",
                    "audience",
                    "description",
                    "url",
                    "urlCertainty",
                    "phones",
                    "chat",
                    "email",
                    "hours",
                    "cost",
                    "target",
                    "services",
                    "languages",
                    "area",
                    "access",
                    "urgency",
                    "aroundTheClock",
                    "verification",
                    "schedules",
                    "exclusions",
                    "accessibility",
                    "locations",
                    "capacity",
                    "askFirst");

    private final int most;

    CsvFiles(int most) {
        this.most = most;
    }

    /**
     * The rows of this table.
     *
     * @throws Refusal when it is not a whole table
     */
    Reading read(Reader text) {
        var lines = Tables.read(text, most);
        Refusal.unless(!lines.isEmpty(), ExchangeRefusal.FILE_EMPTY);
        var columns = lines.getFirst().cells().stream().map(String::strip).toList();
        var whole = wrong(columns);
        if (!whole.isEmpty()) {
            return Reading.refused(whole);
        }
        Refusal.unless(lines.size() > 1, ExchangeRefusal.NO_ROWS);
        var rows = new ArrayList<Row>();
        var problems = new ArrayList<Problem>();
        for (var line : lines.subList(1, lines.size())) {
            if (line.cells().size() == columns.size()) {
                rows.add(new Row(line.number(), document(columns, line.cells()).toString()));
            } else {
                problems.add(
                        new Problem(
                                line.number(),
                                shown(line.cells().getFirst()),
                                "",
                                Texts.text(
                                        "exchange.csv.cells",
                                        line.cells().size(),
                                        columns.size())));
            }
        }
        return new Reading(rows, problems, List.of());
    }

    /** What is wrong with the names of the columns, all at once. */
    private static List<String> wrong(List<String> columns) {
        var wrong = new ArrayList<String>();
        REQUIRED.stream()
                .filter(name -> !columns.contains(name))
                .forEach(name -> wrong.add(Texts.text("exchange.csv.missing", name)));
        var met = new HashSet<String>();
        for (var column : columns) {
            var shown = shown(column);
            if (!Flat.isColumn(column) || !FIELDS.contains(column.split("[.\\[]", 2)[0])) {
                wrong.add(Texts.text("exchange.csv.unknown", shown));
            } else if (!met.add(column)) {
                wrong.add(Texts.text("exchange.csv.twice", shown));
            }
        }
        return wrong;
    }

    private static String shown(String cell) {
        return cell.length() > 60 ? cell.substring(0, 60) : cell;
    }

    private static ObjectNode document(List<String> columns, List<String> cells) {
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            named.put(columns.get(i), cells.get(i));
        }
        return Flat.document(named);
    }

    /** Writes these entries; every column that one of them needs is there. */
    static void write(Writer text, List<ObjectNode> documents) {
        var columns = new LinkedHashSet<>(REQUIRED);
        documents.forEach(document -> columns.addAll(Flat.cells(document).keySet()));
        var names = List.copyOf(columns);
        Iterable<List<String>> lines =
                () ->
                        Stream.concat(
                                        Stream.of(names),
                                        documents.stream().map(one -> line(names, one)))
                                .iterator();
        Tables.write(text, lines);
    }

    private static List<String> line(List<String> names, ObjectNode document) {
        var cells = Flat.cells(document);
        return names.stream().map(name -> cells.getOrDefault(name, "")).toList();
    }
}
