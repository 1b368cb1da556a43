package nl.houvast.offices;

import nl.houvast.kernel.Postcode;
import org.jspecify.annotations.Nullable;

/**
 * A place where people of the organisation are, or come to meet somebody.
 *
 * @param id lower-case words and digits joined by hyphens
 * @param street with the number of the house
 * @param postcode all six characters: "3511 AB"
 * @param appointment whether nobody comes without an appointment
 * @param note what else a visitor needs to know, in Dutch
 * @param demo whether it is invented
 */
record Office(
        String id,
        Kind kind,
        String name,
        String street,
        String postcode,
        String place,
        Wheelchair wheelchair,
        boolean appointment,
        @Nullable String phone,
        @Nullable String note,
        boolean demo) {

    /** What it is. */
    enum Kind {
        /** Our own (kantoor). */
        OFFICE,
        /** Somewhere else where we meet people (gesprekslocatie). */
        MEETING_PLACE
    }

    /** Whether somebody in a wheelchair comes in. */
    enum Wheelchair {
        YES,
        NO,
        UNKNOWN
    }

    /** The four digits that say in which neighbourhood it is. */
    Postcode digits() {
        return new Postcode(postcode.substring(0, 4));
    }
}
