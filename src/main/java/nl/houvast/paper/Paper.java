package nl.houvast.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints a sheet of XHTML as a tagged PDF (PDF/UA-1): whoever gets it as a file can hear it. The
 * sheet names its language and its title, and writes in the font "paper". Nothing is fetched from
 * anywhere.
 */
public final class Paper {

    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** What the font can write; read when it is asked for the first time. */
    private static final class Letters {

        static final CmapLookup KNOWN = known();

        private static CmapLookup known() {
            try (var font = new TTFParser().parse(new RandomAccessReadBuffer(font()))) {
                return font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Paper() {}

    /** The sheet as a PDF. */
    public static byte[] print(String xhtml) throws IOException {
        var out = new ByteArrayOutputStream();
        var sheet = new PdfRendererBuilder();
        sheet.useFastMode();
        sheet.usePdfUaAccessibility(true);
        sheet.useFont(Paper::font, "paper");
        sheet.useUriResolver((base, uri) -> null);
        sheet.withHtmlContent(xhtml, null);
        sheet.toStream(out);
        sheet.run();
        return out.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
    }

    /** This text to stand in a sheet: nothing in it is markup, lines stay lines. */
    public static String safe(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> safe.append(escaped(letter)));
        return safe.toString();
    }

    private static String escaped(int letter) {
        return switch (letter) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '\n' -> "<br/>";
            case '\t' -> " ";
            default -> mayStandInXml(letter) ? Character.toString(letter) : "";
        };
    }

    /** Control characters may not, and half a character neither. */
    private static boolean mayStandInXml(int letter) {
        return (letter >= 0x20 && letter <= 0xD7FF)
                || (letter >= 0xE000 && letter <= 0xFFFD)
                || letter >= 0x10000;
    }

    /** Whether every letter of this text can be written; others would be lost on paper. */
    public static boolean canWrite(String text) {
        return text.codePoints()
                .filter(letter -> !Character.isISOControl(letter))
                .allMatch(letter -> Letters.KNOWN.getGlyphId(letter) != 0);
    }
}
