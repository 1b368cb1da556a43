package nl.houvast.incident;

import static nl.houvast.paper.Paper.safe;
import static nl.houvast.web.Texts.text;

import java.io.IOException;
import nl.houvast.paper.Code;
import nl.houvast.paper.Paper;
import nl.houvast.web.Texts;

/** A sheet (A4) to hang up where people are after an incident: a code to come in by, and how. */
final class Sheet {

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="{lang}">
            <head>
            <title>{title}</title>
            <meta name="description" content="{title}"/>
            <style>
            @page { size: 210mm 297mm; margin: 20mm }
            body { font-family: paper; font-size: 18pt; line-height: 1.4; margin: 0 }
            h1 { font-size: 32pt; line-height: 1.2; margin: 0 0 8mm 0 }
            p { margin: 0 0 6mm 0 }
            .code { width: 90mm; height: 90mm }
            .address { font-size: 14pt }
            </style>
            </head>
            <body>
            """;

    private Sheet() {}

    /** In the language of whoever prints it. */
    static byte[] print(Incident incident, String address) throws IOException {
        var title = text("incident.sheet.title");
        var sheet =
                new StringBuilder(
                        HEAD.replace("{lang}", Texts.locale().getLanguage())
                                .replace("{title}", safe(title)));
        sheet.append("<h1>").append(safe(title)).append("</h1>\n");
        line(sheet, incident.told().name());
        line(sheet, text("incident.sheet.what"));
        sheet.append("<p><img class=\"code\" alt=\"")
                .append(safe(address))
                .append("\" src=\"")
                .append(Code.image(address))
                .append("\"/></p>\n<p class=\"address\">")
                .append(safe(address))
                .append("</p>\n");
        line(sheet, text("incident.sheet.young"));
        line(sheet, text("incident.sheet.free"));
        return Paper.print(sheet.append("</body>\n</html>\n").toString());
    }

    private static void line(StringBuilder sheet, String text) {
        sheet.append("<p>").append(safe(text)).append("</p>\n");
    }
}
