package nl.houvast.household;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.reach.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links persons who belong together, and takes that back. */
@Service
@Transactional
class TieDesk {

    private final Ties ties;
    private final TieGuard guard;
    private final Persons persons;
    private final Reaches reaches;
    private final Clock clock;

    TieDesk(Ties ties, TieGuard guard, Persons persons, Reaches reaches, Clock clock) {
        this.ties = ties;
        this.guard = guard;
        this.persons = persons;
        this.reaches = reaches;
        this.clock = clock;
    }

    /**
     * A tie as somebody reads it.
     *
     * @param seen whether they may see who is on the other end; if not, nothing shows who that is
     */
    record Reading(Tie tie, PersonId other, boolean seen) {}

    /**
     * The ties of this person.
     *
     * @throws Missing when there is no such person, or this actor may not see them
     */
    List<Reading> of(PersonId person, Actor by) {
        reaches.require(person, by);
        return ties.of(person).stream()
                .map(
                        tie -> {
                            var other = tie.from(person);
                            return new Reading(tie, other, reaches.coversPerson(other, by));
                        })
                .toList();
    }

    /**
     * Others with the same number, e-mail address, name or home, whom this actor may see and who
     * are not linked.
     */
    List<PersonId> alike(PersonId person, Actor by) {
        reaches.require(person, by);
        var linked = ties.of(person).stream().map(tie -> tie.from(person)).toList();
        return persons.near(person, by).stream()
                .filter(other -> !linked.contains(other) && reaches.coversPerson(other, by))
                .toList();
    }

    /**
     * Links two persons whom this actor sees.
     *
     * @throws Missing when there is no such person, or this actor may not see one of them
     * @throws Refusal when it is one person, they are linked already, or one worker helps both
     */
    void link(PersonId person, PersonId with, TieKind kind, Actor by) {
        reaches.require(person, by);
        reaches.require(with, by);
        Refusal.unless(!person.equals(with), TieRefusal.SAME_PERSON);
        var ordered = new ArrayList<>(List.of(person, with));
        ordered.sort(Tie.ORDER);
        ordered.forEach(persons::lock);
        var now = clock.instant();
        var tie =
                new Tie(
                        TimeOrdered.id(now),
                        ordered.getFirst(),
                        ordered.getLast(),
                        kind,
                        by.id(),
                        now);
        Refusal.unless(ties.keep(tie), TieRefusal.LINKED_ALREADY);
        if (kind == TieKind.OTHER_SIDE) {
            guard.apart(tie);
        }
    }

    /**
     * A tie of this person was wrong. What it shut opens again.
     *
     * @throws Missing when this person has no such tie, or this actor may not see both
     */
    void undo(PersonId person, UUID id, Actor by) {
        var tie =
                ties.find(id)
                        .filter(it -> it.one().equals(person) || it.other().equals(person))
                        .orElseThrow(Missing::new);
        reaches.require(tie.one(), by);
        reaches.require(tie.other(), by);
        if (ties.undo(id, by.id(), clock.instant())) {
            guard.together(tie, by);
        }
    }
}
