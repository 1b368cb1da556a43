package nl.houvast.person;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * A key of 256 bits that seals with AES-GCM. What it seals opens at the place it was sealed for and
 * nowhere else, so that nobody can move a sealed value to another row or column.
 */
final class DataKey {

    /** The length of a key in bytes. */
    static final int SIZE = 32;

    private static final byte FORMAT = 1;

    private final byte[] secret;
    private final Aead cipher;

    DataKey(byte[] secret) {
        this.secret = secret;
        try {
            this.cipher = new AesGcmJce(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available", e);
        }
    }

    static DataKey fresh() {
        return new DataKey(Random.randBytes(SIZE));
    }

    byte[] seal(byte[] plain, String place) {
        try {
            var sealed = cipher.encrypt(plain, binding(place));
            var result = new byte[sealed.length + 1];
            result[0] = FORMAT;
            System.arraycopy(sealed, 0, result, 1, sealed.length);
            return result;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /**
     * Opens what was sealed.
     *
     * @throws GeneralSecurityException when it was sealed with another key, for another place, or
     *     changed since
     */
    byte[] open(byte[] sealed, String place) throws GeneralSecurityException {
        if (sealed.length == 0 || sealed[0] != FORMAT) {
            throw new GeneralSecurityException("sealed in a format that is not known here");
        }
        return cipher.decrypt(Arrays.copyOfRange(sealed, 1, sealed.length), binding(place));
    }

    /** Its own bytes, for a key that does something else than sealing. */
    byte[] secret() {
        return secret.clone();
    }

    /** This key, sealed under another. */
    byte[] wrapWith(DataKey other, String place) {
        return other.seal(secret, place);
    }

    private static byte[] binding(String place) {
        return (FORMAT + "|" + place).getBytes(StandardCharsets.UTF_8);
    }
}
