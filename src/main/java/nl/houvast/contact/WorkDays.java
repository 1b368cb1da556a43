package nl.houvast.contact;

import java.time.Instant;

/** When this organisation works and calls: no weekends, no public holidays. */
public interface WorkDays {

    /**
     * So many working days later, counted from the first moment of work at or after the start.
     *
     * @param days zero or more
     * @return to the second
     */
    Instant afterWorkingDays(int days, Instant start);

    /** The hours in which we call people. */
    CallingHours hours();
}
