package nl.houvast.sharing;

import static nl.houvast.contact.SafeContact.ZONE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.privacy.Agreements;
import nl.houvast.privacy.Agreements.Agreement;
import nl.houvast.privacy.Agreements.Shared;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.ConsentPurpose;
import nl.houvast.privacy.Consents;
import nl.houvast.privacy.Field;
import nl.houvast.privacy.GiveConsent;
import nl.houvast.privacy.PersonalData;
import nl.houvast.privacy.Receiver;
import nl.houvast.privacy.ShareWith;
import nl.houvast.privacy.SharingId;
import nl.houvast.privacy.Sharings;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shares with one organisation what somebody agreed to, in one go with the consent or after it; and
 * ends it. The one way in which a consent to let others know something is kept.
 */
@Service
@Transactional(noRollbackFor = {Missing.class, Refusal.class}) // who was opened stays logged
public class SharingDesk {

    private final Rooms rooms;
    private final Consents consents;
    private final Sharings sharings;
    private final Agreements agreements;
    private final Clock clock;

    SharingDesk(
            Rooms rooms, Consents consents, Sharings sharings, Agreements agreements, Clock clock) {
        this.rooms = rooms;
        this.consents = consents;
        this.sharings = sharings;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** Whom this is about, and who may see them. */
    @Component
    static class Rooms {

        private final Persons persons;
        private final List<PersonalData> modules;

        Rooms(Persons persons, List<PersonalData> modules) {
            this.persons = persons;
            this.modules = modules;
        }

        /**
         * Who it is.
         *
         * @throws Missing when there is no such person, or this actor may not see them
         */
        Identity enter(PersonId person, Actor by) {
            if (!by.isStaff() || modules.stream().anyMatch(it -> it.outOfReach(person, by))) {
                throw new Missing();
            }
            return persons.open(person, Purpose.CASEWORK, by);
        }

        boolean dangerAtHome(PersonId person) {
            return modules.stream().anyMatch(module -> module.dangerAtHome(person));
        }
    }

    /**
     * What stands about one person and others. Printing one shows no name.
     *
     * @param known what of this person can be shared
     */
    record State(
            PersonId person,
            String who,
            Set<Field> known,
            List<Agreement> agreements,
            List<Shared> shared) {

        @Override
        public String toString() {
            return "State[" + person + "]";
        }
    }

    /**
     * What stands now.
     *
     * @throws Missing when there is no such person, or this actor may not see them
     */
    State of(PersonId person, Actor by) {
        var who = rooms.enter(person, by);
        return new State(
                person,
                who.name().full(),
                SharingForm.known(who),
                agreements.of(person, by),
                agreements.shared(person));
    }

    /** The day it is, on Dutch clocks. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /**
     * Keeps the consent and lets the receiver read. Call when nothing is wrong with the form.
     *
     * @throws Missing when there is no such person, or this actor may not see them
     * @throws Refusal when whoever said yes may not decide this, or home may be the danger and a
     *     parent or representative said it alone
     */
    void share(PersonId person, Receiver receiver, SharingForm form, Actor by) {
        agree(person, receiver, form, by);
        send(person, receiver, form.fieldsChosen(), form.story(), by);
    }

    /**
     * Keeps the consent; the receiver reads nothing yet. Call when nothing is wrong with the form.
     *
     * @throws Missing when there is no such person, or this actor may not see them
     * @throws Refusal when whoever said yes may not decide this, or home may be the danger and a
     *     parent or representative said it alone
     */
    public void agree(PersonId person, Receiver receiver, SharingForm form, Actor by) {
        rooms.enter(person, by);
        var alone =
                switch (form.giver()) {
                    case SELF, SELF_AND_PARENT -> false;
                    case PARENT_OR_CARER, LEGAL_REPRESENTATIVE -> true;
                };
        Refusal.unless(!(alone && rooms.dangerAtHome(person)), SharingRefusal.DANGER_AT_HOME);
        var until = form.day().orElseThrow().plusDays(1).atStartOfDay(ZONE).toInstant();
        consents.give(
                new GiveConsent(
                        person,
                        ConsentPurpose.REFER_ON,
                        receiver,
                        form.fieldsChosen(),
                        ConsentBasis.EXPLICIT,
                        form.giver(),
                        form.form(),
                        clock.instant(),
                        until,
                        form.evidence()),
                by);
    }

    /**
     * Lets the receiver read what was agreed before. The caller asks who may see this person.
     *
     * @param story a text for this receiver; empty when there is none
     * @throws Refusal when there is no consent, or no longer, that covers all of it
     */
    public SharingId send(
            PersonId person, Receiver receiver, Set<Field> fields, String story, Actor by) {
        return sharings.share(
                new ShareWith(
                        person,
                        ConsentPurpose.REFER_ON,
                        receiver,
                        fields,
                        story.isEmpty() ? null : story),
                by);
    }

    /**
     * Ends what this receiver may know, at once: its packages are called back in this transaction.
     *
     * @throws Missing when there is no such person, or this actor may not see them
     */
    public void withdraw(PersonId person, Receiver receiver, Actor by) {
        rooms.enter(person, by);
        if (!receiver.isHouse()) {
            consents.withdraw(person, receiver, by);
        }
    }
}
