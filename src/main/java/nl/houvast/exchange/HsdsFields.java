package nl.houvast.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Which field of HSDS says which of ours. */
final class HsdsFields {

    private static final JsonMapper JSON = new JsonMapper();

    /** What is safe to suppose of a service that says nothing about it. */
    private static final String SUPPOSED =
            """
            {"audience":"victim","cost":{"type":"unknown"},
             "target":{"events":[],"relations":[],"gender":"any"},
             "area":{"national":true,"label":"Nederland","exact":false},
             "access":{"self":true,"professional":true,"gpLetter":false},
             "urgency":"regular","aroundTheClock":false,
             "verification":{"certainty":"knowledge"}}
            """;

    /** Where the words of each of our taxonomies stand in an entry. */
    private static final Map<String, String> TERMS =
            Map.of(
                    "event", "/target/events",
                    "relation", "/target/relations",
                    "group", "/target/groups",
                    "service", "/services");

    private HsdsFields() {}

    /** An entry of which we know nothing yet but what HSDS will say of it. */
    static ObjectNode supposed(String id, String kind, ObjectNode body) {
        var entry = (ObjectNode) JSON.readTree(SUPPOSED);
        entry.put("id", id).put("kind", kind);
        for (var field : List.of("assured_date", "last_modified")) {
            var day = body.path(field).asString("");
            if (day.length() >= 10 && !entry.path("verification").has("checkedOn")) {
                entry.withObject("/verification").put("checkedOn", day.substring(0, 10));
            }
        }
        return entry;
    }

    /**
     * Changes in the entry what the body says differently from what was expected; null expects
     * nothing. What the body does not speak of stays.
     */
    static void lay(ObjectNode entry, ObjectNode body, @Nullable ObjectNode expected) {
        var says = said(body);
        var before = expected == null ? Map.<String, JsonNode>of() : said(expected);
        says.forEach(
                (path, value) -> {
                    if (!Objects.equals(value, before.getOrDefault(path, nothing()))) {
                        put(entry, path, value);
                    }
                });
        if (expected == null && entry.path("description").path("en").isMissingNode()) {
            var dutch = entry.path("description").path("nl").asString("");
            entry.withObject("/description").put("en", dutch);
        }
    }

    private static JsonNode nothing() {
        return JSON.getNodeFactory().nullNode();
    }

    private static void put(ObjectNode entry, String path, JsonNode value) {
        if (path.equals("/phones")) {
            entry.set("phones", phones(entry, value));
            return;
        }
        if (path.equals("/cost/type") && value.isNull()) {
            return; // a cost that is not free has no kind in HSDS: what is known of it stays
        }
        if (path.equals("/hours/text") && !entry.path("hours").isObject()) {
            entry.putObject("hours").put("always", false).put("certainty", "knowledge");
        }
        var end = path.lastIndexOf('/');
        var parent = end == 0 ? entry : entry.withObject(path.substring(0, end));
        var name = path.substring(end + 1);
        if (value.isNull()) {
            parent.remove(name);
            if (end > 0 && parent.isEmpty()) {
                entry.remove(path.substring(1, end));
            }
        } else {
            parent.set(name, value);
        }
    }

    /** The numbers in the order of HSDS; of one that is known stays what is known. */
    private static JsonNode phones(ObjectNode entry, JsonNode numbers) {
        var known = new HashMap<String, List<JsonNode>>();
        for (var phone : entry.path("phones")) {
            known.computeIfAbsent(phone.path("number").asString(""), none -> new ArrayList<>())
                    .add(phone);
        }
        var phones = JSON.createArrayNode();
        for (var number : numbers) {
            var same = known.getOrDefault(number.asString(""), List.of());
            if (same.isEmpty()) {
                phones.addObject()
                        .put("number", number.asString(""))
                        .put("cost", "local")
                        .put("certainty", "knowledge");
            } else {
                phones.add(same.getFirst());
                known.put(number.asString(""), same.subList(1, same.size()));
            }
        }
        return phones;
    }

