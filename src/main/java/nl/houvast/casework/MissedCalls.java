package nl.houvast.casework;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every two seconds for first contacts that have no moment yet, and for moments that passed,
 * and has them planned together. When one of them cannot be planned, the others do not wait for it.
 * Two nodes doing it at once do no harm.
 */
@Component
class MissedCalls {

    private static final Logger LOG = LoggerFactory.getLogger(MissedCalls.class);

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
        var missed = contacts.missed(clock.instant());
        try {
            planner.plan(missed);
        } catch (RuntimeException one) {
            missed.forEach(this::planAlone);
        }
    }

    private void planAlone(FirstContact contact) {
        try {
            planner.plan(List.of(contact));
        } catch (RuntimeException e) {
            // its words may quote what somebody typed
            LOG.error("First contact {} has no moment: {}", contact.id(), e.getClass().getName());
        }
    }
}
