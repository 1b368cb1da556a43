package nl.houvast.appointment;

import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** 256 bits that nobody guesses, as they stand in a link. Printing one never shows it. */
record CalendarSecret(String value) {

    private static final int BYTES = 32;

    static CalendarSecret make() {
        return new CalendarSecret(
                Base64.getUrlEncoder().withoutPadding().encodeToString(Random.randBytes(BYTES)));
    }

    /** What it is recognised by: there is too much of it to be found by trying. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "CalendarSecret[hidden]";
    }
}
