package nl.houvast.portal;

import java.time.Clock;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.contact.Channel;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Ages;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonForgotten;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.privacy.ConsentEnded;
import nl.houvast.privacy.PersonalData;
import nl.houvast.privacy.RightsDesk;
import nl.houvast.reach.Reaches;
import nl.houvast.signin.Sessions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives clients access to their own pages, and takes it away. Nobody has it by being registered: a
 * worker gives it, after having spoken with the client about who else reads their mail.
 */
@Service
@Transactional(noRollbackFor = Refusal.class) // who was opened stays in the log
class ClientAccessDesk {

    private static final int ALONE = 16;

    private final Accesses accesses;
    private final Persons persons;
    private final Reaches reaches;
    private final Sessions sessions;
    private final Clock clock;

    ClientAccessDesk(
            Accesses accesses, Persons persons, Reaches reaches, Sessions sessions, Clock clock) {
        this.accesses = accesses;
        this.persons = persons;
        this.reaches = reaches;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * All accesses of this person, the newest first.
     *
     * @throws Missing when there is no such person, or this actor may not see them
     */
    List<ClientAccess> of(PersonId person, Actor by) {
        reaches.require(person, by);
        return accesses.of(person);
    }

    /**
     * Gives access; nothing happens when it stands.
     *
     * @throws Refusal when the client is younger than sixteen, has no e-mail address, or may not be
     *     written to in that way
     */
    void give(PersonId person, Actor by) {
        reaches.require(person, by);
        var who = persons.open(person, Purpose.CASEWORK, by);
        requireOldEnough(who);
        Refusal.unless(who.email() != null, PortalRefusal.NO_ADDRESS);
        Refusal.unless(who.safeContact().allows(Channel.EMAIL), PortalRefusal.NOT_SAFE);
        persons.hold(person);
        accesses.give(person, by, clock.instant());
    }

    /**
     * Closes it at once: whoever is signed in is so no more.
     *
     * @throws Missing when this actor may not see this person
     */
    void close(PersonId person, Actor by) {
        reaches.require(person, by);
        close(person);
    }

    /** In the transaction that ends the consent to be in touch. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ConsentEnded event) {
        if (event.stopsContact()) {
            close(event.person());
        }
    }

    /**
     * Access was given after a talk about one mailbox. Whoever had the address changed, or gave
     * themselves out as the client to have it changed, does not come in by the new one.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RightsDesk.Corrected event) {
        close(event.person());
    }

    /** Whoever is the danger may read along. It opens again after a talk about that. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonalData.DangerFound event) {
        close(event.person());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonForgotten event) {
        close(event.person());
        accesses.forget(event.person());
    }

    private void close(PersonId person) {
        accesses.close(person, clock.instant()).forEach(sessions::end);
    }

    /** The age from which a young person decides alone (Slachtofferhulp Nederland). */
    private void requireOldEnough(Identity who) {
        var born = who.birthDate();
        if (born == null) {
            Refusal.unless(who.contactPerson() == null, PortalRefusal.AGE_UNKNOWN);
        } else {
            Refusal.unless(Ages.at(born, clock.instant()) >= ALONE, PortalRefusal.TOO_YOUNG);
        }
    }
}
