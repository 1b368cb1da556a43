package nl.houvast.post;

import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Channel;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.privacy.Consents;
import org.springframework.stereotype.Component;

/** Asks whether a message may go to a person, and takes it there. */
@Component
class Courier {

    private final Persons persons;
    private final Consents consents;
    private final MailCarrier carrier;

    Courier(Persons persons, Consents consents, MailCarrier carrier) {
        this.persons = persons;
        this.consents = consents;
        this.carrier = carrier;
    }

    /** Whether there is a way to send anything. */
    boolean ready() {
        return carrier.ready();
    }

    /**
     * Asks whether a message may go to this person now. Without consent they are not even opened.
     *
     * @throws Refusal when the channel is not there, not safe or not consented to, or has no
     *     address
     */
    Envelope address(PersonId person, Channel channel, Actor by) {
        Refusal.unless(channel == Channel.EMAIL && ready(), PostRefusal.CHANNEL_NOT_CONFIGURED);
        var consent = consents.stands(person);
        var who = consent ? persons.open(List.of(person), Purpose.MESSAGE, by).get(person) : null;
        return Envelope.byEmail(who, consent);
    }

    /**
     * Asks the same, and sends.
     *
     * @throws Refusal when it may not
     * @throws org.springframework.mail.MailException when the mail server does not take it
     */
    void deliver(PersonId person, Channel channel, Actor by) {
        carrier.carry(address(person, channel, by));
    }
}
