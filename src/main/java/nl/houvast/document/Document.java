package nl.houvast.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A document in the file of a person. What it was called is not kept: names of files hold names of
 * people.
 *
 * @param size in bytes
 * @param addedBy the account that added it
 */
record Document(
        UUID id, DocumentKind kind, FileKind file, int size, Instant addedAt, String addedBy) {

    /** With what is in it, for whoever may read that. */
    @SuppressWarnings("ArrayRecordComponent") // written to the browser, never compared
    record Opened(Document document, byte[] content) {}
}
