package nl.houvast.casework;

import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.person.PersonId;
import nl.houvast.web.Page;

/**
 * What another module shows on the page of a case file. They stand below each other in the order of
 * Spring's {@code @Order}.
 */
public interface CasePart {

    /** A record with a template of its own that draws only this part. The rights were asked. */
    Page of(Known file, Actor by);

    /**
     * What another module warns of before somebody is called, on the page of a first contact. What
     * it says of a case file it shows as a part of that page.
     */
    interface Caution {

        /** Sentences in the language of the request that name nobody; empty when all is well. */
        List<String> of(PersonId person);
    }
}