    /** What a service says in terms of ours: a path in an entry, and null for nothing. */
    private static Map<String, JsonNode> said(ObjectNode body) {
        var said = new HashMap<String, JsonNode>();
        text(body, "name", "/name", said);
        text(body, "description", "/description/nl", said);
        text(body, "url", "/url", said);
        text(body, "website", "/url", said);
        text(body, "email", "/email", said);
        text(body, "assured_date", "/verification/checkedOn", said);
        number(body, "minimum_age", "/target/minAge", said);
        number(body, "maximum_age", "/target/maxAge", said);
        if (body.has("alternate_name")) {
            var names = JSON.createArrayNode();
            for (var name : body.path("alternate_name").asString("").split(", ", -1)) {
                if (!name.isBlank()) {
                    names.add(name);
                }
            }
            said.put("/otherNames", names);
        }
        if (body.has("status")) {
            var active = body.path("status").asString("").equals("active");
            said.put("/active", JSON.getNodeFactory().booleanNode(active));
        }
        if (body.has("phones")) {
            var numbers = JSON.createArrayNode();
            body.path("phones").forEach(phone -> numbers.add(phone.path("number").asString("")));
            said.put("/phones", numbers);
        }
        lists(body, said);
        return said;
    }

    private static void lists(ObjectNode body, Map<String, JsonNode> said) {
        if (body.has("languages") || body.has("interpretation_services")) {
            said.put("/languages", languages(body));
        }
        if (body.has("service_areas")) {
            area(body, said);
        }
        var cost = body.path("cost_options").path(0);
        if (cost.isObject()) {
            var free = cost.has("amount") && cost.path("amount").asDouble(1) == 0;
            var nodes = JSON.getNodeFactory();
            said.put("/cost/type", free ? nodes.stringNode("free") : nodes.nullNode());
            text((ObjectNode) cost, "amount_description", "/cost/text", said);
        }
        if (body.has("schedules")) {
            var texts =
                    StreamSupport.stream(body.path("schedules").spliterator(), false)
                            .map(it -> it.path("description").asString(""))
                            .filter(text -> !text.isBlank())
                            .toList();
            if (!texts.isEmpty()) {
                var nodes = JSON.getNodeFactory();
                said.put("/hours/text", nodes.stringNode(String.join("; ", texts)));
            }
        }
        if (body.has("attributes")) {
            terms(body, said);
        }
    }

    private static JsonNode languages(ObjectNode body) {
        var languages = JSON.createArrayNode();
        for (var language : body.path("languages")) {
            var code = language.path("code").asString("");
            languages.add(code.isEmpty() ? "other" : code.equals("dse") ? "ngt" : code);
        }
        if (!body.path("interpretation_services").asString("").isBlank()) {
            languages.add("interpreter");
        }
        return languages;
    }

    private static void area(ObjectNode body, Map<String, JsonNode> said) {
        var codes = JSON.createArrayNode();
        var national = false;
        var names = new ArrayList<String>();
        for (var area : body.path("service_areas")) {
            names.add(area.path("name").asString(""));
            for (var code : area.path("extent").asString("").split(",", -1)) {
                national |= code.strip().equals("NL");
                if (!code.isBlank() && !code.strip().equals("NL")) {
                    codes.add(code.strip());
                }
            }
        }
        if (names.isEmpty()) {
            return;
        }
        var nodes = JSON.getNodeFactory();
        said.put("/area/national", nodes.booleanNode(national));
        said.put("/area/municipalities", national ? JSON.createArrayNode() : codes);
        said.put("/area/label", nodes.stringNode(String.join(", ", names)));
    }

    private static void terms(ObjectNode body, Map<String, JsonNode> said) {
        TERMS.forEach(
                (kind, path) -> {
                    var codes = JSON.createArrayNode();
                    for (var attribute : body.path("attributes")) {
                        if (attribute.path("link_type").asString("").equals(kind)) {
                            codes.add(attribute.path("taxonomy_term").path("code").asString(""));
                        }
                    }
                    said.put(path, codes);
                });
    }

    private static void text(
            ObjectNode body, String field, String path, Map<String, JsonNode> said) {
        if (body.has(field)) {
            var text = body.path(field).asString("");
            said.put(
                    path,
                    text.isBlank() ? nothing() : JSON.getNodeFactory().stringNode(text.strip()));
        }
    }

    private static void number(
            ObjectNode body, String field, String path, Map<String, JsonNode> said) {
        if (body.has(field)) {
            var typed = body.path(field).asString("").strip();
            var nodes = JSON.getNodeFactory();
            said.put(
                    path,
                    typed.isEmpty()
                            ? nothing()
                            : typed.matches("[0-9]{1,4}")
                                    ? nodes.numberNode(Integer.parseInt(typed))
                                    : nodes.stringNode(typed));
        }
    }
}
