package nl.houvast.exchange;

import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a sensitive location is, is not kept, not even for a day in a preview: a shelter that can
 * be found is no shelter.
 */
final class Sensitive {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> KEPT = Set.of("role", "sensitive");

    private Sensitive() {}

    /** The row without it. */
    static String withheld(String row) {
        if (!row.contains("\"sensitive\"")) {
            return row;
        }
        try {
            var document = JSON.readTree(row);
            for (var location : document.path("locations")) {
                if (location instanceof ObjectNode one && !isOpen(one)) {
                    one.retain(KEPT);
                }
            }
            return document.toString();
        } catch (JacksonException e) {
            return row; // no row of ours: it is refused
        }
    }

    private static boolean isOpen(ObjectNode location) {
        var sensitive = location.path("sensitive");
        return sensitive.isMissingNode()
                || sensitive.isNull()
                || sensitive.toString().equals("false");
    }
}
