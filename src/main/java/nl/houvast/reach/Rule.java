package nl.houvast.reach;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;

/**
 * A condition on a record in two forms that say the same: asked of one record, and put in a query.
 * Written once, so that a list can never show what the record itself would hide.
 */
sealed interface Rule {

    /** Whether it holds for the record of which these facts are true. */
    boolean holds(Set<Fact> facts);

    /** The same as a condition in SQL; {record} and {owner} stand for where the record is. */
    String sql();

    /** What can be true of a record for whoever looks. */
    enum Fact implements Rule {
        /** They have it themselves. */
        OWN("coalesce({owner} = :reachMe, false)"),
        /** It is not known which region it belongs to. */
        REGION_UNKNOWN("{record}.region = ''"),
        /** It belongs to a region they work for. */
        REGION_OWN("{record}.region = any(:reachRegions)"),
        /** It is not for one team. */
        NO_TEAM("{record}.team = ''"),
        /** It is for a team they are in. */
        TEAM_OWN("{record}.team = any(:reachTeams)"),
        /** The files of this person are sealed. */
        SHIELDED("{record}.person in (select person from reach.shield)"),
        /** They are named among those who may see the sealed files of this person. */
        ADMITTED(
                "{record}.person in (select person from reach.named"
                        + " where actor = :reachMe and admitted)"),
        /** They may never see this person's files: they know the person. */
        KEPT_OUT(
                "{record}.person in (select person from reach.named"
                        + " where actor = :reachMe and not admitted)"),
        /** Whoever helps the person asked them to read along, until some day. */
        ALONG(
                "{record}.person in (select person from reach.along"
                        + " where actor = :reachMe and until > :reachNow)"),
        /** They broke the glass for this person, not long ago. */
        GLASS_BROKEN(
                "{record}.person in (select person from reach.broken_glass"
                        + " where actor = :reachMe and until > :reachNow)");

        private final String condition;

        Fact(String condition) {
            this.condition = condition;
        }

        @Override
        public boolean holds(Set<Fact> facts) {
            return facts.contains(this);
        }

        @Override
        public String sql() {
            return condition;
        }
    }

    /** Each of them holds. */
    record All(List<Rule> rules) implements Rule {

        @Override
        public boolean holds(Set<Fact> facts) {
            return rules.stream().allMatch(rule -> rule.holds(facts));
        }

        @Override
        public String sql() {
            return rules.stream().map(Rule::sql).collect(joining(" and ", "(", ")"));
        }
    }

    /** One of them holds. */
    record Any(List<Rule> rules) implements Rule {

        @Override
        public boolean holds(Set<Fact> facts) {
            return rules.stream().anyMatch(rule -> rule.holds(facts));
        }

        @Override
        public String sql() {
            return rules.stream().map(Rule::sql).collect(joining(" or ", "(", ")"));
        }
    }

    /** It does not hold. */
    record Not(Rule rule) implements Rule {

        @Override
        public boolean holds(Set<Fact> facts) {
            return !rule.holds(facts);
        }

        @Override
        public String sql() {
            return "not " + rule.sql();
        }
    }

    /** Holds always, or never: what is true of the actor and not of the record. */
    record Given(boolean value) implements Rule {

        @Override
        public boolean holds(Set<Fact> facts) {
            return value;
        }

        @Override
        public String sql() {
            return Boolean.toString(value);
        }
    }

    static Rule all(Rule... rules) {
        return new All(List.of(rules));
    }

    static Rule any(Rule... rules) {
        return new Any(List.of(rules));
    }

    static Rule not(Rule rule) {
        return new Not(rule);
    }
}
