package nl.houvast.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Sources;
import nl.houvast.directory.Sources.Described;
import nl.houvast.hsds.ServiceBodies;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the entries as a file; what was written can be read back without a difference. */
@Component
class Exports {

    private static final JsonMapper JSON = new JsonMapper();

    private final Sources sources;
    private final ServiceBodies bodies;

    Exports(Sources sources, ServiceBodies bodies) {
        this.sources = sources;
        this.bodies = bodies;
    }

    /** Writes these entries, each as its JSON, as they are on this day. */
    void write(Format format, List<String> documents, LocalDate day, OutputStream out)
            throws IOException {
        switch (format) {
            case JSON -> json(documents, day, text(out));
            case CSV -> {
                out.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}); // or Excel guesses
                var text = text(out);
                CsvFiles.write(text, documents.stream().map(Exports::read).toList());
                text.flush();
            }
            case HSDS -> HsdsPackage.write(out, services(documents));
            case HSDS_JSON -> {
                var text = text(out);
                var begin = "[";
                for (var service : services(documents)) {
                    text.write(begin + "\n" + service);
                    begin = ",";
                }
                text.write(begin.equals("[") ? "[]\n" : "\n]\n");
                text.flush();
            }
        }
    }

    private static Writer text(OutputStream out) {
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    private static ObjectNode read(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    private static void json(List<String> documents, LocalDate day, Writer text)
            throws IOException {
        text.write(
                "{\"format\":\"" + JsonFiles.FORMAT + "\",\"madeOn\":\"" + day + "\",\"offers\":[");
        var between = "\n";
        for (var document : documents) {
            text.write(between + document);
            between = ",\n";
        }
        text.write("\n]}\n");
        text.flush();
    }

    /** HSDS says what it can; our own document comes along for what it cannot. */
    private List<ObjectNode> services(List<String> documents) {
        var described = new LinkedHashMap<OfferId, Described>();
        var own = new LinkedHashMap<OfferId, String>();
        for (var document : documents) {
            sources.read(document)
                    .ifPresent(
                            one -> {
                                described.put(one.offer().id(), one);
                                own.put(one.offer().id(), document);
                            });
        }
        var services = new ArrayList<ObjectNode>();
        bodies.of(described.values())
                .forEach((id, body) -> services.add(service(body, id, described, own)));
        return services;
    }

    private static ObjectNode service(
            String body, OfferId id, Map<OfferId, Described> described, Map<OfferId, String> own) {
        var service = read(body);
        var entry = described.get(id);
        if (entry != null && !entry.active()) {
            service = read(HsdsRows.stopped(body));
        }
        service.withArray("/attributes")
                .addObject()
                .put("id", ServiceBodies.documentId(id).toString())
                .put("link_type", HsdsRows.OURS)
                .put("link_entity", "service")
                .put("label", "Houvast")
                .put("value", own.getOrDefault(id, ""));
        return service;
    }
}
