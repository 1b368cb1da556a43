package nl.houvast.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of the blind indexes. It is kept in the database under the master key, and stays when
 * the master key changes: what was found by it is found by it for ever.
 */
final class IndexKey {

    static final String PLACE = "person.index_key.wrapped";

    private final Mac digests;

    IndexKey(DataKey key) {
        try {
            digests = Mac.getInstance("HmacSHA256");
            digests.init(new SecretKeySpec(key.secret(), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks HMAC with SHA-256", e);
        }
    }

    /** The same for the same text, and nobody without this key can tell what the text was. */
    byte[] digest(String text) {
        var mac = fresh();
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same, for what comes in pieces. */
    Mac fresh() {
        try {
            return (Mac) digests.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java cannot copy an HMAC", e);
        }
    }
}
