package nl.houvast.reach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.houvast.access.Account;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Workers;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.reach.Decisions.Moved;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the files of a person belong, and who has them. Whoever has something open, and a
 * supervisor, moves it to another region or team or gives it to a colleague who may see it.
 */
@Service
@Transactional
public class Placement {

    private final Reaches reaches;
    private final List<Subjects> subjects;
    private final List<Places> places;
    private final Workers workers;
    private final Decisions decisions;

    Placement(
            Reaches reaches,
            List<Subjects> subjects,
            List<Places> places,
            Workers workers,
            Decisions decisions) {
        this.reaches = reaches;
        this.subjects = subjects;
        this.places = places;
        this.workers = workers;
        this.decisions = decisions;
    }

    /**
     * Where the files of one person are.
     *
     * @param places region and team of each record, each once
     * @param holders ids of who has something open
     * @param giving ids of those of them whose part this actor may give away
     * @param mayMove whether this actor may move it
     * @param teams teams that somebody is in
     * @param colleagues who could have it, as far as region and team say
     */
    record State(
            PersonId person,
            List<Place> places,
            Set<String> holders,
            Set<String> giving,
            boolean mayMove,
            List<String> teams,
            List<Account> colleagues,
            List<Moved> history) {}

    /** A region and a team, each empty when there is none. */
    record Place(String region, String team) {}

    /**
     * Where the files of this person are.
     *
     * @throws Missing when there is nothing about them, or this actor may not see it
     */
    State of(PersonId person, Actor by) {
        var records = require(person, by);
        var holders = holders(person);
        var staff = workers.staff();
        return new State(
                person,
                records.stream()
                        .map(record -> new Place(record.region(), record.team()))
                        .distinct()
                        .toList(),
                holders,
                giving(holders, records, by),
                mayMove(holders, records, by),
                staff.stream()
                        .flatMap(account -> account.scope().teams().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                staff.stream().filter(account -> near(account, records)).toList(),
                decisions.moves(person));
    }

    /**
     * The files belong to this region and team from now on.
     *
     * @return whether this actor still sees them
     * @throws Refusal when there is no such region or team, or this actor may not decide it
     */
    boolean move(PersonId person, Place to, Actor by) {
        var state = of(person, by);
        Refusal.unless(state.mayMove(), ReachRefusal.NOT_YOURS_TO_MOVE);
        Refusal.unless(
                (to.region().isEmpty() || Regions.CODES.contains(to.region()))
                        && (to.team().isEmpty() || state.teams().contains(to.team())),
                ReachRefusal.NO_SUCH_PLACE);
        places.forEach(some -> some.move(person, to.region(), to.team()));
        decisions.keep(person, "MOVED", (to.region() + " " + to.team()).strip(), by);
        return reaches.coversPerson(person, by);
    }

    /**
     * A colleague goes on with what is open: what this actor has or, for a supervisor, whoever has
     * it.
     *
     * @return whether this actor still sees the files
     * @throws Refusal when nothing is this actor's to give, or the colleague may not see it; the
     *     sentence does not tell why not
     */
    boolean handOver(PersonId person, String account, Actor by) {
        var records = require(person, by);
        pass(giving(holders(person), records, by), account, records, by);
        return reaches.coversPerson(person, by);
    }

    /**
     * A colleague goes on with all that one worker has about this person.
     *
     * @throws Missing when there is nothing about them, or this actor may not see it
     * @throws Refusal when that is not this actor's to give, or the colleague may not see it; the
     *     sentence does not tell why not
     */
    public void give(PersonId person, String from, String account, Actor by) {
        var records = require(person, by);
        var giving = new HashSet<>(giving(holders(person), records, by));
        giving.retainAll(Set.of(from));
        pass(giving, account, records, by);
    }

    /**
     * Whoever asks goes on with all that a worker has about this person, who offered it to them.
     *
     * @throws Missing when there is nothing about them, or this actor may not see it
     * @throws Refusal when the worker has nothing any more, or this actor sees only a part of it
     */
    public void take(PersonId person, String from, Actor by) {
        var records = require(person, by);
        Refusal.unless(sees(by, records), ReachRefusal.CANNOT_TAKE_IT);
        Refusal.unless(holders(person).contains(from), ReachRefusal.NOT_YOURS_TO_MOVE);
        places.forEach(some -> some.handOver(person, from, by, new Actor(from, Role.WORKER)));
        decisions.keep(person, "HANDED_OVER", by.id(), by);
    }

    /** Whether this account may be given the files of this person. */
    public boolean canTake(PersonId person, String account) {
        return receiver(account, records(person)).isPresent();
    }

    private void pass(Set<String> giving, String account, List<Subject> records, Actor by) {
        Refusal.unless(!giving.isEmpty(), ReachRefusal.NOT_YOURS_TO_MOVE);
        var to =
                receiver(account, records)
                        .orElseThrow(() -> new Refusal(ReachRefusal.CANNOT_TAKE_IT));
        var person = records.getFirst().person();
        for (var from : new ArrayList<>(giving)) {
            if (!from.equals(to.id())) {
                places.forEach(some -> some.handOver(person, from, to, by));
            }
        }
        decisions.keep(person, "HANDED_OVER", to.id(), by);
    }

    private Optional<Actor> receiver(String account, List<Subject> records) {
        return workers.staff().stream()
                .filter(colleague -> colleague.id().equals(account))
                .map(Placement::actor)
                .filter(colleague -> sees(colleague, records))
                .findFirst();
    }

    private Set<String> holders(PersonId person) {
        var holders = new TreeSet<String>();
        places.forEach(some -> holders.addAll(some.holders(person)));
        return holders;
    }

    /**
     * What is sealed, or shut for somebody, is asked of the database. Whoever only reads along for
     * a while cannot have it for good.
     */
    private boolean sees(Actor colleague, List<Subject> records) {
        return records.stream()
                .allMatch(record -> reaches.coversUnasked(nobodys(record), colleague));
    }

    private boolean near(Account account, List<Subject> records) {
        var reach = reaches.reach(actor(account));
        return records.stream().allMatch(record -> reach.covers(nobodys(record), Set.of()));
    }

    private static Subject nobodys(Subject record) {
        return new Subject(record.person(), record.region(), record.team(), null);
    }

    /** Somebody else of us, as they signed in last. */
    static Actor actor(Account account) {
        return new Actor(account.id(), account.role(), account.scope());
    }

    private boolean mayMove(Set<String> holders, List<Subject> records, Actor by) {
        return holders.contains(by.id()) || leads(records, by);
    }

    private Set<String> giving(Set<String> holders, List<Subject> records, Actor by) {
        if (leads(records, by)) {
            return Set.copyOf(holders);
        }
        return holders.contains(by.id()) ? Set.of(by.id()) : Set.of();
    }

    /** A supervisor decides about what they see without having been asked along. */
    private boolean leads(List<Subject> records, Actor by) {
        return by.role() == Role.SUPERVISOR
                && records.stream().anyMatch(record -> reaches.coversUnasked(record, by));
    }

    private List<Subject> require(PersonId person, Actor by) {
        var records = records(person);
        if (records.isEmpty() || !reaches.coversPerson(person, by)) {
            throw new Missing();
        }
        return records;
    }

    private List<Subject> records(PersonId person) {
        return subjects.stream().flatMap(some -> some.about(person).stream()).toList();
    }
}
