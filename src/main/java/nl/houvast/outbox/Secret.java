package nl.houvast.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a receiver and we know, and nobody else: by it they see that a message is ours and that
 * nobody changed it (Standard Webhooks, "v1"). Printing one never shows it.
 */
final class Secret {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] value;

    Secret(byte[] value) {
        this.value = value.clone();
    }

    /** As libraries for Standard Webhooks take it. */
    String shown() {
        return "whsec_" + Base64.getEncoder().encodeToString(value);
    }

    /**
     * The header that goes along.
     *
     * @param id of the event
     * @param second of this attempt, since 1970
     */
    String sign(String id, long second, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(value, ALGORITHM));
            mac.update((id + "." + second + ".").getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks HMAC with SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
