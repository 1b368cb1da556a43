package nl.houvast.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Implemented by each module that keeps something about persons: what it keeps, what it tells the
 * person about it, and what is over. A table with a column of persons that no module names here
 * fails the build.
 */
public interface PersonalData {

    /** What is left in a table of somebody who was forgotten. */
    enum Left {
        /** Nothing: the rows are removed in the transaction that forgets. */
        NOTHING,
        /** The identifier and facts that identify nobody, for a term of its own. */
        PROOF
    }

    /**
     * A part of the answer to somebody who asks what we keep.
     *
     * @param name stable, in English, part of the published form of the export
     * @param entries each a few named values
     */
    record Part(String name, List<Map<String, String>> entries) {

        public Part {
            entries = List.copyOf(entries);
        }

        @Override
        public String toString() {
            return "Part[" + name + "]";
        }
    }

    /**
     * It came out that somebody at home, or near, may be the danger. Told in the transaction that
     * keeps it: what a parent alone said yes to ends, and what could be read at home closes.
     *
     * @param at when it was kept
     */
    record DangerFound(PersonId person, Instant at) {}

    /** Every table with a column of persons ("casework.first_contact"), and what is left in it. */
    Map<String, Left> tables();

    /**
     * Everything that is kept about this person, without what is about others. Opening it is
     * written in the log of processing with the purpose of a rights request.
     */
    List<Part> about(PersonId person, Actor by);

    /** Whether this actor may not see this person: then for them the person does not exist. */
    default boolean outOfReach(PersonId person, Actor by) {
        return false;
    }

    /** Whether somebody at home is or may be a danger to this person. */
    default boolean dangerAtHome(PersonId person) {
        return false;
    }

    /**
     * Persons with whom this ended before that moment and with whom nothing is going on, in the
     * order of their identifiers.
     *
     * @param after where to go on, or null to begin
     * @param most so many at most
     */
    default List<PersonId> over(Ending ending, Instant before, @Nullable PersonId after, int most) {
        return List.of();
    }
}
