package nl.houvast.casework;

import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseNews.Ending;
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
     * A worker ends the case file. A part that says no has kept that they want to, and shows what
     * becomes of it; then it stays open.
     *
     * @throws nl.houvast.kernel.Refusal when that cannot be kept
     */
    default boolean ends(Known file, Ending how, Actor by) {
        return true;
    }

    /**
     * What another module warns of before somebody is called, on the page of a first contact. What
     * it says of a case file it shows as a part of that page.
     */
    interface Caution {

        /** Sentences in the language of the request that name nobody; empty when all is well. */
        List<String> of(PersonId person);
    }
}
