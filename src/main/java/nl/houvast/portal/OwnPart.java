package nl.houvast.portal;

import nl.houvast.person.PersonId;

/** A page of its own among those of the client, for instance their plan. */
public interface OwnPart {

    /** Whether there is something for this client to read on it now. Opens nothing. */
    boolean hasSomething(PersonId person);

    /** Where it is: an address below {@code /mijn/} that says nothing about who reads it. */
    String address();

    /** What the link to it says, in the language of the request. */
    String words();
}
