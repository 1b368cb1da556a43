package nl.houvast.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of file that are taken in, by what is in them: what a file is called, and what the
 * browser says that it is, is not asked. Three kinds with a beginning of their own need no library
 * that knows a thousand.
 */
enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png");

    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG_BEGINS = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    /** Eight bytes, the length of the first part, and its name. */
    private static final byte[] PNG_BEGINS = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    private final String type;
    private final String ending;

    FileKind(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** What a browser is told that it is. */
    String type() {
        return type;
    }

    /** How a file of this kind is called at the end. */
    String ending() {
        return ending;
    }

    /** The kind of this content, when it is one of them. */
    static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> begins(content, kind.begins())).findFirst();
    }

    private byte[] begins() {
        return switch (this) {
            case PDF -> PDF_BEGINS;
            case JPEG -> JPEG_BEGINS;
            case PNG -> PNG_BEGINS;
        };
    }

    private static boolean begins(byte[] content, byte[] beginning) {
        return content.length > beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }
}
