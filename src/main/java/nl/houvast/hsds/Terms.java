package nl.houvast.hsds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.houvast.directory.Offer;
import nl.houvast.directory.Vocabulary;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/** The words of the directory as four taxonomies, in one language. */
final class Terms {

    private final List<Taxonomy> taxonomies = new ArrayList<>();
    private final Map<UUID, TaxonomyTerm> terms = new LinkedHashMap<>();
    private final Map<Kind, Map<String, TaxonomyTerm>> byCode = new EnumMap<>(Kind.class);
    private final Map<UUID, Set<UUID>> lines = new HashMap<>();

    /** In the language of this request. */
    Terms(Vocabulary vocabulary) {
        for (var kind : Kind.values()) {
            add(kind, vocabulary.terms(kind));
        }
    }

    private void add(Kind kind, List<Vocabulary.Term> words) {
        var name = word(kind);
        var taxonomy =
                new Taxonomy(
                        NameBased.id("taxonomy", name),
                        Texts.text("hsds.taxonomy." + name),
                        Texts.text("hsds.taxonomy." + name + ".about"));
        taxonomies.add(taxonomy);
        var codes = new HashMap<String, TaxonomyTerm>();
        for (var word : words) {
            var term = term(taxonomy, name, word);
            codes.put(word.id(), term);
            terms.put(term.id(), term);
        }
        byCode.put(kind, codes);
        for (var term : codes.values()) {
            lines.computeIfAbsent(term.id(), id -> new LinkedHashSet<>()).add(term.id());
            for (var wider = parent(term); wider != null; wider = parent(wider)) {
                lines.computeIfAbsent(term.id(), id -> new LinkedHashSet<>()).add(wider.id());
                lines.computeIfAbsent(wider.id(), id -> new LinkedHashSet<>()).add(term.id());
            }
        }
    }

    private static TaxonomyTerm term(Taxonomy taxonomy, String kind, Vocabulary.Term word) {
        var label = Texts.text(word.label());
        var parent = word.parent();
        return new TaxonomyTerm(
                NameBased.id("term/" + kind, word.id()),
                word.id(),
                label,
                word.synonyms().isEmpty()
                        ? label
                        : Texts.text("hsds.term.also", label, String.join(", ", word.synonyms())),
                parent == null ? null : NameBased.id("term/" + kind, parent),
                taxonomy.name(),
                taxonomy,
                Texts.locale().getLanguage().equals("en") ? "en" : "nl");
    }

    private @Nullable TaxonomyTerm parent(TaxonomyTerm term) {
        return term.parentId() == null ? null : terms.get(term.parentId());
    }

    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    List<Taxonomy> taxonomies() {
        return List.copyOf(taxonomies);
    }

    /** All words, parents before children. */
    List<TaxonomyTerm> all() {
        return List.copyOf(terms.values());
    }

    Optional<TaxonomyTerm> find(UUID id) {
        return Optional.ofNullable(terms.get(id));
    }

    /** The words of this kind that this offer names, in its own order. */
    List<TaxonomyTerm> of(Offer offer, Kind kind) {
        return kind == Kind.SERVICE ? named(kind, offer.services()) : of(offer.target(), kind);
    }

    /** The words of this kind for whom it is, or is not; services are not among them. */
    List<TaxonomyTerm> of(Offer.Target target, Kind kind) {
        return named(
                kind,
                switch (kind) {
                    case EVENT -> target.events();
                    case RELATION -> target.relations();
                    case SERVICE -> List.of();
                    case GROUP -> target.groups();
                });
    }

    private List<TaxonomyTerm> named(Kind kind, Collection<String> codes) {
        var known = byCode.getOrDefault(kind, Map.of());
        return codes.stream()
                .flatMap(code -> Optional.ofNullable(known.get(code)).stream())
                .toList();
    }

    /**
     * The word itself, all wider and all narrower ones. Who looks for a wider word is helped by
     * whoever does a part of it; who looks for a narrower one, by whoever does the whole.
     */
    Set<UUID> line(TaxonomyTerm term) {
        return lines.getOrDefault(term.id(), Set.of());
    }
}
