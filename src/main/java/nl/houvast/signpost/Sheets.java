package nl.houvast.signpost;

import static nl.houvast.paper.Paper.safe;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import nl.houvast.directory.Offer;
import nl.houvast.paper.Code;
import nl.houvast.paper.Paper;
import org.jspecify.annotations.Nullable;

/** The card (A6) and the leaflet (A5) as PDF: tagged, so that they can be heard as well as read. */
final class Sheets {

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="{lang}" dir="{dir}">
            <head>
            <title>{title}</title>
            <meta name="description" content="{title}"/>
            <style>
            @page { size: {size}; margin: {margin} }
            body { font-family: {font}; font-size: 11pt; line-height: 1.4; margin: 0; direction: {dir} }
            h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 4mm 0 }
            h2 { font-size: 13pt; margin: 5mm 0 1mm 0 }
            p { margin: 0 0 3mm 0 }
            .number { font-size: 18pt }
            .code { width: 32mm; height: 32mm }
            </style>
            </head>
            <body>
            """;

    private Sheets() {}

    /** What a card says first. */
    private enum Face {
        NAMED,
        NEUTRAL
    }

    /** A card with the name of the organisation, or one that names nothing. */
    static byte[] card(Kit kit, Words words, boolean named) throws IOException {
        var face = named ? Face.NAMED : Face.NEUTRAL;
        var sheet = new StringBuilder(head(words, words.say("title"), "148mm 105mm", "9mm"));
        sheet.append("<h1>").append(safe(first(kit, words, face))).append("</h1>\n");
        if (face == Face.NEUTRAL) {
            sheet.append(paragraph(lines(words.say("cardNeutral"), 1)));
        } else if (kit.ours()) {
            sheet.append(paragraph(lines(words.say("card"), 0)));
        } else {
            sheet.append(paragraph(words.say("lead")));
        }
        number(sheet, kit.phone());
        code(sheet, named ? kit.leadsTo() : kit.neutral());
        return print(end(sheet), words);
    }

    private static String first(Kit kit, Words words, Face face) {
        return switch (face) {
            case NAMED -> kit.offer().name();
            case NEUTRAL -> lines(words.say("cardNeutral"), 0);
        };
    }

    /** One of the two lines of a card. */
    private static String lines(String text, int which) {
        var lines = text.split("\n", 2);
        return lines[Math.min(which, lines.length - 1)];
    }

    /** The leaflet of whoever runs this Houvast, or of another organisation. */
    static byte[] leaflet(Kit kit, Words words, LocalDate today) throws IOException {
        return print(kit.ours() ? ours(kit, words, today) : other(kit, words, today), words);
    }

    private static byte[] print(String sheet, Words words) throws IOException {
        return words.direction().equals("rtl") ? Paper.printRightToLeft(sheet) : Paper.print(sheet);
    }

    private static String ours(Kit kit, Words words, LocalDate today) {
        var sheet = new StringBuilder(head(words, words.say("title"), "148mm 210mm", "14mm"));
        sheet.append("<h1>").append(safe(words.say("title"))).append("</h1>\n");
        sheet.append(paragraph(words.say("lead")));
        sheet.append(paragraph(words.say("what")));
        sheet.append(paragraph(words.say("how")));
        number(sheet, kit.phone());
        hours(sheet, kit.offer(), words, today);
        sheet.append(paragraph(words.say("interpreter")));
        sheet.append(paragraph(words.say("children")));
        if (kit.leadsTo() != null) {
            sheet.append(paragraph(words.say("self", kit.leadsTo())));
            code(sheet, kit.leadsTo());
        }
        sheet.append(paragraph(words.say("noName")));
        sheet.append(paragraph(words.say("danger")));
        return end(sheet);
    }

    private static String other(Kit kit, Words words, LocalDate today) {
        var offer = kit.offer();
        var language = Locale.of(words.language());
        var sheet = new StringBuilder(head(words, words.say("title"), "148mm 210mm", "14mm"));
        sheet.append("<h1>").append(safe(offer.name())).append("</h1>\n");
        sheet.append(paragraph(offer.description().in(language)));
        number(sheet, kit.phone());
        hours(sheet, offer, words, today);
        code(sheet, kit.leadsTo());
        sheet.append(paragraph(words.say("noName")));
        sheet.append(paragraph(words.say("danger")));
        return end(sheet);
    }

    /** In words they are known in Dutch only; with days and times in every language. */
    private static void hours(StringBuilder sheet, Offer offer, Words words, LocalDate today) {
        var text = offer.hours().text();
        if (text != null && words.language().equals("nl")) {
            sheet.append(paragraph(text));
            return;
        }
        for (var line : WeekHours.of(offer, today, Locale.of(words.language()))) {
            sheet.append(paragraph(line));
        }
    }

    private static void number(StringBuilder sheet, @Nullable String phone) {
        if (phone != null) {
            sheet.append("<p class=\"number\" dir=\"ltr\">").append(safe(phone)).append("</p>\n");
        }
    }

    private static void code(StringBuilder sheet, @Nullable String address) {
        if (address != null) {
            sheet.append("<p><img class=\"code\" alt=\"")
                    .append(safe(address))
                    .append("\" src=\"")
                    .append(Code.image(address))
                    .append("\"/></p>\n");
        }
    }

    private static String head(Words words, String title, String size, String margin) {
        return HEAD.replace("{lang}", words.language())
                .replace("{dir}", words.direction())
                .replace("{font}", words.direction().equals("rtl") ? "paper-arabic" : "paper")
                .replace("{title}", safe(title))
                .replace("{size}", size)
                .replace("{margin}", margin);
    }

    private static String paragraph(String text) {
        return "<p>" + safe(text) + "</p>\n";
    }

    private static String end(StringBuilder sheet) {
        return sheet.append("</body>\n</html>\n").toString();
    }
}
