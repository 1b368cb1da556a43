package nl.houvast.document;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.person.Vault;
import nl.houvast.privacy.Keepers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds documents to the file of a person, hands them out and removes them. */
@Service
@Transactional(noRollbackFor = Refusal.class) // who was opened stays in the log
class DocumentDesk {

    private static final String PLACE = "document.document.content|";

    private final Documents documents;
    private final DocumentShelf shelf;
    private final Vault vault;
    private final Keepers keepers;
    private final Clock clock;

    DocumentDesk(
            Documents documents, DocumentShelf shelf, Vault vault, Keepers keepers, Clock clock) {
        this.documents = documents;
        this.shelf = shelf;
        this.keepers = keepers;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * The documents of this person that this actor may read, without what is in them.
     *
     * @throws Missing when there is no such person, or this actor may not see them
     */
    List<Document> of(PersonId person, Actor by) {
        return shelf.of(person, by);
    }

    /** Adds one that was checked, which the log of processing tells. */
    void add(
            PersonId person,
            DocumentKind kind,
            Document.Use use,
            FileKind file,
            byte[] content,
            Actor by) {
        shelf.of(person, by);
        var now = clock.instant();
        var id = TimeOrdered.id(now);
        documents.keep(
                new Document(id, kind, use, file, content.length, now, by.id()),
                person,
                vault.sealContent(person, PLACE + id, content, Purpose.CASEWORK, by));
    }

    /** Opens one, which the log of processing tells. */
    Document.Opened open(PersonId person, UUID id, Actor by) {
        var document = shelf.get(person, id, by);
        return new Document.Opened(
                document,
                vault.openContent(person, PLACE + id, documents.content(id), Purpose.CASEWORK, by));
    }

    /**
     * Removes one, which the log of processing tells as an opening.
     *
     * @throws Refusal when the person must be kept: what belongs to a claim or a court stays
     */
    void remove(PersonId person, UUID id, Actor by) {
        shelf.get(person, id, by);
        Refusal.unless(keepers.of(person, by).isEmpty(), DocumentRefusal.HELD);
        open(person, id, by);
        documents.remove(id, person);
    }
}
