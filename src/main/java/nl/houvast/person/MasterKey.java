package nl.houvast.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret from which the vault gets the key that wraps every person's own key, and the key of
 * the blind indexes. It comes from outside and is never stored beside what it locks.
 */
final class MasterKey {

    private static final String PROOF = "person.master_key.proof";

    private final DataKey wrapping;
    private final Mac digests;

    MasterKey(byte[] secret) {
        try {
            wrapping = new DataKey(derive(secret, "wrap").getEncoded());
            digests = Mac.getInstance("HmacSHA256");
            digests.init(derive(secret, "index"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks HKDF or HMAC with SHA-256", e);
        }
    }

    private static SecretKey derive(byte[] secret, String purpose) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "Generic",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(new SecretKeySpec(secret, "Generic"))
                                .thenExpand(
                                        ("houvast vault " + purpose + " 1")
                                                .getBytes(StandardCharsets.UTF_8),
                                        DataKey.SIZE));
    }

    byte[] wrap(DataKey key, String place) {
        return key.wrapWith(wrapping, place);
    }

    DataKey unwrap(byte[] wrapped, String place) throws GeneralSecurityException {
        return new DataKey(wrapping.open(wrapped, place));
    }

    /** A value that only this key can have made. */
    byte[] proof() {
        return wrapping.seal(new byte[0], PROOF);
    }

    /** Whether this key made the proof. */
    boolean made(byte[] proof) {
        try {
            return wrapping.open(proof, PROOF).length == 0;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The same for the same text, and nobody without this key can tell what the text was. */
    byte[] digest(String text) {
        try {
            return ((Mac) digests.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java cannot copy an HMAC", e);
        }
    }
}
