package nl.houvast.reach;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import nl.houvast.access.Actor;
import nl.houvast.reach.Rule.Fact;

/** The rule itself, for properties of what is built on it. */
public final class ReachExamples {

    private ReachExamples() {}

    /**
     * Whether the rule lets this actor see this record.
     *
     * @param facts names of what is true of the person for whoever looks
     */
    public static boolean covers(Actor by, Subject record, Set<String> facts, Instant at) {
        var known = EnumSet.noneOf(Fact.class);
        facts.forEach(fact -> known.add(Fact.valueOf(fact)));
        return new Reach(by, at).covers(record, known);
    }
}
