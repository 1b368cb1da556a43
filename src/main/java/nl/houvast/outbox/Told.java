package nl.houvast.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.TimeOrdered;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event as others hear it: a CloudEvent by the NL GOV profile, in structured JSON. Made once,
 * so that everybody gets the same bytes under the same id, however often.
 *
 * @param id by which a receiver knows that it heard this before
 * @param caseFile the stream in which it has its place
 * @param at when it was written down
 * @param body the whole event
 */
record Told(UUID id, UUID caseFile, String type, Instant at, String body) {

    /** What HTTP and Kafka both call it. */
    static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Something that happened in this case file.
     *
     * @param source who we are, as a URN
     * @param more what stands beside the number of the case file: identifiers, and names of
     *     constants
     */
    static Told of(
            String source, EventType type, CaseFileId file, Map<String, String> more, Instant at) {
        var id = TimeOrdered.id(at);
        var data = new LinkedHashMap<String, String>();
        data.put("caseFile", file.toString());
        data.putAll(more);
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", id.toString());
        event.put("source", source);
        event.put("type", type.type());
        event.put("subject", file.toString());
        event.put("time", DateTimeFormatter.ISO_INSTANT.format(at));
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return new Told(id, file.value(), type.type(), at, JSON.writeValueAsString(event));
    }

    /** As it goes over a line. */
    byte[] bytes() {
        return body.getBytes(UTF_8);
    }
}
