package nl.houvast.post;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whose turn it is, as long as the brake is off. */
@Service
@Transactional
class Turns {

    private final Messages messages;
    private final Brake brake;
    private final PostSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Turns(
            Messages messages,
            Brake brake,
            PostSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.brake = brake;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** The message whose turn it is; its next attempt is planned already. */
    Optional<MessageId> next() {
        var now = clock.instant();
        if (!brake.off()) {
            return Optional.empty();
        }
        return messages.claim(now)
                .filter(message -> brake.lets(message, now))
                .map(
                        message -> {
                            message.attempt(settings, now).ifPresent(events::publishEvent);
                            return messages.save(message).id();
                        });
    }
}
