package nl.houvast.privacy;

import java.time.Instant;
import nl.houvast.person.PersonId;

/** A consent ended by itself: its date passed, or whoever gave it no longer decides. */
public record ConsentExpired(PersonId person, ConsentPurpose purpose, Receiver receiver, Instant at)
        implements ConsentEnded {}
