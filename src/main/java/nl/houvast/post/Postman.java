package nl.houvast.post;

import java.time.Clock;
import java.util.Optional;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonForgotten;
import nl.houvast.privacy.ConsentEnded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends what is queued, one message at a time, in two steps: first the next attempt is planned,
 * then this one is made. So whatever breaks off is tried again, and never holds up the rest.
 */
@Service
@Transactional
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

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

    /** The message whose turn it is; its next attempt is planned already. */
    Optional<MessageId> take() {
        var now = clock.instant();
        return messages.claim(now)
                .map(
                        message -> {
                            message.attempt(settings, now).ifPresent(events::publishEvent);
                            return messages.save(message).id();
                        });
    }

    /** Sends this message, unless it may not go any more; once only. */
    void deliver(MessageId id) {
        messages.hold(id).ifPresent(this::deliver);
    }

    private void deliver(Message message) {
        var now = clock.instant();
        try {
            courier.deliver(message.person(), message.channel(), message.by());
            message.sent(now);
        } catch (Refusal no) {
            events.publishEvent(message.stop(no.reason().name(), now));
        } catch (MailException e) { // its text may hold the address
            LOG.warn("Message {} was not taken: {}", message.id(), e.getClass().getSimpleName());
            message.notTaken(settings, now).ifPresent(events::publishEvent);
        }
        messages.save(message);
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
