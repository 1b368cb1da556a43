package nl.houvast.outbox;

import static nl.houvast.outbox.OutboxExamples.noKafka;
import static nl.houvast.outbox.OutboxExamples.settings;
import static nl.houvast.outbox.OutboxExamples.told;
import static nl.houvast.outbox.OutboxExamples.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.houvast.casework.CaseFileId;
import nl.houvast.outbox.OutboxSettings.Kafka;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.modulith.events.config.EventExternalizationAutoConfiguration;
import org.springframework.modulith.events.support.DelegatingEventExternalizer;
import org.springframework.util.ClassUtils;

/**
 * Against a real broker of Kafka: the same event, under its own id, in order for each case file.
 */
@SuppressWarnings("removal") // see Topic
class TopicTests {

    private static final String TOPIC = "dossiers";
    private static final EmbeddedKafkaKraftBroker BROKER =
            new EmbeddedKafkaKraftBroker(1, 3, TOPIC);

    @BeforeAll
    static void start() {
        BROKER.afterPropertiesSet();
    }

    @AfterAll
    static void stop() {
        BROKER.destroy();
    }

    /** What Spring Modulith and we make of these settings. */
    private static ApplicationContextRunner house(Kafka kafka, Duration timeout) {
        return new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(
                                EventExternalizationAutoConfiguration.class,
                                ClassUtils.resolveClassName(
                                        "org.springframework.modulith.events.kafka"
                                                + ".KafkaEventExternalizerConfiguration",
                                        null)))
                .withUserConfiguration(KafkaConfiguration.class)
                .withBean(OutboxSettings.class, () -> settings(List.of(), timeout, kafka))
                .withPropertyValues(
                        "houvast.outbox.kafka.on=" + kafka.on(),
                        "houvast.outbox.kafka.topic=" + kafka.topic(),
                        "spring.modulith.events.externalization.enabled"
                                + "=${houvast.outbox.kafka.on:false}",
                        "spring.modulith.events.kafka.enable-json=false");
    }

    @Test
    void ofEachCaseFileEverythingComesInOrderAndAsItWasMade() {
        var files = List.of(file(1), file(2), file(3), file(4), file(5));
        var sent = new ArrayList<Told>();
        for (var type : EventType.values()) {
            files.forEach(file -> sent.add(told(type, file)));
        }
        house(new Kafka(true, BROKER.getBrokersAsString(), TOPIC, Map.of()), Duration.ofSeconds(10))
                .run(
                        house -> {
                            var topic = house.getBean(Topic.class);
                            for (var told : sent) {
                                assertThat(topic.carry(told)).isEqualTo(Outcome.TAKEN);
                            }
                        });

        var heard = heard(sent.size());

        var places = new LinkedHashMap<String, Integer>();
        for (var record : heard) {
            assertThat(wrong(text(record))).isEmpty();
            assertThat(record.headers().toArray()).hasSize(1);
            assertThat(record.headers().lastHeader("content-type").value())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(Told.CONTENT_TYPE);
            assertThat(places.computeIfAbsent(record.key(), key -> record.partition()))
                    .isEqualTo(record.partition());
        }
        for (var file : files) {
            assertThat(heard)
                    .filteredOn(record -> record.key().equals(file.toString()))
                    .extracting(TopicTests::text)
                    .containsExactlyElementsOf(
                            sent.stream()
                                    .filter(told -> told.caseFile().equals(file.value()))
                                    .map(Told::body)
                                    .toList());
        }
    }

    private static CaseFileId file(int number) {
        return new CaseFileId(new UUID(0x7000, 0x8000_0000_0000_0000L + number));
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    private static List<ConsumerRecord<String, byte[]>> heard(int number) {
        var heard = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                BROKER.getBrokersAsString(),
                                "group.id",
                                "whoever",
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            for (int tries = 0; tries < 40 && heard.size() < number; tries++) {
                consumer.poll(Duration.ofMillis(500)).forEach(heard::add);
            }
            consumer.poll(Duration.ofMillis(100)).forEach(heard::add);
        }
        assertThat(heard).hasSize(number);
        return heard;
    }

    @Test
    void withoutABrokerItIsSaidSoInTime() {
        house(new Kafka(true, "127.0.0.1:1", TOPIC, Map.of()), Duration.ofSeconds(1))
                .run(
                        house ->
                                assertThat(
                                                house.getBean(Topic.class)
                                                        .carry(told(EventType.CASE_OPENED)))
                                        .isEqualTo(Outcome.unanswered(Outcome.Silence.BROKER)));
    }

    @Test
    void unlessItIsSwitchedOnThereIsNoKafka() {
        house(noKafka(), Duration.ofSeconds(1))
                .run(
                        house ->
                                assertThat(house)
                                        .doesNotHaveBean(Topic.class)
                                        .doesNotHaveBean(DelegatingEventExternalizer.class)
                                        .doesNotHaveBean("outboxProducers"));
    }
}
