package nl.houvast.privacy;

import java.time.Instant;
import nl.houvast.person.PersonId;

/**
 * A person took their consent back: from this moment nobody calls, writes or passes anything on.
 */
public record ConsentWithdrawn(PersonId person, Instant at) {}
