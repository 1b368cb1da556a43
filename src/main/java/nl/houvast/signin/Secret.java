package nl.houvast.signin;

import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * 256 bits that nobody guesses, as they stand in a link or a cookie. Printing one never shows it.
 */
record Secret(String value) {

    private static final int BYTES = 32;

    static Secret make() {
        return new Secret(
                Base64.getUrlEncoder().withoutPadding().encodeToString(Random.randBytes(BYTES)));
    }

    /** What it is recognised by: there is too much of it to be found by trying. */
    byte[] digest() {
        return sha256(value.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
