package nl.houvast;

import java.time.Duration;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells again what a listener did not finish, because it failed or because Houvast was killed.
 * Every listener can hear the same news twice.
 */
@Component
class UnheardNews {

    private static final Duration KEPT = Duration.ofDays(30);

    private final FailedEventPublications failed;
    private final CompletedEventPublications completed;

    UnheardNews(FailedEventPublications failed, CompletedEventPublications completed) {
        this.failed = failed;
        this.completed = completed;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void tellAgain() {
        failed.resubmit(ResubmissionOptions.defaults());
    }

    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
    void sweep() {
        completed.deletePublicationsOlderThan(KEPT);
    }
}
