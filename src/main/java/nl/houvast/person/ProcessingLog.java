package nl.houvast.person;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked at a person's data, when and why: for the person, and for who watches over privacy. To
 * look here is written down as well.
 */
@Service
@Transactional(propagation = MANDATORY) // the caller decides
public class ProcessingLog {

    /** How many entries there are on a page. */
    public static final int PAGE = 50;

    private final PersonRows rows;
    private final Clock clock;

    ProcessingLog(PersonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Something that was done with a person's data.
     *
     * @param by in what role it was done; never a name: that is with the actor's own record, and
     *     for oversight only
     */
    public record Entry(Instant at, Access what, Purpose why, Role by) {}

    /**
     * The same, with who did it.
     *
     * @param actor the identifier that the access module knows them by
     */
    public record Account(Entry entry, String actor) {}

    /**
     * What was done with this person's data, newest first. Also for a person who was forgotten;
     * empty for one who never was.
     *
     * @param page from 0
     * @param heldBack nothing younger than this is shown: zero, unless a safety rule says that
     *     whoever reads along must not learn that somebody is at work now
     * @param purpose why this is asked
     */
    public List<Entry> of(PersonId person, int page, Duration heldBack, Purpose purpose, Actor by) {
        return read(person, page, heldBack, purpose, by).stream().map(Account::entry).toList();
    }

    /**
     * The same with who did it, and nothing held back: for who watches over privacy only. The
     * caller sees to that.
     */
    public List<Account> accountOf(PersonId person, int page, Actor by) {
        return read(person, page, Duration.ZERO, Purpose.OVERSIGHT, by);
    }

    private List<Account> read(
            PersonId person, int page, Duration heldBack, Purpose purpose, Actor by) {
        var now = clock.instant();
        var why = new PersonRows.Why(purpose, Access.LOG_READ, by, now);
        return rows.log(person, now.minus(heldBack), page * PAGE, PAGE, why);
    }
}
