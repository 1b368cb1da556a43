package nl.houvast.incident;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.houvast.kernel.Csv;
import nl.houvast.kernel.Refusal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A file with many people, as a spreadsheet wrote it. */
final class ListFile {

    /** Ten thousand people, with everything that can be told of them. */
    static final int LARGEST = 4 * 1024 * 1024;

    static final int MOST_ROWS = 10_000;

    /** About so many people are taken in one go; a household is never cut. */
    static final int TOGETHER = 25;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<List<Row>>> ROWS = new TypeReference<>() {};

    private ListFile() {}

    /**
     * One of them, as it stands there. Printing it shows nothing.
     *
     * @param number that stands beside it in a spreadsheet
     */
    record Row(int number, Map<Column, String> cells) {

        String at(Column column) {
            return cells.getOrDefault(column, "").strip();
        }

        @Override
        public String toString() {
            return "Row[" + number + "]";
        }
    }

    /**
     * Every row in it.
     *
     * @throws Refusal when it is no list that we can read
     */
    static List<Row> rows(byte[] bytes) {
        Refusal.unless(bytes.length > 0, IncidentRefusal.FILE_MISSING);
        Refusal.unless(bytes.length <= LARGEST, IncidentRefusal.FILE_LARGE);
        var all = Csv.rows(text(bytes)).orElseThrow(() -> new Refusal(IncidentRefusal.FILE_BROKEN));
        Refusal.unless(all.size() > 1, IncidentRefusal.FILE_EMPTY);
        Refusal.unless(all.size() <= MOST_ROWS + 1, IncidentRefusal.FILE_LARGE);
        var columns = columns(all.getFirst());
        var rows = new ArrayList<Row>();
        for (int i = 1; i < all.size(); i++) {
            var cells = all.get(i);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            Refusal.unless(cells.size() <= columns.size(), IncidentRefusal.FILE_BROKEN);
            rows.add(new Row(i + 1, row(columns, cells)));
        }
        Refusal.unless(!rows.isEmpty(), IncidentRefusal.FILE_EMPTY);
        return rows;
    }

    private static Map<Column, String> row(List<Column> columns, List<String> cells) {
        var row = new EnumMap<Column, String>(Column.class);
        for (int at = 0; at < cells.size(); at++) {
            row.put(columns.get(at), cells.get(at));
        }
        return row;
    }

    private static List<Column> columns(List<String> headings) {
        var columns = new ArrayList<Column>();
        for (var heading : headings) {
            var column =
                    Column.under(heading)
                            .orElseThrow(() -> new Refusal(IncidentRefusal.HEADING_UNKNOWN));
            Refusal.unless(!columns.contains(column), IncidentRefusal.HEADING_UNKNOWN);
            columns.add(column);
        }
        Refusal.unless(
                columns.contains(Column.GIVEN) && columns.contains(Column.PHONE),
                IncidentRefusal.HEADING_MISSING);
        return columns;
    }

    private static String text(byte[] bytes) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return (text.startsWith("\ufeff") ? text.substring(1) : text).strip();
        } catch (CharacterCodingException e) {
            throw new Refusal(IncidentRefusal.FILE_ENCODING);
        }
    }

    /** Rows with the same word under "groep"; whoever has none is alone. */
    static List<List<Row>> groups(List<Row> rows) {
        var groups = new LinkedHashMap<String, List<Row>>();
        for (var row : rows) {
            var group = row.at(Column.GROUP);
            var key = group.isEmpty() ? "row " + row.number() : "group " + group;
            groups.computeIfAbsent(key, it -> new ArrayList<>()).add(row);
        }
        return List.copyOf(groups.values());
    }

    /** Whole groups, until there are enough of them to take in one go. */
    static List<List<List<Row>>> parts(List<List<Row>> groups) {
        var parts = new ArrayList<List<List<Row>>>();
        var part = new ArrayList<List<Row>>();
        for (var group : groups) {
            part.add(group);
            if (part.stream().mapToInt(Collection::size).sum() >= TOGETHER) {
                parts.add(List.copyOf(part));
                part.clear();
            }
        }
        if (!part.isEmpty()) {
            parts.add(List.copyOf(part));
        }
        return parts;
    }

    static String write(List<List<Row>> part) {
        return JSON.writeValueAsString(part);
    }

    static List<List<Row>> read(String text) {
        return JSON.readValue(text, ROWS);
    }

    /** How many rows there are in all of these. */
    static int people(Collection<List<Row>> groups) {
        return groups.stream().mapToInt(List::size).sum();
    }

    /** What a list of people can tell of each, by the heading of its column. */
    enum Column {
        GROUP("groep"),
        GIVEN("voornaam"),
        FAMILY("achternaam"),
        BORN("geboortedatum"),
        PHONE("telefoon"),
        EMAIL("e-mail"),
        LANGUAGE("taal"),
        IMPACT("gevolg"),
        CONTACT_NAME("contactpersoon"),
        CONTACT_PHONE("telefoon contactpersoon"),
        CONTACT_RELATION("relatie contactpersoon"),
        NOTE("opmerking");

        private final String heading;

        Column(String heading) {
            this.heading = heading;
        }

        String heading() {
            return heading;
        }

        /** The column under this heading, however it is written. */
        static Optional<Column> under(String typed) {
            var heading = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
            return Stream.of(values()).filter(it -> it.heading.equals(heading)).findFirst();
        }
    }
}
