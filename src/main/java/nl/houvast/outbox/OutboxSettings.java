package nl.houvast.outbox;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What other systems may hear, and how.
 *
 * @param source who we are: {@code urn:nld:oin:<OIN>:systeem:houvast}; without it nothing is told
 * @param inside receivers in our own network, as {@code https://host:port}: no others are reached
 *     there
 * @param timeout how long a receiver may take for the whole answer
 * @param retryAfter how long to wait after the first attempt; twice as long after each next one
 * @param retryAtMost but never longer than this
 * @param failingAfter when an administrator sees on every page that a connection does not work
 * @param keep how long an event is kept after everybody had it
 * @param kafka where Kafka is, if it is used
 */
@ConfigurationProperties("houvast.outbox")
record OutboxSettings(
        @DefaultValue("") String source,
        @DefaultValue List<String> inside,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("30s") Duration retryAfter,
        @DefaultValue("1h") Duration retryAtMost,
        @DefaultValue("1d") Duration failingAfter,
        @DefaultValue("30d") Duration keep,
        @DefaultValue Kafka kafka) {

    /**
     * A topic in which the same events are put.
     *
     * @param servers the first brokers to ask, "host:port,host:port"
     * @param properties anything else that a producer of Kafka knows, such as security.protocol
     */
    record Kafka(
            @DefaultValue("false") boolean on,
            @DefaultValue("") String servers,
            @DefaultValue("") String topic,
            @DefaultValue Map<String, String> properties) {}

    /**
     * Settings that can be used.
     *
     * @throws IllegalArgumentException when the source is no URN, Kafka is on without a place, or
     *     something would be sent again while it is still being sent
     */
    OutboxSettings {
        if (!source.isEmpty() && !source.matches("urn:[a-z0-9-]+:[!-~]+")) {
            throw new IllegalArgumentException(
                    "houvast.outbox.source must be a URN, such as"
                            + " urn:nld:oin:<OIN>:systeem:houvast");
        }
        if (kafka.on()
                && (source.isEmpty() || kafka.servers().isEmpty() || kafka.topic().isEmpty())) {
            throw new IllegalArgumentException(
                    "houvast.outbox.kafka.on needs houvast.outbox.source,"
                            + " houvast.outbox.kafka.servers and houvast.outbox.kafka.topic");
        }
        if (timeout.multipliedBy(2).compareTo(retryAfter) > 0) {
            throw new IllegalArgumentException(
                    "houvast.outbox.retry-after must be at least twice houvast.outbox.timeout");
        }
        inside.forEach(URI::create);
    }

    /** Whether we can say who we are. */
    boolean ready() {
        return !source.isEmpty();
    }
}
