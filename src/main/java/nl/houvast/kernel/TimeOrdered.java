package nl.houvast.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes identifiers in the application (UUID version 7, RFC 9562): ordered by the millisecond in
 * which they were made, so that index pages fill from one side, and with 74 random bits, so that
 * nobody guesses one.
 */
public final class TimeOrdered {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrdered() {}

    /**
     * Reads an identifier as it stands in an address.
     *
     * @throws Missing when it is none: then there is nothing that it names
     */
    public static UUID parse(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new Missing();
        }
    }

    /** A new identifier for something that happened at this moment. */
    public static UUID id(Instant at) {
        var high = (at.toEpochMilli() << 16) | 0x7000L | (RANDOM.nextLong() & 0x0fffL);
        var low = (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
