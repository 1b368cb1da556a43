package nl.houvast.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import nl.houvast.kernel.Cells;
import nl.houvast.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * Tables with separators between the cells (RFC 4180): commas, or semicolons as Dutch Excel has.
 */
final class Tables {

    /**
     * One line of a table.
     *
     * @param number counted as a spreadsheet does: the names of the columns are in the first
     */
    record Line(int number, List<String> cells) {}

    static final String LINE = "#line";

    private static final CsvMapper CSV =
            CsvMapper.builder()
                    .enable(CsvReadFeature.WRAP_AS_ARRAY)
                    .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
                    .build();

    /** So far into the file the first line ends, or it is no table. */
    private static final int LOOK = 64 * 1024;

    private Tables() {}

    /**
     * Every line, also the first.
     *
     * @param most lines there may be
     * @throws Refusal when it is not a whole table
     */
    static List<Line> read(Reader text, int most) {
        try (var in = new BufferedReader(text, LOOK)) {
            var schema = CsvSchema.emptySchema().withColumnSeparator(separator(in));
            var lines = new ArrayList<Line>();
            try (MappingIterator<String[]> rows =
                    CSV.readerFor(String[].class).with(schema).readValues(in)) {
                for (int number = 1; rows.hasNextValue(); number++) {
                    var cells = rows.nextValue();
                    if (!empty(cells)) {
                        Refusal.unless(lines.size() <= most, ExchangeRefusal.ROWS_MANY);
                        lines.add(new Line(number, unguarded(cells)));
                    }
                }
            }
            return lines;
        } catch (JacksonException | IOException e) {
            throw Utf8.refusal(e, ExchangeRefusal.CSV_BROKEN);
        }
    }

    /**
     * Every line as an object, its cells by column; the number of the line is under {@link #LINE}.
     * A line that is too short has fewer.
     */
    static List<ObjectNode> objects(Reader text, int most) {
        var lines = read(text, most);
        var objects = new ArrayList<ObjectNode>();
        var columns = lines.isEmpty() ? List.<String>of() : lines.getFirst().cells();
        for (var line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            var object = Flat.JSON.createObjectNode();
            object.put(LINE, line.number());
            for (int i = 0; i < Math.min(columns.size(), line.cells().size()); i++) {
                object.put(columns.get(i).strip(), line.cells().get(i));
            }
            objects.add(object);
        }
        return objects;
    }

    private static boolean empty(String[] cells) {
        return cells.length == 0 || (cells.length == 1 && cells[0].isBlank());
    }

    private static List<String> unguarded(String[] cells) {
        var list = new ArrayList<String>(cells.length);
        for (var cell : cells) {
            list.add(Cells.unguarded(cell));
        }
        return list;
    }

    /** What the first line has most of. */
    private static char separator(BufferedReader in) throws IOException {
        in.mark(LOOK);
        var commas = 0;
        var semicolons = 0;
        for (int i = 0; i < LOOK - 1; i++) {
            var one = in.read();
            if (one < 0 || one == '\n') {
                break;
            }
            commas += one == ',' ? 1 : 0;
            semicolons += one == ';' ? 1 : 0;
        }
        in.reset();
        return semicolons > commas ? ';' : ',';
    }

    /** Writes lines; what a spreadsheet would take for a formula is guarded. Closes nothing. */
    static void write(Writer text, Iterable<List<String>> lines) {
        try (SequenceWriter out =
                CSV.writerFor(String[].class)
                        .with(CsvSchema.emptySchema().withLineSeparator("\r\n"))
                        .without(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
                        .writeValues(text)) {
            for (var line : lines) {
                out.write(line.stream().map(Cells::guarded).toArray(String[]::new));
            }
        }
    }
}
