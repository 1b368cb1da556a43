package nl.houvast.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.houvast.directory.Sources.Row;
import nl.houvast.kernel.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** HSDS as a tabular data package: tables that point at each other, packed as one file. */
final class HsdsPackage {

    static final String DESCRIPTION = "datapackage.json";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SERVICES = "services";
    private static final String ORGANIZATIONS = "organizations";
    private static final String ATTRIBUTES = "attributes";
    private static final String TERMS = "taxonomy_terms";
    private static final String TAXONOMIES = "taxonomies";

    /** What a service has many of, by the table that it stands in. */
    private static final Map<String, String> PARTS =
            Map.of(
                    "urls", "additional_urls",
                    "phones", "phones",
                    "schedules", "schedules",
                    "service_areas", "service_areas",
                    "languages", "languages",
                    "cost_options", "cost_options");

    private HsdsPackage() {}

    /** A row of a table, by column. */
    private static final class Table {

        private final SequencedMap<String, Map<String, String>> rows = new LinkedHashMap<>();

        void add(ObjectNode object, Map<String, String> more) {
            var row = new LinkedHashMap<String, String>();
            row.put("id", object.path("id").asString(""));
            row.putAll(more);
            object.properties().stream()
                    .filter(field -> !field.getValue().isContainer())
                    .forEach(field -> row.put(field.getKey(), field.getValue().asString()));
            rows.putIfAbsent(row.getOrDefault("id", ""), row);
        }

        List<String> columns() {
            var columns = new LinkedHashSet<String>();
            rows.values().forEach(row -> columns.addAll(row.keySet()));
            return List.copyOf(columns);
        }

        Iterable<List<String>> lines() {
            var columns = columns();
            return () ->
                    Stream.concat(
                                    Stream.of(columns),
                                    rows.values().stream()
                                            .map(
                                                    row ->
                                                            columns.stream()
                                                                    .map(
                                                                            it ->
                                                                                    row
                                                                                            .getOrDefault(
                                                                                                    it,
                                                                                                    ""))
                                                                    .toList()))
                            .iterator();
        }
    }

    /** Writes these services. */
    static void write(OutputStream out, List<ObjectNode> services) throws IOException {
        var tables = tables(services);
        var zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(DESCRIPTION));
        zip.write(description(tables).toString().getBytes(StandardCharsets.UTF_8));
        for (var table : tables.entrySet()) {
            zip.putNextEntry(new ZipEntry(table.getKey() + ".csv"));
            var text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            Tables.write(text, table.getValue().lines());
            text.flush();
        }
        zip.finish();
    }

    private static SequencedMap<String, Table> tables(List<ObjectNode> services) {
        var tables = new LinkedHashMap<String, Table>();
        for (var service : services) {
            var id = service.path("id").asString("");
            if (service.path("organization") instanceof ObjectNode organization) {
                table(tables, ORGANIZATIONS).add(organization, Map.of());
            }
            table(tables, SERVICES).add(service, Map.of());
            PARTS.forEach(
                    (name, field) -> {
                        for (var part : service.path(field)) {
                            table(tables, name).add((ObjectNode) part, Map.of("service_id", id));
                        }
                    });
            for (var attribute : service.path(ATTRIBUTES)) {
                attribute(tables, id, (ObjectNode) attribute);
            }
        }
        return tables;
    }

    private static Table table(Map<String, Table> tables, String name) {
        return tables.computeIfAbsent(name, none -> new Table());
    }

    private static void attribute(Map<String, Table> tables, String service, ObjectNode attribute) {
        var more = new LinkedHashMap<String, String>();
        more.put("link_id", service);
        if (attribute.path("taxonomy_term") instanceof ObjectNode term) {
            more.put("taxonomy_term_id", term.path("id").asString(""));
            var taxonomy = new LinkedHashMap<String, String>();
            if (term.path("taxonomy_detail") instanceof ObjectNode detail) {
                taxonomy.put("taxonomy_id", detail.path("id").asString(""));
                table(tables, TAXONOMIES).add(detail, Map.of());
            }
            table(tables, TERMS).add(term, taxonomy);
        }
        table(tables, ATTRIBUTES).add(attribute, more);
    }

    private static ObjectNode description(Map<String, Table> tables) {
        var description =
                JSON.createObjectNode()
                        .put("name", "houvast-directory")
                        .put("profile", "tabular-data-package")
                        .put("hsds_version", "3.1");
        var resources = description.putArray("resources");
        tables.forEach(
                (name, table) -> {
                    var resource =
                            resources
                                    .addObject()
                                    .put("name", name)
                                    .put("path", name + ".csv")
                                    .put("profile", "tabular-data-resource")
                                    .put("encoding", "utf-8");
                    var schema = resource.putObject("schema").put("primaryKey", "id");
                    var fields = schema.putArray("fields");
                    for (var column : table.columns()) {
                        fields.addObject().put("name", column).put("type", "string");
                    }
                });
        return description;
    }

    /**
     * The services that are in this package, each as one object; the number is that of its line in
     * the table of services.
     *
     * @throws Refusal when a table is not whole, or there are no services
     */
    static List<Row> read(Unpacked packed, int most) {
        Refusal.unless(packed.has(SERVICES + ".csv"), ExchangeRefusal.ZIP_TABLES);
        var many = most * 20;
        var organizations = byId(rows(packed, ORGANIZATIONS, many));
        var terms = byId(rows(packed, TERMS, many));
        var parts = new LinkedHashMap<String, Map<String, List<ObjectNode>>>();
        PARTS.forEach(
                (name, field) -> {
                    if (packed.has(name + ".csv")) {
                        parts.put(field, grouped(rows(packed, name, many), "service_id"));
                    }
                });
        if (packed.has(ATTRIBUTES + ".csv")) {
            var attributes = rows(packed, ATTRIBUTES, many);
            for (var attribute : attributes) {
                var term = terms.get(attribute.path("taxonomy_term_id").asString(""));
                if (term != null) {
                    attribute.set("taxonomy_term", term);
                }
            }
            parts.put(ATTRIBUTES, grouped(attributes, "link_id"));
        }
        var services = new ArrayList<Row>();
        for (var service : rows(packed, SERVICES, most)) {
            var line = service.path(Tables.LINE).asInt(0);
            service.remove(Tables.LINE);
            var id = service.path("id").asString("");
            parts.forEach(
                    (field, byService) ->
                            service.putArray(field).addAll(byService.getOrDefault(id, List.of())));
            var organization = organizations.get(service.path("organization_id").asString(""));
            if (organization != null) {
                service.set("organization", organization);
            }
            services.add(new Row(line, service.toString()));
        }
        Refusal.unless(!services.isEmpty(), ExchangeRefusal.NO_ROWS);
        return services;
    }

    private static List<ObjectNode> rows(Unpacked packed, String table, int most) {
        return packed.has(table + ".csv")
                ? Tables.objects(packed.text(table + ".csv"), most)
                : List.of();
    }

    private static Map<String, ObjectNode> byId(List<ObjectNode> rows) {
        var byId = new LinkedHashMap<String, ObjectNode>();
        rows.forEach(row -> byId.putIfAbsent(row.path("id").asString(""), row));
        return byId;
    }

    private static Map<String, List<ObjectNode>> grouped(List<ObjectNode> rows, String by) {
        var grouped = new LinkedHashMap<String, List<ObjectNode>>();
        for (JsonNode row : rows) {
            grouped.computeIfAbsent(row.path(by).asString(""), none -> new ArrayList<>())
                    .add((ObjectNode) row);
        }
        return grouped;
    }
}
