package nl.houvast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files with many entries, made after those that come with Houvast. */
final class LargeFiles {

    private static final List<String> WORDS =
            List.of("hulp", "praten", "steun", "luisteren", "avond", "regio", "school", "samen");

    private LargeFiles() {}

    /** The rows that come with Houvast. */
    static List<ObjectNode> rows() throws IOException {
        var rows = new ArrayList<ObjectNode>();
        try (var file = LargeFiles.class.getResourceAsStream("/directory/offers.json")) {
            for (JsonNode row : JsonMapper.shared().readTree(file).path("offers")) {
                rows.add((ObjectNode) row);
            }
        }
        return rows;
    }

    /** One like this under another id, that belongs to no other. */
    static ObjectNode copy(ObjectNode row, String id, String name) {
        var copy = row.deepCopy();
        copy.put("id", id);
        copy.put("name", name);
        copy.remove(List.of("parent", "otherNames"));
        if (List.of("regional_branch", "service").contains(row.path("kind").asString())) {
            copy.put("kind", "organisation");
        }
        return copy;
    }

    /** So many entries, each about so many signs long. */
    static Path write(Path to, int many, int signs) throws IOException {
        var random = new Random(20261127);
        var real = rows();
        try (var file = Files.newBufferedWriter(to)) {
            file.write("{\"format\":\"houvast-directory/1\",\"offers\":[");
            for (int at = 0; at < many; at++) {
                var row = copy(real.get(at % real.size()), "groot-" + at, "Grootbron " + at);
                var words = (ObjectNode) row.path("description");
                var more = Math.max(0, signs - row.toString().length()) / 2;
                for (var language : List.of("nl", "en")) {
                    var text = new StringBuilder(words.path(language).asString());
                    for (var until = Math.min(1_980, text.length() + more);
                            text.length() < until; ) {
                        text.append(' ')
                                .append(WORDS.get(random.nextInt(WORDS.size())))
                                .append(random.nextInt(100_000));
                    }
                    words.put(language, text.substring(0, Math.min(1_990, text.length())));
                }
                file.write((at == 0 ? "" : ",\n") + row);
            }
            file.write("]}");
        }
        return to;
    }
}
