package nl.houvast.household;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.person.PersonId;

/**
 * That two persons belong together, as a worker found out.
 *
 * @param one the lower of the two ids
 * @param foundBy the account that said so
 */
record Tie(UUID id, PersonId one, PersonId other, TieKind kind, String foundBy, Instant foundAt) {

    /** Who is on the other end, for this one of the two. */
    PersonId from(PersonId person) {
        return person.equals(one) ? other : one;
    }
}
