package nl.houvast.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How large a PDF becomes when it is unpacked. A file of five megabytes may hold five thousand, and
 * whoever unpacks it finds out too late; so it is measured before, and thrown away meanwhile.
 */
final class PdfSize {

    private static final int MOST = 128 * 1024 * 1024;

    private static final Pattern BEGINS = Pattern.compile("(?<!end)stream\\r?\\n");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

    /**
     * The parts that are unpacked to find the others; they need no more than one way of packing.
     */
    private static final Pattern OF_OBJECTS = Pattern.compile("/(ObjStm|XRef)\\b");

    private static final Pattern SIMPLE =
            Pattern.compile(
                    "(?s)(?!.*/Filter).*|.*/Filter\\s*(/FlateDecode|\\[\\s*/FlateDecode\\s*]).*");

    private static final int DICTIONARY = 4096;

    private PdfSize() {}

    /** Whether it is more than anybody needs to read, or packed so that it cannot be measured. */
    static boolean isTooLarge(byte[] pdf) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        var begins = BEGINS.matcher(text);
        var buffer = new byte[64 * 1024];
        long all = 0;
        while (begins.find()) {
            if (isPackedOddly(dictionary(text, begins.start()))) {
                return true;
            }
            all += unpacked(pdf, begins.end(), buffer, MOST - all);
            if (all >= MOST) {
                return true;
            }
        }
        return false;
    }

    private static String dictionary(String text, int end) {
        var before = text.substring(Math.max(0, end - DICTIONARY), end);
        var begin = before.lastIndexOf("obj");
        var entries = begin < 0 ? before : before.substring(begin);
        return ESCAPED.matcher(entries)
                .replaceAll(
                        found ->
                                java.util.regex.Matcher.quoteReplacement(
                                        String.valueOf(
                                                (char) Integer.parseInt(found.group(1), 16))));
    }

    private static boolean isPackedOddly(String dictionary) {
        return OF_OBJECTS.matcher(dictionary).find() && !SIMPLE.matcher(dictionary).matches();
    }

    /** How many bytes come out of what is packed here; none when nothing is. */
    private static long unpacked(byte[] pdf, int from, byte[] buffer, long most) {
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            long size = 0;
            while (size < most) {
                var some = inflater.inflate(buffer);
                if (some == 0) {
                    return size;
                }
                size += some;
            }
            return size;
        } catch (DataFormatException e) {
            return 0;
        } finally {
            inflater.end();
        }
    }
}
