package nl.houvast.arrival;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import nl.houvast.kernel.LinkSecret;

/** What the parts of a key are recognised by: neither link nor code is kept. */
final class KeyDigest {

    private static final int MARK = 12;

    private KeyDigest() {}

    static String of(LinkSecret link) {
        return HexFormat.of().formatHex(link.digest());
    }

    /**
     * Of a code that belongs to this link. A code alone is short enough to be found by trying;
     * together with the link, which is kept nowhere, it is not.
     */
    static String of(LinkSecret link, SpokenCode code) {
        return of(new LinkSecret(link.value() + "\n" + code.value()));
    }

    /** A few signs that tell two links apart, and of which nobody makes a link. */
    static String mark(LinkSecret link) {
        return of(link).substring(0, MARK);
    }

    /** Whether both are the same; it takes as long when they are not. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
