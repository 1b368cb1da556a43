package nl.houvast.outbox;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.houvast.casework.CaseFileId;
import nl.houvast.outbox.OutboxSettings.Kafka;
import org.springframework.core.io.ClassPathResource;

/** Events of case files that nobody has. */
final class OutboxExamples {

    static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");
    static final String SOURCE = "urn:nld:oin:00000000000000000000:systeem:houvast";
    static final CaseFileId FILE = new CaseFileId(new UUID(0x7000, 0x8000_0000_0000_0007L));

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V7)
                    .getSchema(
                            schema(),
                            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());

    private OutboxExamples() {}

    private static String schema() {
        try {
            return new ClassPathResource("cloudevents/cloudevents.schema.json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that the authors of CloudEvents would find wrong with it. */
    static Set<String> wrong(String body) {
        return SCHEMA.validate(body, InputFormat.JSON).stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    static Told told(EventType type) {
        return told(type, FILE);
    }

    static Told told(EventType type, CaseFileId file) {
        return Told.of(SOURCE, type, file, Map.of(), NOON);
    }

    static OutboxSettings settings(List<String> inside, Duration timeout, Kafka kafka) {
        return new OutboxSettings(
                SOURCE,
                inside,
                timeout,
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                Duration.ofDays(1),
                Duration.ofDays(30),
                kafka);
    }

    static Kafka noKafka() {
        return new Kafka(false, "", "", Map.of());
    }
}
