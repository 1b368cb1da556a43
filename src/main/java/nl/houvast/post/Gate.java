package nl.houvast.post;

import java.time.Clock;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.contact.Channel;
import nl.houvast.contact.SafeContact;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.post.Envelope.Question;
import nl.houvast.privacy.Consents;
import org.springframework.stereotype.Component;

/** The one place where envelopes come from: it finds the answers, {@link Envelope} judges them. */
@Component
class Gate {

    private final Persons persons;
    private final Consents consents;
    private final ClosedChannels closed;
    private final SmsCarrier.Settings ringing;
    private final Clock clock;

    Gate(
            Persons persons,
            Consents consents,
            ClosedChannels closed,
            SmsCarrier.Settings ringing,
            Clock clock) {
        this.persons = persons;
        this.consents = consents;
        this.closed = closed;
        this.ringing = ringing;
        this.clock = clock;
    }

    /**
     * Asks whether a message may go to this person now. Without consent they are not even opened.
     *
     * @throws Refusal when it may not go at all
     */
    Passage ask(PersonId person, Channel channel, Actor by) {
        var consent = consents.stands(person);
        var who = consent ? persons.open(List.of(person), Purpose.MESSAGE, by).get(person) : null;
        return Envelope.to(
                new Question(
                        channel,
                        who,
                        consent,
                        envelope -> closed.closed(person, channel, envelope),
                        clock.instant().atZone(SafeContact.ZONE),
                        ringing.hours()));
    }
}
