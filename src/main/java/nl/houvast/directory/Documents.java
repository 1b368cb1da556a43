package nl.houvast.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.houvast.directory.Details.Location;
import nl.houvast.directory.EntryChange.FieldChange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was written about an entry, as a tree, to compare and to show. */
final class Documents {

    static final JsonMapper JSON = new JsonMapper();

    /** Of a sensitive location: a file may say where it is, and nothing may keep that. */
    private static final Set<String> KEPT_OF_SECRETS = Set.of("role", "sensitive");

    private Documents() {}

    /** A row that was read and found right, without what may not be kept of it. */
    static String withheld(String row, Entry read) {
        if (read.offer().details().locations().stream().noneMatch(Location::sensitive)) {
            return row;
        }
        var json = read(row);
        for (var location : json.path("locations")) {
            if (location.path("sensitive").asBoolean(false)) {
                ((ObjectNode) location).retain(KEPT_OF_SECRETS);
            }
        }
        return json.toString();
    }

    static ObjectNode read(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    /** Only what says something: two documents with the same essence are the same entry. */
    static ObjectNode essence(ObjectNode document) {
        var essence = (ObjectNode) Objects.requireNonNull(told(document));
        if (essence.path("active").asBoolean(false)) {
            essence.remove("active"); // it is so when nobody says anything
        }
        return essence;
    }

    /** Null when it says nothing. The whole stays an object, however empty. */
    private static @Nullable JsonNode told(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var kept = JSON.createObjectNode();
            for (var field : object.properties()) {
                var value = told(field.getValue());
                if (value != null) {
                    kept.set(field.getKey(), value);
                }
            }
            return kept;
        }
        if (node instanceof ArrayNode list) {
            var kept = JSON.createArrayNode();
            for (var item : list.values()) {
                var value = told(item);
                if (value != null) {
                    kept.add(value);
                }
            }
            return kept.isEmpty() ? null : kept;
        }
        return node.isNull() || (node.isString() && node.stringValue().isBlank()) ? null : node;
    }

    static boolean same(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Objects.equals(one, other);
        }
        return one.equals(other) || essence(read(one)).equals(essence(read(other)));
    }

    static @Nullable String parent(String document) {
        var parent = read(document).path("parent").asString("").strip();
        return parent.isEmpty() ? null : parent;
    }

    static String name(String document) {
        return read(document).path("name").asString("");
    }

    /** What differs, field by field, the fields of an object by themselves. */
    static List<FieldChange> differences(@Nullable String before, @Nullable String after) {
        var old = flat(before);
        var now = flat(after);
        var names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        var differences = new ArrayList<FieldChange>();
        for (var name : names) {
            if (!Objects.equals(old.get(name), now.get(name))) {
                differences.add(new FieldChange(name, old.get(name), now.get(name)));
            }
        }
        return List.copyOf(differences);
    }

    private static Map<String, String> flat(@Nullable String document) {
        var flat = new LinkedHashMap<String, String>();
        if (document != null) {
            flatten("", essence(read(document)), flat);
        }
        return flat;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> into) {
        if (node instanceof ObjectNode object) {
            for (var field : object.properties()) {
                var name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                flatten(name, field.getValue(), into);
            }
        } else if (node instanceof ArrayNode list
                && list.valueStream().anyMatch(JsonNode::isObject)) {
            for (int i = 0; i < list.size(); i++) {
                flatten(path + "[" + i + "]", list.get(i), into);
            }
        } else {
            into.put(path, shown(node));
        }
    }

    /** As people read it. */
    static String shown(JsonNode node) {
        if (node instanceof ArrayNode list) {
            return list.valueStream().map(Documents::shown).collect(Collectors.joining(", "));
        }
        if (node instanceof ObjectNode object) {
            return object.properties().stream()
                    .map(field -> field.getKey() + ": " + shown(field.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return node.asString();
    }
}
