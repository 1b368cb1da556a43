package nl.houvast.timeline;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.person.PersonId;

/**
 * Somebody wrote a note about a person, or changed one. Told in the transaction that keeps it.
 *
 * @param version 1 for a new note, one more with each change
 */
public record NoteWritten(UUID note, PersonId person, int version, Instant at) {}
