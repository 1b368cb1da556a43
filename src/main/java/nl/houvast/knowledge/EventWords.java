package nl.houvast.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.houvast.directory.Vocabulary;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.directory.Vocabulary.Term;
import nl.houvast.web.Choice;
import nl.houvast.web.Texts;
import org.springframework.stereotype.Component;

/** What happened to somebody, in words. Without a taxonomy no event is known. */
@Component
class EventWords {

    private final Vocabulary vocabulary;

    EventWords(Optional<Vocabulary> vocabulary) {
        this.vocabulary = vocabulary.orElse(kind -> List.of());
    }

    boolean knows(String id) {
        return vocabulary.find(Kind.EVENT, id).isPresent();
    }

    /** Every event to choose from, in the order of the taxonomy. */
    List<Choice> choices() {
        return vocabulary.terms(Kind.EVENT).stream()
                .map(term -> Choice.of(term.id(), full(term)))
                .toList();
    }

    /** "Seksueel geweld: verkrachting". */
    private String full(Term term) {
        var label = Texts.text(term.label());
        return Optional.ofNullable(term.parent())
                .flatMap(parent -> vocabulary.find(Kind.EVENT, parent))
                .map(parent -> Texts.text(parent.label()) + ": " + label)
                .orElse(label);
    }

    /** Those of them that stand under none of the others, each with its name. */
    List<Choice> widest(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> vocabulary.find(Kind.EVENT, id).stream())
                .filter(term -> term.parent() == null || !ids.contains(term.parent()))
                .map(term -> Choice.of(term.id(), Texts.text(term.label())))
                .toList();
    }

    /** What people type for these events, in every language. */
    List<String> typed(Collection<String> ids) {
        var words = new ArrayList<String>();
        for (var id : ids) {
            vocabulary
                    .find(Kind.EVENT, id)
                    .ifPresent(
                            term -> {
                                words.add(term.label().nl());
                                words.add(term.label().en());
                                words.addAll(term.synonyms());
                            });
        }
        return words;
    }
}
