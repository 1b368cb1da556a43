package nl.houvast.directory;

import java.util.List;
import java.util.Optional;
import nl.houvast.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The words that the ids in the directory stand for: what happened, to whom, what helps, for which
 * groups. Implemented by the module that keeps the taxonomy.
 */
public interface Vocabulary {

    /** Which list of words. */
    enum Kind {
        EVENT,
        RELATION,
        SERVICE,
        GROUP
    }

    /**
     * One word.
     *
     * @param parent the wider word it belongs to, or null
     * @param synonyms what people type for it (Dutch)
     */
    record Term(String id, @Nullable String parent, Wording label, List<String> synonyms) {}

    /** All words of this kind in the order in which they are shown, parents before children. */
    List<Term> terms(Kind kind);

    /** The word with this id. */
    default Optional<Term> find(Kind kind, String id) {
        return terms(kind).stream().filter(term -> term.id().equals(id)).findFirst();
    }
}
