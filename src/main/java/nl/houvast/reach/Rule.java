package nl.houvast.reach;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A condition on a record in two forms that say the same: asked of one record, and put in a query.
 * Written once, so that a list can never show what the record itself would hide.
 */
sealed interface Rule {

    /** Whether it holds for the record of which these facts are true. */
    boolean holds(Set<Fact> facts);

    /** The same as a condition in SQL; {record} and {owner} stand for where the record is. */
    String sql();

    /**
     * The same for records of which it is known that some facts are true, and some are not: what
     * then needs no asking is left out.
     */
    Rule knowing(Set<Fact> yes, Set<Fact> no);

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
        /**
         * The files of this person are sealed; asked of each row, for many are and few are read.
         */
        SHIELDED(
                "coalesce((select true from reach.shield sealed"
                        + " where sealed.person = {record}.person), false)"),
        /** They are named among those who may see the sealed files of this person. */
        ADMITTED("", "select person from reach.named where actor = :reachMe and admitted"),
        /** They may never see this person's files: they know the person. */
        KEPT_OUT("", "select person from reach.named where actor = :reachMe and not admitted"),
        /** Whoever helps the person asked them to read along, until some day. */
        ALONG("", "select person from reach.along where actor = :reachMe and until > :reachNow"),
        /** They broke the glass for this person, not long ago. */
        GLASS_BROKEN(
                "",
                "select person from reach.broken_glass"
                        + " where actor = :reachMe and until > :reachNow");

        /** What can be true of some persons for one actor; for most it is true of nobody. */
        static final Set<Fact> EXCEPTIONS = Set.of(ADMITTED, KEPT_OUT, ALONG, GLASS_BROKEN);

        private final String condition;
        private final String persons;

        Fact(String condition) {
            this(condition, "");
        }

        Fact(String condition, String persons) {
            this.condition = persons.isEmpty() ? condition : "{record}.person in (" + persons + ")";
            this.persons = persons;
        }

        /** A query for the persons of whom it is true for the actor. */
        String persons() {
            return persons;
        }

        @Override
        public boolean holds(Set<Fact> facts) {
            return facts.contains(this);
        }

        @Override
        public String sql() {
            return condition;
        }

        @Override
        public Rule knowing(Set<Fact> yes, Set<Fact> no) {
            return yes.contains(this) || no.contains(this) ? new Given(yes.contains(this)) : this;
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

        @Override
        public Rule knowing(Set<Fact> yes, Set<Fact> no) {
            return settled(rules, yes, no, false, All::new);
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

        @Override
        public Rule knowing(Set<Fact> yes, Set<Fact> no) {
            return settled(rules, yes, no, true, Any::new);
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

        @Override
        public Rule knowing(Set<Fact> yes, Set<Fact> no) {
            var known = rule.knowing(yes, no);
            return known instanceof Given(var value) ? new Given(!value) : new Not(known);
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

        @Override
        public Rule knowing(Set<Fact> yes, Set<Fact> no) {
            return this;
        }
    }

    /**
     * What is left of some rules when this is known.
     *
     * @param decides one that is this decides for all of them; one that is not, for nothing
     */
    private static Rule settled(
            List<Rule> rules,
            Set<Fact> yes,
            Set<Fact> no,
            boolean decides,
            Function<List<Rule>, Rule> together) {
        var left = rules.stream().map(rule -> rule.knowing(yes, no)).toList();
        if (left.contains(new Given(decides))) {
            return new Given(decides);
        }
        var asked = left.stream().filter(rule -> !(rule instanceof Given)).toList();
        return switch (asked.size()) {
            case 0 -> new Given(!decides);
            case 1 -> asked.getFirst();
            default -> together.apply(asked);
        };
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
