package nl.houvast.household;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links people of whom it is known from the beginning that they belong together. */
@Service
@Transactional(propagation = MANDATORY, noRollbackFor = Missing.class)
public class Households {

    /** Whoever comes with more is a group, and not one that shares a home or a telephone. */
    public static final int MOST = 12;

    private final Ties ties;
    private final Persons persons;
    private final Clock clock;

    Households(Ties ties, Persons persons, Clock clock) {
        this.ties = ties;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * Each of these is linked with each of the others as a household. Two who are linked already,
     * in whatever way, stay as they are; who is forgotten meanwhile is left out. Nothing happens
     * when it is one person, or more than {@link #MOST}.
     *
     * @param by account that said so
     */
    public void together(Collection<PersonId> people, Actor by) {
        if (people.size() < 2 || people.size() > MOST) {
            return;
        }
        var here = people.stream().sorted(Tie.ORDER).filter(this::held).toList();
        var now = clock.instant();
        var all = new ArrayList<Tie>();
        for (int i = 0; i < here.size(); i++) {
            for (var other : here.subList(i + 1, here.size())) {
                all.add(
                        new Tie(
                                TimeOrdered.id(now),
                                here.get(i),
                                other,
                                TieKind.HOUSEHOLD,
                                by.id(),
                                now));
            }
        }
        ties.keepAll(List.copyOf(all));
    }

    private boolean held(PersonId person) {
        try {
            persons.hold(person);
            return true;
        } catch (Missing forgotten) {
            return false;
        }
    }
}
