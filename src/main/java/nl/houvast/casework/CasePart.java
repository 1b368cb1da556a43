package nl.houvast.casework;

import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.web.Page;

/**
 * What another module shows on the page of a case file. They stand below each other in the order of
 * Spring's {@code @Order}.
 */
public interface CasePart {

    /** A record with a template of its own that draws only this part. The rights were asked. */
    Page of(Known file, Actor by);
}
