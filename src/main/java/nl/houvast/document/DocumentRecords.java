package nl.houvast.document;

import java.util.List;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonForgotten;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.PersonalData;
import nl.houvast.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents go with the person. Whoever asks what we keep reads which there are, and can have them
 * from whoever helps them: others may be named in what is in them.
 */
@Component
class DocumentRecords implements PersonalData {

    private final Documents documents;

    DocumentRecords(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Map<String, Left> tables() {
        return Map.of("document.document", Left.NOTHING);
    }

    @Override
    public List<Part> about(PersonId person, Actor by) {
        return List.of(
                new Part(
                        "documents",
                        documents.of(person).stream().map(DocumentRecords::told).toList()));
    }

    private static Map<String, String> told(Document document) {
        return Map.of(
                "addedAt", document.addedAt().toString(),
                "kind", Texts.text("document.kind." + document.kind()),
                "purpose", Texts.text("document.purpose." + document.use().purpose()),
                "file", document.file().name(),
                "bytes", String.valueOf(document.size()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonForgotten event) {
        documents.forget(event.person());
    }
}
