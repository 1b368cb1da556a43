package nl.houvast.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.houvast.kernel.Missing;
import nl.houvast.web.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees to it that no handover lies still: looks every minute whose moment passed. Several nodes
 * share the work; one that fails is left for a while, so that nobody else waits for it.
 */
@Component
class HandoverWatch {

    private static final Logger LOG = LoggerFactory.getLogger(HandoverWatch.class);

    private static final int TOGETHER = 200;
    private static final Duration A_WHILE = Duration.ofMinutes(10);

    /** What failed, and when that is tried again. */
    private final Map<HandoverId, Instant> left = new ConcurrentHashMap<>();

    private final Handovers handovers;
    private final HandoverLadder ladder;
    private final Clock clock;

    HandoverWatch(Handovers handovers, HandoverLadder ladder, Clock clock) {
        this.handovers = handovers;
        this.ladder = ladder;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT1M")
    void look() {
        var now = clock.instant();
        left.values().removeIf(until -> !until.isAfter(now));
        handovers.late(now, TOGETHER + left.size()).stream()
                .filter(handover -> !left.containsKey(handover.id()))
                .forEach(handover -> climb(handover, now));
    }

    private void climb(Handover handover, Instant now) {
        try {
            ladder.climb(handover.id(), handover.about().person());
        } catch (Missing gone) {
            LOG.debug("{}: the person was forgotten meanwhile", handover.id());
        } catch (RuntimeException e) {
            if (Outage.passes(e)) {
                throw e; // all of them again in a minute
            }
            // its words may quote what somebody typed
            LOG.error("{} is late and nothing follows: {}", handover.id(), e.getClass().getName());
            left.put(handover.id(), now.plus(A_WHILE));
        }
    }
}
