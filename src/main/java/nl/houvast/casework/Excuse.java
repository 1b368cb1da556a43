package nl.houvast.casework;

import java.time.Duration;
import java.time.Instant;
import nl.houvast.person.Sealed;

/**
 * A reason to call outside the safe times, which counts for half an hour. People note the minute,
 * so its own minute counts too.
 */
record Excuse(Sealed reason, Instant until) {

    private static final Duration HOLDS = Duration.ofMinutes(30);

    static Excuse from(Sealed reason, Instant now) {
        return new Excuse(reason, now.plus(HOLDS));
    }

    boolean countsAt(Instant moment) {
        return moment.isBefore(until) && moment.plusSeconds(60).isAfter(until.minus(HOLDS));
    }
}
