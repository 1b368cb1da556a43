package nl.houvast.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A document in the file of a person. What it was called is not kept: names of files hold names of
 * people.
 *
 * @param use what it is kept for, and who may read it
 * @param size in bytes
 * @param addedBy the account that added it
 */
record Document(
        UUID id,
        DocumentKind kind,
        Use use,
        FileKind file,
        int size,
        Instant addedAt,
        String addedBy) {

    /** What a document is kept for, and who may read it. */
    record Use(DocumentPurpose purpose, DocumentReaders readers) {}

    /** With what is in it, for whoever may read that. */
    @SuppressWarnings("ArrayRecordComponent") // written to the browser, never compared
    record Opened(Document document, byte[] content) {}
}
