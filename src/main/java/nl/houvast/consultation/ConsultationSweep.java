package nl.houvast.consultation;

import java.time.Clock;
import java.time.Duration;
import nl.houvast.person.Vault;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drops what was said when its time is over; what can be counted stays. What still waits for an
 * answer is sealed again in time, because no question is lost while we are late.
 */
@Component
class ConsultationSweep {

    /** A third of the time before the older key may go is left. */
    private static final Duration SEALED_AGAIN = Vault.ALONE_AT_MOST.multipliedBy(2).dividedBy(3);

    private final Consultations consultations;
    private final Callbacks callbacks;
    private final Safe safe;
    private final ConsultationSettings settings;
    private final Clock clock;

    ConsultationSweep(
            Consultations consultations,
            Callbacks callbacks,
            Safe safe,
            ConsultationSettings settings,
            Clock clock) {
        this.consultations = consultations;
        this.callbacks = callbacks;
        this.safe = safe;
        this.settings = settings;
        this.clock = clock;
    }

    /** Every hour; on several nodes at once the second finds nothing left to do. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
    @Transactional
    void sweep() {
        var now = clock.instant();
        for (var over : consultations.outOfTime(now.minus(settings.keepWords()))) {
            over.drop();
            consultations.save(over);
        }
        var old = now.minus(SEALED_AGAIN);
        for (var running : consultations.sealedBefore(old)) {
            running.keep(safe.again(running), now);
            consultations.save(running);
        }
        for (var waiting : callbacks.sealedBefore(old)) {
            waiting.keep(safe.again(waiting), now);
            callbacks.save(waiting);
        }
    }
}
