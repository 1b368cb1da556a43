package nl.houvast.contact;

import java.time.Instant;

/**
 * Counts the days on which this organisation works: no weekends, no public holidays. Knows the
 * hours in which it calls people too.
 */
public interface WorkDays {

    /**
     * So many working days later, counted from the first moment of work at or after the start.
     *
     * @param days zero or more
     * @return to the second
     */
    Instant afterWorkingDays(int days, Instant start);

    /** The hours in which we call. */
    CallingHours hours();
}
