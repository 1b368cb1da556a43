package nl.houvast.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.advice.Route;
import nl.houvast.casework.SlotProposal.Slot;
import nl.houvast.contact.SafeContact;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.person.ContactPerson;
import nl.houvast.person.Identity;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the vault for a call: whom to call, at which number, and how that is safe. */
@Component
class CallSheets {

    private static final String NUMBER = "casework.safe-number";

    private final Persons persons;
    private final Vault vault;
    private final Workers workers;
    private final SlotProposal slots;
    private final Clock clock;

    CallSheets(Persons persons, Vault vault, Workers workers, SlotProposal slots, Clock clock) {
        this.persons = persons;
        this.vault = vault;
        this.workers = workers;
        this.slots = slots;
        this.clock = clock;
    }

    /** When calls can be made. */
    SlotProposal slots() {
        return slots;
    }

    /**
     * Who may be called. For a child whose parent is suspected that is the child alone, whatever
     * else is known; nobody at home hears of it.
     *
     * @param relation what the contact person is to the person; null when it is the person
     * @param phone null when there is no number
     */
    record Callee(
            PersonName name,
            ContactPerson.@Nullable Relation relation,
            @Nullable PhoneNumber phone) {

        static Callee of(Route route, Identity identity) {
            return switch (route) {
                case PARENT, JOINT -> {
                    var contact = identity.contactPerson();
                    yield contact == null
                            ? new Callee(identity.name(), null, null)
                            : new Callee(contact.name(), contact.relation(), contact.phone());
                }
                case SELF, CHILD_ALONE, NONE -> new Callee(identity.name(), null, identity.phone());
            };
        }

        /** The same at another number. */
        Callee at(PhoneNumber number) {
            return new Callee(name, relation, number);
        }
    }

    /**
     * What a worker must know to call. Printing one shows nothing.
     *
     * @param owner the name of the worker who has it, or null when it stands in the open list
     * @param age in whole years, or null when it is not known
     * @param mail whether an e-mail is allowed, the person may get it, and there is an address
     * @param safe the rules
     * @param now when this was looked up
     * @param allowed when calling is safe, now or next; null when it never is
     * @param proposal when to call again if nobody answers now
     */
    record CallSheet(
            @Nullable String owner,
            PersonName name,
            @Nullable Integer age,
            String language,
            boolean interpreter,
            boolean mail,
            Callee callee,
            SafeContact safe,
            Instant now,
            @Nullable Slot allowed,
            @Nullable Slot proposal) {

        /** Whether the rules allow a call at this moment. */
        boolean safeNow() {
            return safe.mayCallAt(now.atZone(SafeContact.ZONE));
        }

        @Override
        public String toString() {
            return "CallSheet[hidden]";
        }
    }

    /** Opens it; written in the log of processing. */
    CallSheet open(FirstContact contact, List<Instant> tried, Purpose why, Actor by) {
        return open(contact.about(), contact, tried, why, by);
    }

    /**
     * The same after the first contact: with whom we speak may have changed with a birthday.
     *
     * @param about what is known now
     */
    CallSheet open(
            Referred about, FirstContact contact, List<Instant> tried, Purpose why, Actor by) {
        var identity = persons.open(about.person(), why, by);
        var now = clock.instant();
        var triedNow = new ArrayList<>(tried);
        triedNow.add(now);
        var safe = identity.safeContact();
        var owner = contact.takenBy();
        var callee = callee(about.route(), contact, identity, why, by);
        return new CallSheet(
                owner == null ? null : workers.name(owner),
                identity.name(),
                age(identity.birthDate(), now),
                identity.language(),
                identity.interpreter(),
                safe.email() && identity.email() != null && callee.relation() == null,
                callee,
                safe,
                now,
                slots.next(safe, List.of(), now, about.urgent()).orElse(null),
                slots.next(safe, triedNow, now, about.urgent()).orElse(null));
    }

    /** Seals a number that somebody found. */
    Sealed seal(FirstContact contact, PhoneNumber number) {
        return vault.seal(contact.about().person(), NUMBER, number.value());
    }

    /** A number that was found is of whom was spoken with then: a parent's is not the child's. */
    private Callee callee(
            Route route, FirstContact contact, Identity identity, Purpose why, Actor by) {
        var callee = Callee.of(route, identity);
        var found = contact.safeNumber();
        return found == null || route != contact.about().route()
                ? callee
                : callee.at(
                        new PhoneNumber(
                                vault.open(contact.about().person(), NUMBER, found, why, by)));
    }

    private static @Nullable Integer age(@Nullable LocalDate birthDate, Instant now) {
        return birthDate == null
                ? null
                : Period.between(birthDate, now.atZone(SafeContact.ZONE).toLocalDate()).getYears();
    }
}
