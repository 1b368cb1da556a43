package nl.houvast.rights;

import static nl.houvast.paper.Paper.safe;
import static nl.houvast.web.Texts.locale;
import static nl.houvast.web.Texts.text;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.houvast.paper.Paper;

/**
 * The export on paper: everything that the file for programs has, with words above it. A tagged PDF
 * whose headings and tables can be walked through with a screen reader.
 */
final class ExportSheet {

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="{lang}">
            <head>
            <title>{title}</title>
            <meta name="description" content="{title}"/>
            <meta name="subject" content="{title}"/>
            <style>
            @page {
              size: A4; margin: 22mm 20mm;
              @bottom-right { content: counter(page) " / " counter(pages); font-family: paper; font-size: 8pt }
            }
            body { font-family: paper; font-size: 10.5pt; line-height: 1.4; margin: 0 }
            h1 { font-size: 18pt; margin: 0 0 3mm 0 }
            h2 { font-size: 13pt; margin: 8mm 0 2mm 0; page-break-after: avoid }
            table { width: 100%; border-collapse: collapse; margin: 0 0 5mm 0 }
            th, td { text-align: left; vertical-align: top; padding: 1mm 2mm 1mm 0; border-bottom: 0.2mm solid #767676 }
            th { width: 32% }
            </style>
            </head>
            <body>
            <h1>{title}</h1>
            <p>{lead}</p>
            """;

    private ExportSheet() {}

    /** The export as a PDF, in the language of the request. */
    static byte[] print(ExportPage export) throws IOException {
        var sheet =
                new StringBuilder(
                        HEAD.replace("{lang}", locale().getLanguage())
                                .replace("{title}", safe(text("privacy.export.title")))
                                .replace("{lead}", safe(lead(export))));
        if (!writes(export)) {
            sheet.append(paragraph(text("rights.sheet.letters")));
        }
        for (var part : export.parts().entrySet()) {
            sheet.append("<h2>")
                    .append(safe(text("privacy.export.part." + part.getKey())))
                    .append("</h2>\n");
            if (part.getValue().isEmpty()) {
                sheet.append(paragraph(text("privacy.export.nothing")));
            }
            part.getValue().forEach(entry -> sheet.append(table(entry)));
        }
        return Paper.print(sheet.append("</body>\n</html>\n").toString());
    }

    private static String lead(ExportPage export) {
        return text("privacy.export.lead", ExportWords.of("madeAt", export.day()))
                + " "
                + text("rights.sheet.form", export.form());
    }

    private static boolean writes(ExportPage export) {
        return export.parts().values().stream()
                .flatMap(List::stream)
                .flatMap(entry -> entry.values().stream())
                .allMatch(Paper::canWrite);
    }

    private static String paragraph(String text) {
        return "<p>" + safe(text) + "</p>\n";
    }

    private static String table(Map<String, String> entry) {
        var table = new StringBuilder("<table><tbody>\n");
        entry.forEach(
                (name, value) ->
                        table.append("<tr><th scope=\"row\">")
                                .append(safe(text("privacy.export." + name)))
                                .append("</th><td>")
                                .append(safe(ExportWords.of(name, value)))
                                .append("</td></tr>\n"));
        return table.append("</tbody></table>\n").toString();
    }
}
