package nl.houvast.outbox;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.houvast.outbox.Target.Kind;
import nl.houvast.web.Outage;
import nl.houvast.web.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings everybody what they asked for. Each receiver has its own turn: one that does not answer
 * holds up no other. Of one receiver, a case file of which something is not taken holds up no other
 * case file.
 */
@Component
class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    /** When nobody answered so often, they are not there. */
    private static final int ENOUGH = 3;

    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService turns =
            Executors.newCachedThreadPool(Thread.ofPlatform().name("outbox-", 0).factory());
    private final Outbox outbox;
    private final Webhook webhook;
    private final ObjectProvider<Topic> topic;
    private final Clock clock;

    Sender(Outbox outbox, Webhook webhook, ObjectProvider<Topic> topic, Clock clock) {
        this.outbox = outbox;
        this.webhook = webhook;
        this.topic = topic;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${houvast.outbox.round:PT2S}",
            initialDelayString = "${houvast.outbox.round:PT2S}")
    void round() {
        for (var target : outbox.due(clock.instant())) {
            if (mayCarry(target) && busy.add(target.id())) {
                turns.execute(() -> turn(target));
            }
        }
    }

    /** A node without Kafka leaves it to the nodes that have it. */
    private boolean mayCarry(Target target) {
        return target.kind() == Kind.WEBHOOK || topic.getIfAvailable() != null;
    }

    private void turn(Target target) {
        try {
            send(target);
        } catch (RuntimeException e) {
            if (Outage.passes(e)) {
                LOG.warn("Events wait for the database ({})", e.getClass().getName());
            } else {
                LOG.error("Sending events to {} broke off", target.id(), Wordless.of(e));
            }
        } finally {
            busy.remove(target.id());
        }
    }

    /** Everything whose turn it is, until they have it or are not there. */
    void send(Target target) {
        int unanswered = 0;
        while (unanswered < ENOUGH) {
            var next = outbox.claim(target.id(), clock.instant());
            if (next.isEmpty()) {
                return;
            }
            var outcome = carry(target, next.get().told());
            if (outcome.taken()) {
                outbox.delivered(target.id(), next.get(), clock.instant());
            } else {
                outbox.failed(target.id(), next.get(), outcome.why(), clock.instant());
            }
            unanswered = outcome.answered() ? 0 : unanswered + 1;
        }
    }

    private Outcome carry(Target target, Told told) {
        return switch (target.kind()) {
            case WEBHOOK -> webhook.carry(target, told);
            case KAFKA -> topic.getObject().carry(told);
        };
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT9M")
    void sweep() {
        outbox.sweep(clock.instant());
    }

    /** What is being sent is sent again after the next start. */
    @PreDestroy
    void stop() {
        turns.shutdownNow();
    }
}
