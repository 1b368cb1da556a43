package nl.houvast.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.houvast.outbox.OutboxExamples.FILE;
import static nl.houvast.outbox.OutboxExamples.NOON;
import static nl.houvast.outbox.OutboxExamples.SOURCE;
import static nl.houvast.outbox.OutboxExamples.told;
import static nl.houvast.outbox.OutboxExamples.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.houvast.outbox.OutboxSettings.Kafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What an event looks like, and that it is ours. */
class ToldTests {

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyEventIsACloudEventByTheProfile(EventType type) {
        var body = told(type).body();

        assertThat(wrong(body)).isEmpty();
        var event = JsonMapper.shared().readTree(body);
        assertThat(event.propertyNames())
                .containsExactlyInAnyOrder(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "subject",
                        "time",
                        "datacontenttype",
                        "data");
        assertThat(event.get("specversion").asString()).isEqualTo("1.0");
        assertThat(event.get("source").asString()).isEqualTo(SOURCE);
        assertThat(event.get("type").asString()).matches("nl\\.houvast\\.[a-z]+(-[a-z]+)+\\.v1");
        assertThat(event.get("subject").asString()).isEqualTo(FILE.toString());
        assertThat(Instant.parse(event.get("time").asString())).isEqualTo(NOON);
        assertThat(event.get("data").get("caseFile").asString()).isEqualTo(FILE.toString());
        assertThat(EventType.of(type.type())).contains(type);
    }

    @Test
    void theSchemaFindsWhatIsWrong() {
        assertThat(wrong("{\"specversion\": \"1.0\", \"id\": \"\", \"time\": \"noon\"}"))
                .hasSizeGreaterThan(3);
    }

    @Test
    void everyTypeIsExplainedToWhoReceivesIt() throws Exception {
        var page = Files.readString(Path.of("docs/events.md"));
        for (var type : EventType.values()) {
            assertThat(page).contains("`" + type.type() + "`");
        }
    }

    /** The example that the libraries of Standard Webhooks test themselves with. */
    @Test
    void theSignatureIsWhatLibrariesForWebhooksExpect() {
        var secret = new Secret(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

        assertThat(secret.shown()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(
                        secret.sign(
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                1614265330L,
                                "{\"test\": 2432232314}".getBytes(UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(secret.toString()).doesNotContain("MfKQ");
    }

    @Test
    void settingsThatCannotWorkStopTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("houvast", new Kafka(false, "", "", Map.of()), 30))
                .withMessageContaining("houvast.outbox.source");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("", new Kafka(true, "kafka:9092", "t", Map.of()), 30))
                .withMessageContaining("houvast.outbox.kafka.on");
        assertThatIllegalArgumentException()
                .as("sent again while it is still being sent")
                .isThrownBy(() -> settings(SOURCE, new Kafka(false, "", "", Map.of()), 15))
                .withMessageContaining("houvast.outbox.retry-after");
        assertThat(settings("", new Kafka(false, "", "", Map.of()), 30).ready()).isFalse();
    }

    private static OutboxSettings settings(String source, Kafka kafka, int retryAfter) {
        return new OutboxSettings(
                source,
                List.of(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(retryAfter),
                Duration.ofHours(1),
                Duration.ofDays(1),
                Duration.ofDays(30),
                kafka);
    }
}
