package nl.houvast.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.houvast.person.PersonForgotten;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is heard of messages after they went: a mail that came back, a text that did not arrive.
 * Somebody must then find another way to the person, and an address that does not exist is not
 * written to again.
 */
@Service
@Transactional
class Returns {

    /** How long after sending a gateway still knows nothing, before we stop asking. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final Duration AGAIN = Duration.ofMinutes(30);

    private final Messages messages;
    private final ClosedChannels closed;
    private final SmsCarrier sms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Returns(
            Messages messages,
            ClosedChannels closed,
            SmsCarrier sms,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.closed = closed;
        this.sms = sms;
        this.events = events;
        this.clock = clock;
    }

    /** A mail server says that this message did not arrive. Hearing it twice changes nothing. */
    void bounced(Bounce bounce) {
        var now = clock.instant();
        messages.sent(bounce.message())
                .ifPresent(message -> cameBack(message, bounce.forGood(), now));
    }

    /** Asks the gateway about the text whose turn it is; false when there is none. */
    boolean report() {
        var now = clock.instant();
        var message = messages.reportDue(now);
        message.ifPresent(it -> report(it, now));
        return message.isPresent();
    }

    private void report(Message message, Instant now) {
        try {
            switch (sms.report(message.id())) {
                case DELIVERED -> message.reported();
                case UNDERWAY -> message.askAgain(now.plus(AGAIN), PATIENCE);
                case NOT_DELIVERED -> cameBack(message, false, now);
                case NO_SUCH_ADDRESS -> cameBack(message, true, now);
            }
        } catch (NotTaken e) {
            message.askAgain(now.plus(AGAIN), PATIENCE);
        }
        messages.save(message);
    }

    private void cameBack(Message message, boolean forGood, Instant now) {
        var digest = message.sentTo();
        if (forGood && digest != null) {
            closed.close(message.person(), message.channel(), digest, now);
        }
        events.publishEvent(message.bounced(now));
        messages.save(message);
    }

    @ApplicationModuleListener
    void on(PersonForgotten event) {
        closed.forget(event.person());
    }
}
