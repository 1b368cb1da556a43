package nl.houvast.directory;

import java.util.Set;
import nl.houvast.directory.Details.Location;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a file may say and nothing may keep: where a sensitive location is. */
final class Secrets {

    private static final Set<String> KEPT = Set.of("role", "sensitive");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Secrets() {}

    /** A row that was read and found right, without what may not be kept of it. */
    static String withheld(String row, Entry read) {
        if (read.offer().details().locations().stream().noneMatch(Location::sensitive)) {
            return row;
        }
        var json = (ObjectNode) JSON.readTree(row);
        for (var location : json.path("locations")) {
            if (location.path("sensitive").asBoolean(false)) {
                ((ObjectNode) location).retain(KEPT);
            }
        }
        return json.toString();
    }
}
