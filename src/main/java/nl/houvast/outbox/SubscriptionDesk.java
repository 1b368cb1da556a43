package nl.houvast.outbox;

import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.outbox.Subscriptions.Line;
import nl.houvast.outbox.Target.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator says which systems hear what. */
@Service
@Transactional
class SubscriptionDesk {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionDesk.class);

    /** Each has a thread of its own now and then. */
    private static final int MOST = 20;

    private final Subscriptions subscriptions;
    private final Webhook webhook;
    private final OutboxSettings settings;
    private final Clock clock;

    SubscriptionDesk(
            Subscriptions subscriptions, Webhook webhook, OutboxSettings settings, Clock clock) {
        this.subscriptions = subscriptions;
        this.webhook = webhook;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is shown once: the secret, for whoever receives at this address. */
    record Given(String address, Secret secret) {}

    /** A connection, and whether it needs looking at. */
    record Shown(Line line, boolean failing) {}

    /** Everything that hears something. */
    List<Shown> all(Actor by) {
        require(by);
        var now = clock.instant();
        return subscriptions.live().stream()
                .map(line -> new Shown(line, subscriptions.failing(line, now)))
                .toList();
    }

    /**
     * From now on this address hears these.
     *
     * @throws Refusal when the settings do not say who we are, or there are too many
     */
    Given make(String name, URI address, Set<EventType> types, Actor by) {
        require(by);
        Refusal.unless(settings.ready(), OutboxRefusal.NO_SOURCE);
        Refusal.unless(subscriptions.count() < MOST, OutboxRefusal.TOO_MANY);
        var now = clock.instant();
        var target =
                new Target(
                        TimeOrdered.id(now), Kind.WEBHOOK, address.toString(), TimeOrdered.id(now));
        subscriptions.add(target, name, with(types), by.id(), now);
        LOG.info("Connection {} was made by {}", target.id(), by.id());
        return new Given(target.address(), webhook.secret(target));
    }

    private static List<EventType> with(Set<EventType> types) {
        var all = EnumSet.of(EventType.PERSON_FORGOTTEN);
        all.addAll(types);
        return List.copyOf(all);
    }

    /** The secret until now is worth nothing any more; empty when there is no such connection. */
    Optional<Given> renew(UUID id, Actor by) {
        require(by);
        return subscriptions
                .salted(id, TimeOrdered.id(clock.instant()))
                .map(target -> new Given(target.address(), webhook.secret(target)));
    }

    /** Everything that waits for it is tried now. */
    void again(UUID id, Actor by) {
        require(by);
        subscriptions.again(id, clock.instant());
    }

    /** It hears nothing any more; of the topic only the settings decide. */
    void end(UUID id, Actor by) {
        require(by);
        if (!id.equals(Target.TOPIC)) {
            subscriptions.end(id, by.id(), clock.instant());
            LOG.info("Connection {} was ended by {}", id, by.id());
        }
    }

    /** The topic of Kafka hears everything, as long as the settings name it. */
    @EventListener(ApplicationReadyEvent.class)
    void topic() {
        var now = clock.instant();
        var kafka = settings.kafka();
        if (kafka.on()) {
            subscriptions.add(
                    new Target(Target.TOPIC, Kind.KAFKA, kafka.topic(), Target.TOPIC),
                    "Kafka",
                    List.of(EventType.values()),
                    Actor.HOUSE.id(),
                    now);
        } else {
            subscriptions.stop(Target.TOPIC, Actor.HOUSE.id(), now);
        }
    }

    private static void require(Actor by) {
        if (by.role() != Role.ADMINISTRATOR) {
            throw new Missing();
        }
    }
}
