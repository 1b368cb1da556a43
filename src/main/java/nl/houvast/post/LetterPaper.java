package nl.houvast.post;

import static java.util.Objects.requireNonNull;
import static java.util.regex.Matcher.quoteReplacement;
import static nl.houvast.paper.Paper.safe;
import static nl.houvast.web.Texts.text;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.houvast.paper.Paper;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Makes the sheet that goes in a window envelope: where it goes, where it comes from, and the one
 * sentence that something is ready. A tagged PDF (PDF/UA-1): whoever gets it as a file can hear it.
 */
final class LetterPaper {

    private static final String SHEET =
            """
            <!DOCTYPE html>
            <html lang="{lang}">
            <head>
            <title>{title}</title>
            <meta name="description" content="{title}"/>
            <meta name="subject" content="{title}"/>
            <style>
            @page { size: A4; margin: 25mm }
            body { font-family: paper; font-size: 11pt; line-height: 1.4; margin: 0 }
            .sender { font-size: 8pt; margin: 20mm 0 4mm 0 }
            .to { margin: 0 }
            h1 { font-size: 13pt; font-weight: normal; margin: 30mm 0 4mm 0 }
            </style>
            </head>
            <body>
            <p class="sender">{sender}</p>
            <p class="to">{name}<br/>{street}<br/>{postcode} {town}</p>
            <h1>{title}</h1>
            <p>{body}</p>
            </body>
            </html>
            """;

    /** All at once: what stands in one place never counts as another. */
    private static final Pattern PLACE =
            Pattern.compile("\\{(lang|title|body|sender|name|street|postcode|town)}");

    private LetterPaper() {}

    /**
     * The letter as a PDF.
     *
     * @param sender the return address
     */
    static byte[] print(Envelope.Letter letter, String sender) throws IOException {
        return Paper.print(html(letter, sender));
    }

    private static String html(Envelope.Letter letter, String sender) {
        var to = letter.to();
        var name = letter.name().full();
        return html(letter.language(), sender, name, to.street(), to.postcode(), to.town());
    }

    /** The sheet: what was typed stands on it as it was typed. */
    static String html(
            String language,
            String sender,
            String name,
            String street,
            String postcode,
            String town) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.of(language));
        try {
            var words =
                    Map.of(
                            "lang", text("post.letter.language"),
                            "title", text("post.letter.title"),
                            "body", text("post.letter.body"),
                            "sender", sender,
                            "name", name,
                            "street", street,
                            "postcode", postcode,
                            "town", town);
            return PLACE.matcher(SHEET)
                    .replaceAll(
                            place ->
                                    quoteReplacement(
                                            safe(requireNonNull(words.get(place.group(1))))));
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
