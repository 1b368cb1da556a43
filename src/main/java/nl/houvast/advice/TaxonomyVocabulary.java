package nl.houvast.advice;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.houvast.directory.Vocabulary;
import org.springframework.stereotype.Component;

/** The taxonomy as the directory looks words up in it. */
@Component
class TaxonomyVocabulary implements Vocabulary {

    private final Map<Kind, Map<String, Term>> words = new EnumMap<>(Kind.class);

    TaxonomyVocabulary(Taxonomy taxonomy) {
        var events = new LinkedHashMap<String, Term>();
        for (var type : taxonomy.events()) {
            events.put(
                    type.id(), new Term(type.id(), type.parent(), type.label(), type.synonyms()));
        }
        words.put(Kind.EVENT, events);
        words.put(Kind.RELATION, words(taxonomy.relations()));
        words.put(Kind.SERVICE, words(taxonomy.services()));
        words.put(Kind.GROUP, words(taxonomy.targetGroups()));
    }

    private static Map<String, Term> words(List<Taxonomy.Term> terms) {
        var words = new LinkedHashMap<String, Term>();
        for (var term : terms) {
            words.put(term.id(), new Term(term.id(), null, term.label(), term.synonyms()));
        }
        return words;
    }

    @Override
    public List<Term> terms(Kind kind) {
        return List.copyOf(of(kind).values());
    }

    @Override
    public Optional<Term> find(Kind kind, String id) {
        return Optional.ofNullable(of(kind).get(id));
    }

    private Map<String, Term> of(Kind kind) {
        return words.getOrDefault(kind, Map.of());
    }
}
