package nl.houvast.household;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import nl.houvast.person.PersonId;

/**
 * That two persons belong together, as a worker found out.
 *
 * @param one the lower of the two ids
 * @param foundBy the account that said so
 */
record Tie(UUID id, PersonId one, PersonId other, TieKind kind, String foundBy, Instant foundAt) {

    /** In which two persons stand in it, and in which they are locked. */
    static final Comparator<PersonId> ORDER = Comparator.comparing(PersonId::value, Tie::compare);

    /** Who is on the other end, for this one of the two. */
    PersonId from(PersonId person) {
        return person.equals(one) ? other : one;
    }

    /** As PostgreSQL orders them: as unsigned bytes. */
    private static int compare(UUID a, UUID b) {
        var high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
