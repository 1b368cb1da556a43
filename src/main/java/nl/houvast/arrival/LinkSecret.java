package nl.houvast.arrival;

import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * 256 bits that nobody guesses, as they stand in a link or a cookie. Printing one never shows it.
 */
record LinkSecret(String value) {

    private static final int BYTES = 32;
    private static final int MARK = 12;

    static LinkSecret make() {
        return new LinkSecret(
                Base64.getUrlEncoder().withoutPadding().encodeToString(Random.randBytes(BYTES)));
    }

    /** What it is recognised by: there is too much of it to be found by trying. */
    String digest() {
        return sha256(value);
    }

    /**
     * What a code is recognised by that belongs to this link. A code alone is short enough to be
     * found by trying; together with the link, which is kept nowhere, it is not.
     */
    String digest(SpokenCode code) {
        return sha256(value + "\n" + code.value());
    }

    /** A few signs that tell two links apart, and of which nobody makes a link. */
    String mark() {
        return digest().substring(0, MARK);
    }

    /** Whether both are the same; it takes as long when they are not. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "LinkSecret[hidden]";
    }
}
