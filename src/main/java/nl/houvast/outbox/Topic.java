package nl.houvast.outbox;

import java.util.concurrent.ExecutionException;
import nl.houvast.outbox.Outcome.Silence;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.modulith.events.support.DelegatingEventExternalizer;

/**
 * Brings an event to Kafka by the externalisation of Spring Modulith, and waits until the brokers
 * have it. Called by the outbox, not by the event log of Modulith: that one tells again what failed
 * after what came later.
 */
@SuppressWarnings("removal") // what events-kafka 2.0.3 makes; 2.1 calls it a transport
final class Topic {

    private final DelegatingEventExternalizer externalizer;

    Topic(DelegatingEventExternalizer externalizer) {
        // on the thread that asks: in a queue of others the order would be lost
        this.externalizer =
                AopProxyUtils.getSingletonTarget(externalizer)
                                instanceof DelegatingEventExternalizer bare
                        ? bare
                        : externalizer;
    }

    /** One attempt. How long it may take is a setting of the producer. */
    Outcome carry(Told told) {
        try {
            externalizer.externalize(told).get();
            return Outcome.TAKEN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.unanswered(Silence.BROKER);
        } catch (ExecutionException | RuntimeException e) {
            return Outcome.unanswered(Silence.BROKER);
        }
    }
}
