package nl.houvast.reach;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.houvast.person.PersonId;

/** What there is about a person. Implemented by the module that keeps the records. */
public interface Subjects {

    /** Every record about this person; empty when there is none. */
    List<Subject> about(PersonId person);

    /** The person who was referred under this number ("HV-7K3Q-9D2M"), however it was typed. */
    Optional<PersonId> byReference(String reference);

    /** The number under which this person was referred last; opens nothing. */
    default Optional<String> reference(PersonId person) {
        return Optional.empty();
    }

    /**
     * Whether this account has something open about this person that a colleague must have first.
     */
    boolean busy(PersonId person, String actor);

    /**
     * Of each of these persons the page of the newest record that this reach covers; whoever has
     * none is left out.
     */
    Map<PersonId, String> pages(Collection<PersonId> persons, Reach reach);

    /** The page of the newest record about this person. */
    Optional<String> page(PersonId person);
}
