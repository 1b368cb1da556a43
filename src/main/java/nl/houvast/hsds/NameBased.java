package nl.houvast.hsds;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Identifiers made of a name (UUID version 5, RFC 9562): the same name has the same one, on every
 * installation and after every import. They hide nothing: whoever knows the name can make it.
 */
final class NameBased {

    /** Ours alone. Another one would change every identifier that somebody wrote down. */
    private static final UUID OURS = UUID.fromString("787982f7-c355-4975-92bc-ef8c7440e982");

    private NameBased() {}

    /** The identifier of what has this name among its kind. */
    static UUID id(String kind, String name) {
        return id(OURS, kind + "/" + name);
    }

    static UUID id(UUID namespace, String name) {
        var hash = sha1();
        hash.update(
                ByteBuffer.allocate(16)
                        .putLong(namespace.getMostSignificantBits())
                        .putLong(namespace.getLeastSignificantBits())
                        .flip());
        var bytes = ByteBuffer.wrap(hash.digest(name.getBytes(StandardCharsets.UTF_8)));
        var high = (bytes.getLong() & ~0xf000L) | 0x5000L;
        var low = (bytes.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1"); // what version 5 is made with; no secret
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
