package nl.houvast.post;

import java.time.Instant;
import java.util.Arrays;
import nl.houvast.access.Actor;
import nl.houvast.contact.Channel;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.post.NotTaken.Why;
import org.springframework.stereotype.Component;

/** Asks the gate whether a message may go to a person, and takes it there. */
@Component
class Courier {

    private final Gate gate;
    private final MailCarrier mail;
    private final SmsCarrier sms;
    private final LetterCarrier letters;
    private final ClosedChannels closed;

    Courier(
            Gate gate,
            MailCarrier mail,
            SmsCarrier sms,
            LetterCarrier letters,
            ClosedChannels closed) {
        this.gate = gate;
        this.mail = mail;
        this.sms = sms;
        this.letters = letters;
        this.closed = closed;
    }

    /** Whether there is a way to send anything. */
    boolean ready() {
        return Arrays.stream(Channel.values()).anyMatch(this::ready);
    }

    /** Whether there is a way to send something along this channel. */
    boolean ready(Channel channel) {
        return switch (channel) {
            case EMAIL -> mail.ready();
            case SMS -> sms.ready();
            case LETTER -> letters.ready();
            case CALL, VOICEMAIL -> false;
        };
    }

    /**
     * Asks whether a message may go to this person.
     *
     * @return the first moment at which it may
     * @throws Refusal when the channel is not there, not safe or not consented to, or has no
     *     address
     */
    Instant may(PersonId person, Channel channel, Actor by, Instant now) {
        return switch (ask(person, channel, by)) {
            case Passage.Later later -> later.from();
            case Envelope envelope -> now;
        };
    }

    private Passage ask(PersonId person, Channel channel, Actor by) {
        Refusal.unless(ready(channel), PostRefusal.CHANNEL_NOT_CONFIGURED);
        return gate.ask(person, channel, by);
    }

    /**
     * Asks the same at the moment of sending, and sends when it may go now. An address that does
     * not exist is not written to again.
     *
     * @return the envelope it went in, or when to ask again
     * @throws Refusal when it may not go at all
     * @throws NotTaken when it may go, but could not be handed over
     */
    Passage deliver(Message message, Instant now) {
        var passage = ask(message.person(), message.channel(), message.by());
        if (passage instanceof Envelope envelope) {
            try {
                carry(envelope, message);
            } catch (NotTaken e) {
                if (e.why() == Why.NO_SUCH_ADDRESS) {
                    var digest = closed.digest(envelope);
                    closed.close(message.person(), message.channel(), digest, now);
                }
                throw e;
            }
        }
        return passage;
    }

    /**
     * Asks the same, and mails a link when it may go now.
     *
     * @throws Refusal when it may not go
     * @throws NotTaken when it may go, but could not be handed over
     */
    void link(PersonId person, String address, Actor by) {
        if (ask(person, Channel.EMAIL, by) instanceof Envelope.Mail envelope) {
            mail.link(envelope, address);
        }
    }

    private void carry(Envelope envelope, Message message) {
        switch (envelope) {
            case Envelope.Mail it -> mail.carry(it, message.id());
            case Envelope.Sms it -> sms.carry(it, message.id(), message.triedBefore());
            case Envelope.Letter it -> letters.carry(it, message.id());
        }
    }

    /** What the address on this envelope is known by. */
    byte[] digest(Envelope envelope) {
        return closed.digest(envelope);
    }
}
