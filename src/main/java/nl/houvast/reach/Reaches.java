package nl.houvast.reach;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.person.PersonId;
import nl.houvast.reach.Rule.Fact;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Looks up what decides about a record and does not stand in it: seals, names, who was asked along,
 * broken glass. Part of every repository that extends {@link InReach} (see
 * META-INF/spring.factories).
 */
@Service("reaches") // by this name the repositories look for it
public class Reaches implements InReach {

    private static final Set<Fact> OF_THE_PERSON =
            EnumSet.of(Fact.SHIELDED, Fact.ADMITTED, Fact.KEPT_OUT, Fact.ALONG, Fact.GLASS_BROKEN);

    private static final String LOOK =
            OF_THE_PERSON.stream()
                    .map(fact -> fact.sql().replace("{record}", "asked") + " as " + fact)
                    .collect(
                            joining(
                                    ", ",
                                    "select ",
                                    " from (select cast(:person as uuid) as person) asked"));

    /**
     * Asks which exceptions there are; and from then on until the end of the transaction, queries
     * within reach, large as they are, are not planned anew each time.
     */
    private static final String EXCEPTIONS =
            Fact.EXCEPTIONS.stream()
                    .sorted()
                    .map(fact -> "exists (%s) as %s".formatted(fact.persons(), fact))
                    .collect(
                            joining(
                                    ", ",
                                    "select ",
                                    ", set_config('plan_cache_mode', 'force_generic_plan', true)"));

    /**
     * Asks the same; and they are read by an index in their order, no further than the page: a plan
     * made before it is known who asks cannot know that a page needs no more.
     */
    private static final String OF_LIST =
            EXCEPTIONS
                    + ", set_config('enable_bitmapscan', 'off', true)"
                    + ", set_config('enable_sort', 'off', true)";

    private final JdbcClient db;
    private final ObjectProvider<Subjects> subjects;
    private final Clock clock;

    Reaches(JdbcClient db, ObjectProvider<Subjects> subjects, Clock clock) {
        this.db = db;
        this.subjects = subjects;
        this.clock = clock;
    }

    /**
     * What this actor may see now, to put in a query. Whether there are exceptions for them is
     * asked here: most have none, and then nothing is asked of each row.
     */
    public Reach reach(Actor by) {
        return known(by, EXCEPTIONS);
    }

    /** The same to read a list by, at the beginning of the transaction that does nothing else. */
    public Reach reachOfList(Actor by) {
        return known(by, OF_LIST);
    }

    private Reach known(Actor by, String exceptions) {
        var reach = new Reach(by, clock.instant());
        if (!by.isStaff()) {
            return reach;
        }
        return db.sql(exceptions)
                .params(reach.parameters())
                .query((row, number) -> new Reach(by, reach.at(), read(row, Fact.EXCEPTIONS)))
                .single();
    }

    /**
     * Nothing, for an actor who may see what there is about this person.
     *
     * @throws Missing when there is nothing about them, or this actor may not see it: that is the
     *     same to them
     */
    public void require(PersonId person, Actor by) {
        var known = subjects.stream().anyMatch(some -> !some.about(person).isEmpty());
        if (!known || !coversPerson(person, by)) {
            throw new Missing();
        }
    }

    /**
     * Whether this actor may see something of what there is about this person; also when there is
     * nothing yet, unless the person is sealed.
     */
    public boolean coversPerson(PersonId person, Actor by) {
        if (!by.isStaff()) {
            return false;
        }
        var records = subjects.stream().flatMap(some -> some.about(person).stream()).toList();
        var reach = new Reach(by, clock.instant());
        var facts = of(person, reach);
        return records.isEmpty()
                ? reach.covers(new Subject(person, "", "", null), facts)
                : records.stream().anyMatch(record -> reach.covers(record, facts));
    }

    @Override
    public boolean covers(Subject record, Actor by) {
        if (!by.isStaff()) {
            return false;
        }
        var reach = new Reach(by, clock.instant());
        return reach.covers(record, of(record.person(), reach));
    }

    @Override
    public boolean coversUnasked(Subject record, Actor by) {
        if (!by.isStaff()) {
            return false;
        }
        var reach = new Reach(by, clock.instant());
        var facts = of(record.person(), reach);
        facts.remove(Fact.ALONG);
        return reach.covers(record, facts);
    }

    /** Whether somebody sees the files of this person once they are asked along. */
    boolean wouldRead(PersonId person, Actor asked) {
        if (!asked.isStaff()) {
            return false;
        }
        var reach = new Reach(asked, clock.instant());
        var facts = of(person, reach);
        facts.remove(Fact.GLASS_BROKEN); // that ends sooner
        facts.add(Fact.ALONG);
        return reach.covers(new Subject(person, "", "", null), facts);
    }

    private Set<Fact> of(PersonId person, Reach reach) {
        return db.sql(LOOK)
                .params(reach.parameters())
                .param("person", person.value())
                .query((row, number) -> read(row, OF_THE_PERSON))
                .single();
    }

    private static Set<Fact> read(ResultSet row, Collection<Fact> asked) throws SQLException {
        var facts = EnumSet.noneOf(Fact.class);
        for (var fact : asked) {
            if (row.getBoolean(fact.name())) {
                facts.add(fact);
            }
        }
        return facts;
    }
}
