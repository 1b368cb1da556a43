package nl.houvast.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Sources;
import nl.houvast.directory.Sources.Described;
import nl.houvast.directory.Sources.Problem;
import nl.houvast.directory.Sources.Row;
import nl.houvast.hsds.ServiceBodies;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Services of HSDS as rows of ours. HSDS has no word for much of what we keep, so a service is read
 * over what is known of it: our own document that came along as an attribute, else the entry that
 * is here, else what is safe to suppose. Only what HSDS says differently from that is changed.
 */
@Component
class HsdsRows {

    /** The link_type of the attribute that holds our own document. */
    static final String OURS = "houvast";

    private static final JsonMapper JSON = new JsonMapper();

    private final Sources sources;
    private final ServiceBodies bodies;

    HsdsRows(Sources sources, ServiceBodies bodies) {
        this.sources = sources;
        this.bodies = bodies;
    }

    /** A service that was read, and what it is read over. */
    private record Service(int row, ObjectNode body, ObjectNode base, boolean known) {}

    /**
     * The rows that these services are.
     *
     * @param here the entries that are here, as JSON
     */
    Reading rows(List<Row> offered, List<String> here) {
        var known = known(here);
        var services = new ArrayList<Service>();
        var problems = new ArrayList<Problem>();
        for (var row : offered) {
            object(row.json())
                    .filter(body -> uuid(body) != null)
                    .ifPresentOrElse(
                            body -> services.add(service(row.number(), body, known)),
                            () ->
                                    problems.add(
                                            new Problem(
                                                    row.number(),
                                                    "",
                                                    "id",
                                                    Texts.text("exchange.hsds.id"))));
        }
        var expected = expected(services);
        var rows = new ArrayList<Row>();
        var organizations = new HashSet<String>();
        for (var service : services) {
            if (!service.known()) {
                organization(service, known, organizations).ifPresent(rows::add);
            }
            var id = service.base().path("id").asString("");
            HsdsFields.lay(
                    service.base(),
                    service.body(),
                    object(expected.getOrDefault(id, "")).orElse(null));
            rows.add(new Row(service.row(), service.base().toString()));
        }
        return new Reading(rows, problems, List.of());
    }

    /** What is here, by the identifier that it has as a service. */
    private static Map<UUID, ObjectNode> known(List<String> here) {
        var known = new HashMap<UUID, ObjectNode>();
        for (var json : here) {
            object(json)
                    .ifPresent(
                            document ->
                                    OfferId.parse(document.path("id").asString(""))
                                            .ifPresent(
                                                    id -> {
                                                        known.put(ServiceBodies.id(id), document);
                                                        known.put(
                                                                ServiceBodies.organizationId(id),
                                                                document);
                                                    }));
        }
        return known;
    }

    private static Service service(int row, ObjectNode body, Map<UUID, ObjectNode> known) {
        for (var attribute : body.path("attributes")) {
            if (attribute.path("link_type").asString("").equals(OURS)) {
                var ours = object(attribute.path("value").asString(""));
                if (ours.isPresent()) {
                    return new Service(row, body, ours.get(), true);
                }
            }
        }
        var id = uuid(body);
        var entry = id == null ? null : known.get(id);
        return entry == null
                ? new Service(row, body, HsdsFields.supposed("hsds-" + id, "service", body), false)
                : new Service(row, body, entry.deepCopy(), true);
    }

    /** An organisation that is none of ours becomes an entry, and its services belong to it. */
    private static Optional<Row> organization(
            Service service, Map<UUID, ObjectNode> known, Set<String> met) {
        var organization = object(service.body().path("organization").toString());
        var id = organization.map(HsdsRows::uuid);
        if (id.isEmpty()) {
            service.base().put("kind", "organisation");
            return Optional.empty();
        }
        var ours = known.get(id.get());
        var name = ours == null ? "hsds-" + id.get() : ours.path("id").asString("");
        service.base().put("parent", name);
        if (ours != null || !met.add(name)) {
            return Optional.empty();
        }
        var document = HsdsFields.supposed(name, "organisation", service.body());
        HsdsFields.lay(document, organization.get(), null);
        return Optional.of(new Row(service.row(), document.toString()));
    }

    /** Each base as our own API would write it, by its id in our directory. */
    private Map<String, String> expected(List<Service> services) {
        var described = new LinkedHashMap<OfferId, Described>();
        for (var service : services) {
            if (service.known()) {
                var alone = service.base().deepCopy();
                alone.remove("parent"); // it says nothing of its own about the service
                sources.read(alone.toString())
                        .ifPresent(one -> described.putIfAbsent(one.offer().id(), one));
            }
        }
        var expected = new HashMap<String, String>();
        bodies.of(described.values())
                .forEach(
                        (id, body) -> {
                            var active = described.get(id);
                            expected.put(
                                    id.value(),
                                    active == null || active.active() ? body : stopped(body));
                        });
        return expected;
    }

    /** What stopped is not in our API; in a file it is, and says so. */
    static String stopped(String body) {
        return ((ObjectNode) JSON.readTree(body)).put("status", "defunct").toString();
    }

    private static @Nullable UUID uuid(ObjectNode body) {
        try {
            return UUID.fromString(body.path("id").asString(""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Optional<ObjectNode> object(String json) {
        try {
            return JSON.readTree(json) instanceof ObjectNode object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
