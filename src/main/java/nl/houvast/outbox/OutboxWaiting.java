package nl.houvast.outbox;

import java.time.Clock;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Waiting;
import org.springframework.stereotype.Component;

/** Says on every page of an administrator which connections do not work; nothing when all do. */
@Component
class OutboxWaiting implements Waiting {

    private final Subscriptions subscriptions;
    private final Clock clock;

    OutboxWaiting(Subscriptions subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @Override
    public Optional<Work> of(Actor by) {
        if (by.role() != Role.ADMINISTRATOR) {
            return Optional.empty();
        }
        int failing = subscriptions.failing(clock.instant());
        return failing == 0
                ? Optional.empty()
                : Optional.of(new Work("outbox.failing", SubscriptionsPage.PATH, failing, failing));
    }
}
