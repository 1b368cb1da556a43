package nl.houvast.privacy;

import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;

/** The consents that were given, and whether they still stand. */
public interface Consents {

    /** Keeps a consent as it was given. */
    void give(GiveConsent consent, Actor by);

    /** Whether this person's consent to be contacted stands now. */
    boolean stands(PersonId person);

    /**
     * Takes every consent of this person back and tells the house; nothing happens when there was
     * none.
     */
    void withdraw(PersonId person, Actor by);
}
