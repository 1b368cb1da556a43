package nl.houvast.appointment;

import java.util.List;
import java.util.Set;
import nl.houvast.contact.SafeTime;

/**
 * When a worker receives people.
 *
 * @param minutes how long an appointment is
 * @param times the stretches of the week; empty when they have said nothing yet
 */
record Week(int minutes, List<SafeTime> times) {

    /** As long as an appointment can be, in minutes. */
    static final Set<Integer> LENGTHS = Set.of(30, 45, 60);

    static final Week NOTHING = new Week(45, List.of());

    Week {
        times = List.copyOf(times);
        if (!LENGTHS.contains(minutes)) {
            throw new IllegalArgumentException("an appointment is 30, 45 or 60 minutes");
        }
    }
}
