package nl.houvast.person;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.contact.SafeContact;
import nl.houvast.kernel.Missing;
import nl.houvast.person.ChangedRows.FoundBy;
import nl.houvast.person.PersonRows.Why;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what the vault holds of somebody: what was wrong is put right, what may no longer be kept
 * goes, and what is disputed stays shut. What they are found by changes along.
 */
@Service
@Transactional(propagation = MANDATORY, noRollbackFor = Missing.class) // the caller decides
public class PersonUpdates {

    private final Persons persons;
    private final ChangedRows rows;
    private final PersonKeys keys;
    private final BlindIndex index;
    private final Clock clock;

    PersonUpdates(
            Persons persons, ChangedRows rows, PersonKeys keys, BlindIndex index, Clock clock) {
        this.persons = persons;
        this.rows = rows;
        this.keys = keys;
        this.index = index;
        this.clock = clock;
    }

    /**
     * A mark of what is kept of this person, of 32 characters: another as soon as something was
     * changed. Whoever corrects a page shows by it what they saw.
     */
    public String edition(PersonId id, Identity kept) {
        return index.edition(id, KeptIdentity.write(kept));
    }

    /**
     * Puts right what was wrong (art. 16 GDPR).
     *
     * @throws Missing when there is no such person, or no longer
     */
    public void rectify(PersonId id, Identity corrected, Actor by) {
        keep(id, corrected, Purpose.RIGHTS_REQUEST, by);
    }

    /**
     * Removes every number, address and contact person, and with them every way to be reached. The
     * name stays. Nothing happens when there is no such person, or no longer.
     */
    public void removeContact(PersonId id, Actor by) {
        var who = persons.open(List.of(id), Purpose.ERASURE, by).get(id);
        if (who != null) {
            var nothing = new SafeContact(false, false, false, false, false, List.of(), null, null);
            keep(
                    id,
                    new Identity(
                            who.name(),
                            who.birthDate(),
                            null,
                            null,
                            who.language(),
                            who.interpreter(),
                            null,
                            nothing),
                    Purpose.ERASURE,
                    by);
        }
    }

    private void keep(PersonId id, Identity identity, Purpose purpose, Actor by) {
        var now = clock.instant();
        keys.lock(id); // another change must be over before what they are found by is written anew
        var key = keys.hold(id).orElseThrow(Missing::new);
        rows.change(
                id,
                key.seal(KeptIdentity.write(identity), Persons.place(id)),
                FoundBy.of(identity, index, now),
                new Why(purpose, Access.CHANGED, by, now));
    }

    /**
     * From now on nothing of this person is opened but to answer their own questions, to erase, or
     * to watch over who opened it (art. 18 GDPR): for all other purposes they are not there.
     */
    public void restrict(PersonId id, Actor by) {
        restrict(id, true, Access.RESTRICTED, by);
    }

    /** They may be opened again. */
    public void release(PersonId id, Actor by) {
        restrict(id, false, Access.RELEASED, by);
    }

    private void restrict(PersonId id, boolean on, Access action, Actor by) {
        var now = clock.instant();
        rows.restrict(id, on, new Why(Purpose.RIGHTS_REQUEST, action, by, now));
    }
}
