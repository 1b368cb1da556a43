package nl.houvast.person;

import java.util.UUID;
import nl.houvast.access.Actor;

/**
 * Seals the texts that other modules keep about a person, with that person's own key: forgetting
 * the person makes them unreadable too.
 */
public interface Vault {

    /**
     * Seals a text about this person.
     *
     * @param place where it will be kept ("casework.attempt.note"); it can be opened as that only
     */
    Sealed seal(PersonId person, String place, String text);

    /**
     * Opens it again and writes that in the access log.
     *
     * @throws nl.houvast.kernel.Missing when the person was forgotten
     */
    String open(PersonId person, String place, Sealed sealed, Purpose purpose, Actor by);

    /**
     * Seals a text that belongs to nobody yet, such as a draft, under a key that travels with it.
     *
     * @param owner the identifier of the row it is kept in; it can be opened as that only
     */
    Sealed sealAlone(UUID owner, String text);

    /** Opens what {@link #sealAlone} sealed for the same row. */
    String openAlone(UUID owner, Sealed sealed);
}
