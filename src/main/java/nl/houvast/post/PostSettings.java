package nl.houvast.post;

import java.time.Duration;
import java.time.Instant;
import nl.houvast.kernel.Email;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent.
 *
 * @param sender the address they come from, which must not tell what this organisation does
 * @param attempts how often a message is tried before somebody is told
 * @param retryAfter how long to wait after the first attempt; twice as long after each next one
 * @param keep how long it stays known that a message was sent
 */
@ConfigurationProperties("houvast.post")
record PostSettings(
        @Nullable String sender,
        @DefaultValue("8") int attempts,
        @DefaultValue("PT5M") Duration retryAfter,
        @DefaultValue("P30D") Duration keep) {

    /**
     * Settings that can be used.
     *
     * @throws IllegalArgumentException when the sender is not an address, or nothing is ever tried
     */
    PostSettings {
        if (sender != null && Email.parse(sender).isEmpty()) {
            throw new IllegalArgumentException("houvast.post.sender is not an e-mail address");
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("houvast.post.attempts must be at least 1");
        }
    }

    /** Whether this many attempts are enough. */
    boolean enough(int tried) {
        return tried >= attempts;
    }

    /** When to try again after this many attempts. */
    Instant again(int tried, Instant now) {
        return now.plus(retryAfter.multipliedBy(1L << Math.min(tried - 1, 10)));
    }
}
