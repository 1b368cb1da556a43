package nl.houvast.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.houvast.web.Texts.text;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.houvast.reporting.Asked.Per;
import nl.houvast.reporting.ReportDesk.Report;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;

/** The figures: each measure in a sentence, in a drawing, and in a table, which is the truth. */
record ReportPage(ReportForm form, Report report, ReportWords words) implements Page {

    static final String PATH = "/werk/cijfers";

    /** What is counted, as a sentence above the tables. */
    String caption() {
        var asked = report.asked();
        return text(
                "reporting.caption", words.period(asked), words.region(asked), words.kind(asked));
    }

    List<Choice> periods() {
        return report.now().before(ReportForm.QUARTERS).stream()
                .map(it -> Choice.of(it.toString(), ReportWords.quarter(it)))
                .toList();
    }

    List<Choice> divisions() {
        return Stream.of(Per.values())
                .map(it -> Choice.of(it.word(), text("reporting.per." + it)))
                .toList();
    }

    /** The same as a file. */
    String file() {
        return PATH
                + ".csv?"
                + Stream.of(
                                Map.entry("periode", form.periode()),
                                Map.entry("regio", form.regio()),
                                Map.entry("soort", form.soort()),
                                Map.entry("per", report.asked().per().word()))
                        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
