package nl.houvast.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.modulith.events.EventExternalizationConfiguration;
import org.springframework.modulith.events.RoutingTarget;
import org.springframework.modulith.events.support.DelegatingEventExternalizer;

/**
 * Kafka, only when it is switched on: no class of it is loaded otherwise. The key of a record is
 * the number of the case file, so that all of one case file is in one partition, in order.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "houvast.outbox.kafka.on", havingValue = "true")
class KafkaConfiguration {

    @Bean
    DefaultKafkaProducerFactory<Object, Object> outboxProducers(OutboxSettings settings) {
        return new DefaultKafkaProducerFactory<>(producer(settings));
    }

    @Bean
    KafkaTemplate<Object, Object> outboxKafka(
            DefaultKafkaProducerFactory<Object, Object> producers) {
        return new KafkaTemplate<>(producers);
    }

    /** Every broker in sync has it, once for each attempt, and an attempt ends in time. */
    private static Map<String, Object> producer(OutboxSettings settings) {
        var within = Math.toIntExact(settings.timeout().toMillis());
        var properties = new HashMap<String, Object>(settings.kafka().properties());
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafka().servers());
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, within);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, within / 2);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, within);
        return properties;
    }

    /**
     * Nothing of the house but what the outbox gives. Asked for before there are settings, so it
     * reads the one that it needs.
     */
    @Bean
    static EventExternalizationConfiguration outboxExternalization(Environment environment) {
        var target =
                RoutingTarget.forTarget(
                        environment.getRequiredProperty("houvast.outbox.kafka.topic"));
        return EventExternalizationConfiguration.externalizing()
                .select(Told.class::isInstance)
                .mapping(Told.class, KafkaConfiguration::message)
                .route(Told.class, told -> target.andKey(told.caseFile().toString()))
                .build();
    }

    private static Message<byte[]> message(Told told) {
        return MessageBuilder.withPayload(told.bytes())
                .setHeader("content-type", Told.CONTENT_TYPE.getBytes(UTF_8))
                .build();
    }

    @Bean
    @SuppressWarnings("removal") // see Topic
    Topic outboxTopic(DelegatingEventExternalizer externalizer) {
        return new Topic(externalizer);
    }
}
