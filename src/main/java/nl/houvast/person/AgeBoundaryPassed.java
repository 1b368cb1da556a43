package nl.houvast.person;

import java.time.Instant;

/**
 * A young person became 12, 16 or 18: who decides and who is called may change. Told once, in the
 * transaction that found it out; never kept in the event log, since it says whose birthday it is.
 *
 * @param age the boundary that was passed last
 */
public record AgeBoundaryPassed(PersonId person, int age, Instant at) {}
