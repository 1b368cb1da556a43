package nl.houvast.reach;

import static nl.houvast.reach.Rule.Fact.*;
import static nl.houvast.reach.Rule.all;
import static nl.houvast.reach.Rule.any;
import static nl.houvast.reach.Rule.not;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.reach.Rule.Fact;
import nl.houvast.reach.Rule.Given;

/**
 * What one actor may see of the records about persons. Staff see what they have themselves, and
 * what is in their regions and for everybody or for their team. What is sealed only those see who
 * are named. Whoever was asked along sees it until a day, wherever it belongs, and nothing sealed
 * by that. Broken glass opens both for a while; whoever knows the person stays outside always.
 *
 * @param by who looks; whoever is not staff sees nothing here
 * @param at when they look
 * @param exceptions what is true of some person for them, and not of others: what is true of nobody
 *     needs no asking
 */
public record Reach(Actor by, Instant at, Set<Fact> exceptions) {

    private static final Set<Fact> OF_REGIONS = Set.of(REGION_UNKNOWN, REGION_OWN);

    /** When it is not known which exceptions there are for them. */
    Reach(Actor by, Instant at) {
        this(by, at, Fact.EXCEPTIONS);
    }

    /** The rule for this actor: the only place where it is written. */
    Rule rule() {
        if (!by.isStaff()) {
            return new Given(false);
        }
        return all(
                not(KEPT_OUT),
                any(
                        GLASS_BROKEN,
                        all(
                                any(OWN, all(inRegion(), inTeam()), ALONG),
                                any(not(SHIELDED), ADMITTED))));
    }

    private Rule inRegion() {
        return any(new Given(by.scope().everywhere()), REGION_UNKNOWN, REGION_OWN);
    }

    private Rule inTeam() {
        return any(new Given(by.role() == Role.SUPERVISOR), NO_TEAM, TEAM_OWN);
    }

    /** Whether this actor may see a record of which these are true besides what it says itself. */
    boolean covers(Subject record, Set<Fact> ofThePerson) {
        var facts = EnumSet.noneOf(Fact.class);
        facts.addAll(ofThePerson);
        if (by.id().equals(record.owner())) {
            facts.add(OWN);
        }
        if (record.region().isEmpty()) {
            facts.add(REGION_UNKNOWN);
        }
        if (by.scope().regions().contains(record.region())) {
            facts.add(REGION_OWN);
        }
        if (record.team().isEmpty()) {
            facts.add(NO_TEAM);
        }
        if (by.scope().teams().contains(record.team())) {
            facts.add(TEAM_OWN);
        }
        return rule().holds(facts);
    }

    /**
     * The same as a condition for a query over rows with the columns person, region and team.
     *
     * @param record the name of the table or its alias
     * @param owner the column, with that name before it, that says who has the record
     */
    public String condition(String record, String owner) {
        return condition(record, owner, Set.of(), Set.of());
    }

    /** The same of rows that belong to one of the regions in :reachRegions. */
    String conditionHere(String record, String owner) {
        return condition(record, owner, OF_REGIONS, Set.of());
    }

    /** The same of rows that belong to none of those. */
    String conditionElsewhere(String record, String owner, boolean own) {
        return own
                ? condition(record, owner, Set.of(OWN), OF_REGIONS)
                : condition(record, owner, Set.of(), Set.of(OWN, REGION_UNKNOWN, REGION_OWN));
    }

    private String condition(String record, String owner, Set<Fact> yes, Set<Fact> no) {
        var never = EnumSet.copyOf(Fact.EXCEPTIONS);
        never.removeAll(exceptions);
        never.addAll(no);
        if (by.scope().teams().isEmpty()) {
            never.add(TEAM_OWN);
        }
        return rule().knowing(yes, never)
                .sql()
                .replace("{record}", record)
                .replace("{owner}", owner);
    }

    /**
     * Where a query needs to look: every record that may be seen is in one of these regions, or
     * anywhere when this is everywhere, or is the actor's own, or is one of the exceptions.
     */
    public boolean everywhere() {
        return by.scope().everywhere();
    }

    /**
     * What lies outside their regions and may be seen all the same, as a condition for a query to
     * look for it by: broken glass, and whom they were asked to read along with. One list of
     * persons, for a choice between two would be asked of every row there is. Nothing when there is
     * no such person.
     */
    Optional<String> elsewhere(String record) {
        return Stream.of(GLASS_BROKEN, ALONG)
                .filter(exceptions::contains)
                .map(Fact::persons)
                .reduce((some, more) -> some + " union all " + more)
                .map(persons -> record + ".person in (" + persons + ")");
    }

    /** What the condition needs to know; each name starts with "reach". */
    public Map<String, Object> parameters() {
        var regions = new TreeSet<>(by.scope().regions());
        regions.add(""); // what has no region yet is for all
        return Map.of(
                "reachMe", by.id(),
                "reachRegions", regions.toArray(String[]::new),
                "reachTeams", by.scope().teams().toArray(String[]::new),
                "reachNow", at.atOffset(ZoneOffset.UTC));
    }
}
