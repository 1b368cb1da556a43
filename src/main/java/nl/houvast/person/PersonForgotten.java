package nl.houvast.person;

import java.time.Instant;

/**
 * A person's data were destroyed. Whoever still holds something about this person lets go of it.
 */
public record PersonForgotten(PersonId person, Instant at) {}
