package nl.houvast.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that wraps every person's own key. It comes from outside and is never stored beside what
 * it locks.
 */
final class MasterKey {

    private static final String PROOF = "person.master_key.proof";

    private final byte[] secret;
    private final DataKey wrapping;

    MasterKey(byte[] secret) {
        this.secret = secret.clone();
        wrapping = new DataKey(derive("wrap", DataKey.SIZE));
    }

    private byte[] derive(String purpose, int size) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(new SecretKeySpec(secret, "Generic"))
                                    .thenExpand(
                                            ("houvast vault " + purpose + " 1")
                                                    .getBytes(StandardCharsets.UTF_8),
                                            size));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks HKDF with SHA-256", e);
        }
    }

    byte[] wrap(DataKey key, String place) {
        return key.wrapWith(wrapping, place);
    }

    DataKey unwrap(byte[] wrapped, String place) throws GeneralSecurityException {
        return new DataKey(wrapping.open(wrapped, place));
    }

    /** What people call it by: follows from the secret and does not tell it. */
    String name() {
        return HexFormat.of().formatHex(derive("name", 4));
    }

    /**
     * The key of the blind indexes of a database that was made before that was a key of its own.
     */
    DataKey formerIndexKey() {
        return new DataKey(derive("index", DataKey.SIZE));
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
}
