package nl.houvast.outbox;

import java.util.UUID;

/**
 * Who hears of it.
 *
 * @param address where a webhook is sent, or the topic of Kafka
 * @param salt of the secret; another one makes another secret
 */
record Target(UUID id, Kind kind, String address, UUID salt) {

    /** The topic has a number of its own, the same everywhere. */
    static final UUID TOPIC = new UUID(0x7000L, 0x8000_0000_0000_0001L);

    /** By which way. */
    enum Kind {
        WEBHOOK,
        KAFKA
    }
}
