package nl.houvast.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import nl.houvast.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Text in UTF-8 and nothing else, with or without the mark at its beginning. */
final class Utf8 {

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private Utf8() {}

    /**
     * The text of this stream, which the reader closes. A byte that is no UTF-8 fails while
     * reading.
     *
     * @throws Refusal when it begins as UTF-16 or UTF-32 does
     */
    static Reader reader(InputStream stream) throws IOException {
        var in = new BufferedInputStream(stream);
        in.mark(8);
        var head = in.readNBytes(4);
        in.reset();
        var wide = head.length >= 2 && (head[0] & 0xfe) == 0xfe && (head[1] & 0xfe) == 0xfe;
        for (var one : head) {
            wide |= one == 0;
        }
        Refusal.unless(!wide, ExchangeRefusal.ENCODING);
        if (head.length >= 3 && head[0] == MARK[0] && head[1] == MARK[1] && head[2] == MARK[2]) {
            in.skipNBytes(3);
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
    }

    /** Why reading failed: another encoding, or what the reader says of a broken file. */
    static Refusal refusal(@Nullable Throwable failure, ExchangeRefusal broken) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof CharacterCodingException) {
                return new Refusal(ExchangeRefusal.ENCODING);
            }
            if (cause instanceof ZipException) {
                return new Refusal(ExchangeRefusal.ZIP_BROKEN);
            }
        }
        return new Refusal(broken);
    }
}
