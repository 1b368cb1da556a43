package nl.houvast.post;

import java.time.Clock;
import java.time.Instant;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonForgotten;
import nl.houvast.post.NotTaken.Why;
import nl.houvast.privacy.ConsentEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends what is queued, one message at a time, in two steps: first the next attempt is planned,
 * then this one is made. So whatever breaks off is tried again, and never holds up the rest.
 */
@Service
@Transactional
class Postman {

    private final Messages messages;
    private final Courier courier;
    private final PostSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Postman(
            Messages messages,
            Courier courier,
            PostSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.courier = courier;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Sends this message, unless it may not go any more; once only. */
    void deliver(MessageId id) {
        messages.hold(id).ifPresent(this::deliver);
    }

    private void deliver(Message message) {
        var now = clock.instant();
        try {
            switch (courier.deliver(message, now)) {
                case Passage.Later later -> message.postpone(later.from());
                case Envelope envelope -> message.sent(courier.digest(envelope), now);
            }
        } catch (Refusal no) {
            events.publishEvent(message.stop(no.reason().name(), now));
        } catch (NotTaken e) {
            notTaken(message, e.why(), now);
        }
        messages.save(message);
    }

    private void notTaken(Message message, Why why, Instant now) {
        switch (why) {
            case NOT_NOW -> message.notTaken(settings, now).ifPresent(events::publishEvent);
            case NEVER, NO_SUCH_ADDRESS -> events.publishEvent(message.stop(why.name(), now));
        }
    }

    /** Removes what ended long enough ago. */
    void sweep() {
        messages.sweep(clock.instant().minus(settings.keep()));
    }

    /**
     * In the transaction that ends the consent. One that is being sent at this moment was asked
     * before; the end of the consent waits for it.
     */
    @EventListener
    void on(ConsentEnded event) {
        if (event.stopsContact()) {
            messages.stop(event.person(), PostRefusal.CONSENT_MISSING.name(), event.at());
        }
    }

    @EventListener
    void on(PersonForgotten event) {
        messages.stop(event.person(), PostRefusal.NO_ADDRESS.name(), event.at());
    }
}
