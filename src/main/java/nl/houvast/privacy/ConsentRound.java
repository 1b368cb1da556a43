package nl.houvast.privacy;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes round: ends the consents whose date passed. Several nodes share the work. */
@Component
class ConsentRound {

    private final Consents consents;

    ConsentRound(Consents consents) {
        this.consents = consents;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void expire() {
        while (consents.expire()) {
            // each turn in a transaction of its own
        }
    }
}
