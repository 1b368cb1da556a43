package nl.houvast.advice;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A situation with what follows from it so far; what the tables look at.
 *
 * @param lineage the event, its parent, and so on to its root
 * @param category of the root, or "none"
 * @param as who the person counts as; the relation itself until that is known
 * @param eligibility null until that is known
 */
record Facts(
        Situation situation,
        Set<String> lineage,
        String category,
        String as,
        @Nullable Eligibility eligibility) {

    /** A situation of which nothing was concluded yet. */
    static Facts of(Situation situation, Taxonomy taxonomy) {
        return new Facts(
                situation,
                taxonomy.lineage(situation.event()),
                taxonomy.category(situation.event()),
                situation.relation(),
                null);
    }

    Facts countedAs(String relation) {
        return new Facts(situation, lineage, category, relation, eligibility);
    }

    Facts found(Eligibility found) {
        return new Facts(situation, lineage, category, as, found);
    }

    /** Whether the event is one of these or a kind of them. */
    boolean isOneOf(Collection<String> events) {
        for (var kind : lineage) {
            if (events.contains(kind)) {
                return true;
            }
        }
        return false;
    }
}
