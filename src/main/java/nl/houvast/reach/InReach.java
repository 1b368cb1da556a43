package nl.houvast.reach;

import nl.houvast.access.Actor;

/**
 * Asks whether an actor may see a record. Repositories extend this, so that a record that is out of
 * reach is never given out.
 */
public interface InReach {

    /** Whether this actor may see this record now. */
    boolean covers(Subject record, Actor by);

    /**
     * Whether this actor may see it without having been asked along: whoever only reads along,
     * takes nothing over and gives nothing away.
     */
    boolean coversUnasked(Subject record, Actor by);
}
