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
import nl.houvast.reach.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds documents to the file of a person, hands them out and removes them. */
@Service
@Transactional(noRollbackFor = Refusal.class) // who was opened stays in the log
class DocumentDesk {

    private static final String PLACE = "document.document.content|";

    private final Documents documents;
    private final Vault vault;
    private final Reaches reaches;
    private final Keepers keepers;
    private final Clock clock;

    DocumentDesk(Documents documents, Vault vault, Reaches reaches, Keepers keepers, Clock clock) {
        this.keepers = keepers;
        this.documents = documents;
        this.vault = vault;
        this.reaches = reaches;
        this.clock = clock;
    }

    /**
     * All documents of this person, without what is in them.
     *
     * @throws Missing when there is no such person, or this actor may not see them
     */
    List<Document> of(PersonId person, Actor by) {
        reaches.require(person, by);
        return documents.of(person);
    }

    /** Adds one that was checked, which the log of processing tells. */
    void add(PersonId person, DocumentKind kind, FileKind file, byte[] content, Actor by) {
        reaches.require(person, by);
        var now = clock.instant();
        var id = TimeOrdered.id(now);
        documents.keep(
                new Document(id, kind, file, content.length, now, by.id()),
                person,
                vault.sealContent(person, PLACE + id, content, Purpose.CASEWORK, by));
    }

    /** Opens one, which the log of processing tells. */
    Document.Opened open(PersonId person, UUID id, Actor by) {
        reaches.require(person, by);
        var document = documents.find(id, person).orElseThrow(Missing::new);
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
        reaches.require(person, by);
        Refusal.unless(keepers.of(person, by).isEmpty(), DocumentRefusal.HELD);
        open(person, id, by);
        documents.remove(id, person);
    }
}
