package nl.houvast.kernel;

import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * 256 bits that nobody guesses, as they stand in a link or a cookie; or what somebody sent as one.
 * Printing one never shows it.
 */
public record LinkSecret(String value) {

    private static final int BYTES = 32;

    /** A new one. */
    public static LinkSecret make() {
        return new LinkSecret(
                Base64.getUrlEncoder().withoutPadding().encodeToString(Random.randBytes(BYTES)));
    }

    /** What it is recognised by (SHA-256): there is too much of it to be found by trying. */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "LinkSecret[hidden]";
    }
}
