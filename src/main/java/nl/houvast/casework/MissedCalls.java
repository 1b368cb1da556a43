package nl.houvast.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.houvast.web.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every two seconds for first contacts that have no moment yet, and for moments that passed,
 * and has them planned together. Whoever cannot be planned is left for a while, so that nobody else
 * waits for them. Two nodes doing it at once do no harm.
 */
@Component
class MissedCalls {

    private static final Logger LOG = LoggerFactory.getLogger(MissedCalls.class);

    private static final int TOGETHER = 100;
    private static final Duration A_WHILE = Duration.ofMinutes(10);

    /** Who could not be planned, and when that is tried again. */
    private final Map<FirstContactId, Instant> left = new ConcurrentHashMap<>();

    private final FirstContacts contacts;
    private final CallPlanner planner;
    private final Clock clock;

    MissedCalls(FirstContacts contacts, CallPlanner planner, Clock clock) {
        this.contacts = contacts;
        this.planner = planner;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT2S")
    void plan() {
        var now = clock.instant();
        left.values().removeIf(until -> !until.isAfter(now));
        var missed =
                contacts.missed(now, TOGETHER + left.size()).stream()
                        .filter(contact -> !left.containsKey(contact.id()))
                        .toList();
        try {
            planner.plan(missed);
        } catch (RuntimeException e) {
            if (Outage.passes(e)) {
                throw e; // all of them again in two seconds
            }
            planEach(missed, now);
        }
    }

    private void planEach(List<FirstContact> missed, Instant now) {
        var failed = missed.stream().filter(contact -> !planned(contact, now)).toList();
        if (!failed.isEmpty()) {
            LOG.error(
                    "{} first contacts have no moment to call; one of them is {}",
                    failed.size(),
                    failed.getFirst().id());
        }
    }

    private boolean planned(FirstContact contact, Instant now) {
        try {
            planner.plan(List.of(contact));
            return true;
        } catch (RuntimeException e) {
            if (Outage.passes(e)) {
                throw e;
            }
            // its words may quote what somebody typed
            LOG.debug("{}: {}", contact.id(), e.getClass().getName());
            left.put(contact.id(), now.plus(A_WHILE));
            return false;
        }
    }
}
