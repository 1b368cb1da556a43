package nl.houvast.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.directory.Vocabulary.Term;
import nl.houvast.web.Texts;
import org.springframework.stereotype.Component;

/**
 * The vocabulary with what can be asked of it. Without one, every id is right and its own label.
 */
@Component
public class Words {

    private final Vocabulary vocabulary;

    /** The words of this vocabulary. */
    public Words(Optional<Vocabulary> vocabulary) {
        this.vocabulary = vocabulary.orElse(kind -> List.of());
    }

    /** All words of this kind, parents before children. */
    public List<Term> terms(Kind kind) {
        return vocabulary.terms(kind);
    }

    /** The widest words: those without a parent. */
    public List<Term> roots(Kind kind) {
        return terms(kind).stream().filter(term -> term.parent() == null).toList();
    }

    /** The word with this id. */
    public Optional<Term> find(Kind kind, String id) {
        return vocabulary.find(kind, id);
    }

    /** Whether there is such a word; always, when there is no vocabulary. */
    public boolean knows(Kind kind, String id) {
        return terms(kind).isEmpty() || vocabulary.find(kind, id).isPresent();
    }

    /** The word for this id in the language of the reader; the id itself when it is unknown. */
    public String label(Kind kind, String id) {
        return vocabulary.find(kind, id).map(term -> Texts.text(term.label())).orElse(id);
    }

    /** The words for these ids in the language of the reader, in the same order. */
    public List<String> labels(Kind kind, Collection<String> ids) {
        return ids.stream().map(id -> label(kind, id)).toList();
    }

    /** This word and every wider one it belongs to. */
    public List<String> upward(Kind kind, String id) {
        var parent = vocabulary.find(kind, id).map(Term::parent);
        var chain = new ArrayList<>(List.of(id));
        while (parent.isPresent() && !chain.contains(parent.get())) {
            chain.add(parent.get());
            parent = vocabulary.find(kind, parent.get()).map(Term::parent);
        }
        return List.copyOf(chain);
    }
}
