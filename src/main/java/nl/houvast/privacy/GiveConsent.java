package nl.houvast.privacy;

import java.time.Instant;
import nl.houvast.person.PersonId;

/** Write down that this person, or who may decide for them, said that we may make contact. */
public record GiveConsent(
        PersonId person, ConsentBasis basis, GivenBy givenBy, GivenHow how, Instant at) {}
