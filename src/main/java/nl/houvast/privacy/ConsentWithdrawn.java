package nl.houvast.privacy;

import java.time.Instant;
import nl.houvast.person.PersonId;

/**
 * A person took their consent back: from this moment this receiver gets and reads nothing, and when
 * it is us, nobody calls or writes.
 */
public record ConsentWithdrawn(
        PersonId person, ConsentPurpose purpose, Receiver receiver, Instant at)
        implements ConsentEnded {}
