package nl.houvast.entrance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of tokens for each address: it holds what a minute allows and fills evenly. Kept in this
 * process, for as many addresses as fit; who is forgotten begins with a full one.
 */
final class Buckets {

    private static final int ADDRESSES = 50_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int each;
    private final Clock clock;
    private final Cache<String, Bucket> byAddress =
            Caffeine.newBuilder().maximumSize(ADDRESSES).expireAfterAccess(MINUTE).build();

    /** What was left at that time (milliseconds). */
    private record Bucket(double left, long at) {}

    /** Buckets of so many a minute; of zero, bottomless. */
    Buckets(int each, Clock clock) {
        this.each = each;
        this.clock = clock;
    }

    /** Takes one; says whether there was one. */
    boolean take(String address) {
        if (each == 0) {
            return true;
        }
        var now = clock.millis();
        var taken =
                byAddress
                        .asMap()
                        .compute(
                                address,
                                (same, before) -> new Bucket(filled(before, now) - 1, now));
        return taken.left() >= 0;
    }

    /** Whether none is left, without taking one. Costs next to nothing for who never took any. */
    boolean empty(String address) {
        var bucket = byAddress.getIfPresent(address);
        return bucket != null && filled(bucket, clock.millis()) < 1;
    }

    private double filled(@Nullable Bucket before, long now) {
        if (before == null) {
            return each;
        }
        var since = Math.max(0, now - before.at());
        return Math.min(
                each, Math.max(before.left(), -1) + (double) since * each / MINUTE.toMillis());
    }
}
