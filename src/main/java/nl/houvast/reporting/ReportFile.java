package nl.houvast.reporting;

import static nl.houvast.web.Texts.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.houvast.kernel.Cells;
import nl.houvast.reporting.ReportDesk.Report;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** The figures as a table with one number in each line (RFC 4180); without one it is hidden. */
final class ReportFile {

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING).build();

    private static final List<String> HEADINGS =
            List.of("measure", "period", "region", "kind", "line", "column", "unit", "number");

    private final ReportWords words;

    ReportFile(ReportWords words) {
        this.words = words;
    }

    void write(Report report, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (SequenceWriter rows =
                CSV.writerFor(String[].class)
                        .with(CsvSchema.emptySchema().withLineSeparator("\r\n"))
                        .writeValues(text)) {
            for (var row : rows(report)) {
                rows.write(row.stream().map(Cells::guarded).toArray(String[]::new));
            }
        }
    }

    List<List<String>> rows(Report report) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADINGS.stream().map(it -> text("reporting.file." + it)).toList());
        for (var sheet : report.sheets()) {
            for (var line : sheet.lines()) {
                for (int i = 0; i < sheet.columns().size(); i++) {
                    rows.add(row(report, sheet, line, i));
                }
            }
        }
        return rows;
    }

    private List<String> row(Report report, Sheet sheet, Sheet.Line line, int column) {
        var asked = report.asked();
        var number = line.cells().get(column);
        var unit = sheet.columns().get(column).unit();
        return Stream.of(
                        sheet.title(),
                        sheet.now() ? text("reporting.now") : words.period(asked),
                        words.region(asked),
                        sheet.byKind() ? words.kind(asked) : text("reporting.kinds"),
                        line.label(),
                        sheet.columns().get(column).words(),
                        text("reporting.unit." + unit.name().toLowerCase(Locale.ROOT)),
                        number.isPresent() ? String.valueOf(number.getAsInt()) : "")
                .toList();
    }
}
