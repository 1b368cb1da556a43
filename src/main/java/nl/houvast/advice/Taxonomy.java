package nl.houvast.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.houvast.kernel.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The words for what happened, to whom, and what helps; the ids that everything else uses. */
@Service
public class Taxonomy {

    /** The category of an event whose root is no row of the table of who is helped. */
    static final String NO_CATEGORY = "none";

    /**
     * A kind of event.
     *
     * @param parent the kind it is a kind of, or null for a root
     * @param category of its root: crime, traffic, missing, suicide, calamity; null where the
     *     matrix has no row
     * @param about one sentence for whom the label is not enough, or null
     * @param synonyms words people type for it (Dutch)
     */
    public record EventType(
            String id,
            @Nullable String parent,
            @Nullable String category,
            Wording label,
            @Nullable Wording about,
            List<String> synonyms) {}

    /**
     * A term with its label: a relation, a service or a target group.
     *
     * @param about one sentence for whom the label is not enough, or null
     */
    public record Term(String id, Wording label, @Nullable Wording about, List<String> synonyms) {}

    private final Map<String, EventType> events = new LinkedHashMap<>();
    private final Map<String, Set<String>> lineages = new HashMap<>();
    private final Map<String, Term> relations;
    private final Map<String, Term> services;
    private final Map<String, Term> targetGroups;
    private final Map<String, Term> costs;
    private final Map<String, Term> languages;

    /**
     * Reads the terms from their file.
     *
     * @throws IllegalStateException when anything in them is wrong
     */
    public Taxonomy() {
        this(problems -> YamlNode.table("taxonomy", problems));
    }

    Taxonomy(Function<List<String>, YamlNode> source) {
        var problems = new ArrayList<String>();
        var file = source.apply(problems);
        file.each("events", (number, row) -> add(row));
        relations = terms(file, "relations");
        services = terms(file, "services");
        targetGroups = terms(file, "targetGroups");
        costs = terms(file, "costs");
        languages = terms(file, "languages");
        file.done();
        Tables.refuse(problems);
    }

    private void add(YamlNode row) {
        var id = row.text("id");
        var parent = row.optional("parent");
        var own = row.optional("category");
        if (parent != null && own != null) {
            row.wrong("only a root has a category");
        }
        var above = parent == null ? null : events.get(parent);
        if (parent != null && above == null) {
            row.wrong("its parent " + parent + " does not stand before it");
        }
        var type =
                new EventType(
                        id,
                        parent,
                        above == null ? own : above.category(),
                        row.wording("label"),
                        row.has("about") ? row.wording("about") : null,
                        List.copyOf(row.texts("synonyms")));
        if (events.put(id, type) != null) {
            row.wrong("its id is there twice");
        }
        var lineage = new LinkedHashSet<String>(Set.of(id));
        lineage.addAll(parent == null ? Set.of() : lineages.getOrDefault(parent, Set.of()));
        lineages.put(id, Collections.unmodifiableSet(lineage));
    }

    private static Map<String, Term> terms(YamlNode file, String key) {
        var terms = new LinkedHashMap<String, Term>();
        file.each(
                key,
                (number, row) -> {
                    var term =
                            new Term(
                                    row.text("id"),
                                    row.wording("label"),
                                    row.has("about") ? row.wording("about") : null,
                                    List.copyOf(row.texts("synonyms")));
                    if (terms.put(term.id(), term) != null) {
                        row.wrong("its id is there twice");
                    }
                });
        return Collections.unmodifiableMap(terms);
    }

    /** All kinds of events, parents before children. */
    public List<EventType> events() {
        return List.copyOf(events.values());
    }

    /** All relations, in the order in which they are asked. */
    public List<Term> relations() {
        return List.copyOf(relations.values());
    }

    /** What organisations do. */
    public List<Term> services() {
        return List.copyOf(services.values());
    }

    /** For whom organisations are in particular. */
    public List<Term> targetGroups() {
        return List.copyOf(targetGroups.values());
    }

    /** What help costs. */
    public List<Term> costs() {
        return List.copyOf(costs.values());
    }

    /** In which languages people are helped; "interpreter" and "other" are among them. */
    public List<Term> languages() {
        return List.copyOf(languages.values());
    }

    /** The kind of event with this id. */
    public Optional<EventType> event(String id) {
        return Optional.ofNullable(events.get(id));
    }

    /** The relation with this id. */
    public Optional<Term> relation(String id) {
        return Optional.ofNullable(relations.get(id));
    }

    /** What an organisation does, by its id. */
    public Optional<Term> service(String id) {
        return Optional.ofNullable(services.get(id));
    }

    /** The group with this id. */
    public Optional<Term> targetGroup(String id) {
        return Optional.ofNullable(targetGroups.get(id));
    }

    /** The language with this id. */
    public Optional<Term> language(String id) {
        return Optional.ofNullable(languages.get(id));
    }

    /** The kinds that have no parent. */
    List<EventType> roots() {
        return events.values().stream().filter(type -> type.parent() == null).toList();
    }

    /** The direct kinds of this kind. */
    List<EventType> kindsOf(String id) {
        return events.values().stream().filter(type -> id.equals(type.parent())).toList();
    }

    /** This event, its parent, and so on to its root. Fails when there is no such event. */
    Set<String> lineage(String event) {
        var lineage = lineages.get(event);
        if (lineage == null) {
            throw new IllegalArgumentException("no such event");
        }
        return lineage;
    }

    /** The category of the root of this event, or {@link #NO_CATEGORY}. */
    String category(String event) {
        var type = events.get(event);
        return type == null || type.category() == null ? NO_CATEGORY : type.category();
    }

    /** Every category there is, {@link #NO_CATEGORY} included. */
    Set<String> categories() {
        var categories = new HashSet<>(Set.of(NO_CATEGORY));
        events.values().stream()
                .map(EventType::category)
                .filter(Objects::nonNull)
                .forEach(categories::add);
        return categories;
    }

    /** The labels of these events, as a list to read. */
    Wording eventsIn(Collection<String> ids) {
        return joined(
                events.values().stream()
                        .filter(type -> ids.contains(type.id()))
                        .map(EventType::label)
                        .toList());
    }

    /** The labels of these relations. */
    Wording relationsIn(Collection<String> ids) {
        return labels(relations, ids);
    }

    /** The labels of these services. */
    Wording servicesIn(Collection<String> ids) {
        return labels(services, ids);
    }

    /** The labels of these groups. */
    Wording groupsIn(Collection<String> ids) {
        return labels(targetGroups, ids);
    }

    /** The labels of these languages; of one that is not known, its code. */
    Wording languagesIn(Collection<String> ids) {
        return joined(
                ids.stream()
                        .sorted()
                        .map(id -> language(id).map(Term::label).orElse(new Wording(id, id)))
                        .toList());
    }

    /** In the order of the taxonomy, so that the same advice always reads the same. */
    private static Wording labels(Map<String, Term> terms, Collection<String> ids) {
        return joined(
                terms.values().stream()
                        .filter(term -> ids.contains(term.id()))
                        .map(Term::label)
                        .toList());
    }

    private static Wording joined(List<Wording> labels) {
        var nl = labels.stream().map(Wording::nl).collect(Collectors.joining(", "));
        var en = labels.stream().map(Wording::en).collect(Collectors.joining(", "));
        return labels.isEmpty() ? new Wording("-", "-") : new Wording(nl, en);
    }
}
