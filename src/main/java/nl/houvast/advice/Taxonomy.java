package nl.houvast.advice;

import java.util.List;
import java.util.Optional;
import nl.houvast.kernel.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The words for what happened, to whom, and what helps; the ids that everything else uses. */
@Service
public class Taxonomy {

    /**
     * A kind of event.
     *
     * @param parent the kind it is a kind of, or null for a root
     * @param category of its root: crime, traffic, missing, suicide, calamity; null where the
     *     matrix has no row
     * @param synonyms words people type for it (Dutch)
     */
    public record EventType(
            String id,
            @Nullable String parent,
            @Nullable String category,
            Wording label,
            List<String> synonyms) {}

    /** A term with its label: a relation, a service or a target group. */
    public record Term(String id, Wording label) {}

    /** All kinds of events, parents before children. */
    public List<EventType> events() {
        return List.of();
    }

    /** All relations, in the order in which they are asked. */
    public List<Term> relations() {
        return List.of();
    }

    /** The kind of event with this id. */
    public Optional<EventType> event(String id) {
        return events().stream().filter(event -> event.id().equals(id)).findFirst();
    }

    /** The relation with this id. */
    public Optional<Term> relation(String id) {
        return relations().stream().filter(term -> term.id().equals(id)).findFirst();
    }
}
