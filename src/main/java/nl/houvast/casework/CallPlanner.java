package nl.houvast.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.houvast.access.Actor;
import nl.houvast.casework.CallSheets.Callee;
import nl.houvast.person.Identity;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.web.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
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

    /**
     * Looks every two seconds for first contacts that have no moment yet, and for moments that
     * passed, and has them planned together. Whoever cannot be planned is left for a while, so that
     * nobody else waits for them. Two nodes doing it at once do no harm.
     */
    @Component
    static class MissedCalls {

        private static final Logger LOG = LoggerFactory.getLogger(MissedCalls.class);

        private static final int TOGETHER = 100;
        private static final Duration A_WHILE = Duration.ofMinutes(10);

        /** Who could not be planned, and when that is tried again. */
        private final Map<FirstContactId, Instant> left = new ConcurrentHashMap<>();

        private final FirstContacts contacts;
        private final CallPlanner planner;
        private final Clock clock;

        MissedCalls(FirstContacts contacts, CallPlanner planner, Clock clock) {
            this.contacts = contacts;
            this.planner = planner;
            this.clock = clock;
        }

        @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT2S")
        void plan() {
            var now = clock.instant();
            left.values().removeIf(until -> !until.isAfter(now));
            var missed =
                    contacts.missed(now, TOGETHER + left.size()).stream()
                            .filter(contact -> !left.containsKey(contact.id()))
                            .toList();
            try {
                planner.plan(missed);
            } catch (RuntimeException e) {
                if (Outage.passes(e)) {
                    throw e; // all of them again in two seconds
                }
                planEach(missed, now);
            }
        }

        private void planEach(List<FirstContact> missed, Instant now) {
            var failed = missed.stream().filter(contact -> !planned(contact, now)).toList();
            if (!failed.isEmpty()) {
                LOG.error(
                        "{} first contacts have no moment to call; one of them is {}",
                        failed.size(),
                        failed.getFirst().id());
            }
        }

        private boolean planned(FirstContact contact, Instant now) {
            try {
                planner.plan(List.of(contact));
                return true;
            } catch (RuntimeException e) {
                if (Outage.passes(e)) {
                    throw e;
                }
                // its words may quote what somebody typed
                LOG.debug("{}: {}", contact.id(), e.getClass().getName());
                left.put(contact.id(), now.plus(A_WHILE));
                return false;
            }
        }
    }
}
