package nl.houvast.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
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
 * anywhere; an image stands in the sheet itself (PNG).
 */
public final class Paper {

    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** An image that stands in the sheet itself. */
    private static final String OWN_IMAGE = "data:image/png;base64,";

    private static final String ARABIC = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

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
        return print(xhtml, new PdfRendererBuilder());
    }

    /**
     * A sheet in a script that is read from right to left, in the font "paper-arabic": letters join
     * up as they should, and numbers and names in between go their own way.
     */
    public static byte[] printRightToLeft(String xhtml) throws IOException {
        var sheet = new PdfRendererBuilder();
        sheet.useFont(() -> open(Paper.class, ARABIC), "paper-arabic");
        sheet.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        sheet.useUnicodeBidiReorderer(new ICUBidiReorderer());
        sheet.defaultTextDirection(BaseRendererBuilder.TextDirection.RTL);
        return print(xhtml, sheet);
    }

    private static byte[] print(String xhtml, PdfRendererBuilder sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        sheet.useFastMode();
        sheet.usePdfUaAccessibility(true);
        sheet.useFont(Paper::font, "paper");
        sheet.useUriResolver((base, uri) -> uri.startsWith(OWN_IMAGE) ? uri : null);
        sheet.withHtmlContent(xhtml, null);
        sheet.toStream(out);
        sheet.run();
        return out.toByteArray();
    }

    private static InputStream font() {
        return open(PDDocument.class, FONT);
    }

    private static InputStream open(Class<?> beside, String font) {
        return Objects.requireNonNull(beside.getResourceAsStream(font), font);
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
