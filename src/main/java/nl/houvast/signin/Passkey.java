package nl.houvast.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey of somebody, as its owner sees it.
 *
 * @param name what its owner called it
 * @param usedAt when somebody last signed in with it
 */
record Passkey(UUID id, String name, Instant madeAt, @Nullable Instant usedAt) {

    /**
     * What its answers are tried with. Everything that a device sends stands here as it is sent,
     * base64url.
     *
     * @param credential what the device calls it
     * @param publicKey the key, with the name, as the device gave them
     * @param counter how often the device used it, as far as it counts
     * @param copied whether the device may copy it to others of the same owner
     */
    record Key(String credential, String publicKey, long counter, boolean copied) {}

    /** A key, and who has it. */
    record Owned(Key key, String account, String handle) {}
}
