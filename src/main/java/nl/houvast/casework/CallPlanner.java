package nl.houvast.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.casework.CallSheets.Callee;
import nl.houvast.person.Identity;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds a safe moment for calls that have none yet or whose moment passed, so that the work list
 * never offers a call that is not safe now. Opens the vault for it in the name of the house.
 */
@Component
class CallPlanner {

    private final FirstContacts contacts;
    private final ContactAttempts attempts;
    private final Persons persons;
    private final SlotProposal slots;
    private final Clock clock;

    CallPlanner(
            FirstContacts contacts,
            ContactAttempts attempts,
            Persons persons,
            SlotProposal slots,
            Clock clock) {
        this.contacts = contacts;
        this.attempts = attempts;
        this.persons = persons;
        this.slots = slots;
        this.clock = clock;
    }

    /** Plans these, as far as they have no moment now: many at once cost little more than one. */
    @Transactional
    void plan(List<FirstContact> unplanned) {
        var now = clock.instant();
        var missed = unplanned.stream().filter(contact -> contact.next().missedAt(now)).toList();
        if (missed.isEmpty()) {
            return;
        }
        var people =
                persons.open(
                        missed.stream().map(contact -> contact.about().person()).toList(),
                        Purpose.FIRST_CONTACT,
                        Actor.HOUSE);
        var tried = attempts.calls(missed.stream().map(FirstContact::id).toList());
        for (var contact : missed) {
            var identity = people.get(contact.about().person());
            if (identity == null) {
                waitForTheDoor(contact, now); // restricted; who was forgotten is not here any more
            } else {
                plan(contact, identity, tried.getOrDefault(contact.id(), List.of()), now);
            }
        }
    }

    private void plan(FirstContact contact, Identity identity, List<Instant> tried, Instant now) {
        var missed = contact.next().until();
        if (missed == null) {
            return;
        }
        var safe = identity.safeContact();
        var next =
                NextStep.planned(
                        slots.next(safe, tried, now, contact.about().urgent()),
                        hasNumber(contact, identity),
                        now);
        contacts.plan(contact.id(), next.kind(), next.from(), next.until(), missed);
    }

    private void waitForTheDoor(FirstContact contact, Instant now) {
        var missed = contact.next().until();
        if (missed != null) {
            contacts.plan(contact.id(), NextStep.Kind.OTHER_WAY, now, null, missed);
        }
    }

    private static boolean hasNumber(FirstContact contact, Identity identity) {
        return contact.safeNumber() != null
                || Callee.of(contact.about().route(), identity).phone() != null;
    }
}
