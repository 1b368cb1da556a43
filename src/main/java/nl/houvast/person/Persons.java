package nl.houvast.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.houvast.access.Actor;

/**
 * The one door to personal data. Every opening names a purpose and is written in the access log in
 * the same transaction; without a transaction there is no opening.
 */
public interface Persons {

    /** Keeps this person, sealed with a key of their own. */
    PersonId register(Identity identity, Actor by);

    /**
     * Opens one person.
     *
     * @throws nl.houvast.kernel.Missing when there is no such person, or no longer
     */
    Identity open(PersonId id, Purpose purpose, Actor by);

    /** Opens several persons at once; those that are gone are left out. */
    Map<PersonId, Identity> open(Collection<PersonId> ids, Purpose purpose, Actor by);

    /**
     * Others who may be the same person: same number, same address, or same name and birth date.
     */
    List<PersonId> alike(PersonId id, Actor by);

    /**
     * Destroys the key of this person: nobody reads what was sealed with it again, backups
     * included.
     */
    void forget(PersonId id, Actor by);
}
