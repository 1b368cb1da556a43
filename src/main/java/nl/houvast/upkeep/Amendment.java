package nl.houvast.upkeep;

import java.time.Instant;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Entry.Amendable;
import nl.houvast.directory.OfferId;

/**
 * A correction that an editor approved. It holds while the import says what it said then; when that
 * changed, somebody else corrected it too, and an editor chooses.
 *
 * @param basedOn what the import said
 */
record Amendment(OfferId offer, Amendable field, String basedOn, String value, Instant at) {

    /** Whether it holds over this entry as it was imported. */
    boolean holds(Entry imported) {
        return field.in(imported).equals(basedOn);
    }

    /** Whether the import says neither what it said, nor what we say. */
    boolean differs(Entry imported) {
        return !holds(imported) && !field.in(imported).equals(value);
    }
}
