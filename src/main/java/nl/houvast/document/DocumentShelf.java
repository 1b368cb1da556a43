package nl.houvast.document;

import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.kernel.Missing;
import nl.houvast.person.PersonId;
import nl.houvast.reach.Places;
import nl.houvast.reach.Reaches;
import org.springframework.stereotype.Component;

/** What somebody may read of the documents of a person. For others a document is not there. */
@Component
class DocumentShelf {

    private final Documents documents;
    private final Reaches reaches;
    private final List<Places> places;

    DocumentShelf(Documents documents, Reaches reaches, List<Places> places) {
        this.documents = documents;
        this.reaches = reaches;
        this.places = List.copyOf(places);
    }

    /**
     * The newest first.
     *
     * @throws Missing when there is no such person, or this actor may not see them
     */
    List<Document> of(PersonId person, Actor by) {
        reaches.require(person, by);
        var helps = helps(person, by);
        return documents.of(person).stream()
                .filter(document -> helps || mayRead(document, by))
                .toList();
    }

    /**
     * This one.
     *
     * @throws Missing when there is none, or this actor may not read it
     */
    Document get(PersonId person, UUID id, Actor by) {
        reaches.require(person, by);
        return documents
                .find(id, person)
                .filter(document -> mayRead(document, by) || helps(person, by))
                .orElseThrow(Missing::new);
    }

    private static boolean mayRead(Document document, Actor by) {
        return document.use().readers() == DocumentReaders.ALL
                || document.addedBy().equals(by.id());
    }

    private boolean helps(PersonId person, Actor by) {
        return by.role() == Role.SUPERVISOR
                || places.stream().anyMatch(place -> place.holders(person).contains(by.id()));
    }
}
