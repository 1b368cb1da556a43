package nl.houvast;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The event log of Modulith, except that what was heard is written down for many at once and not
 * one by one: two commits less for each referral. When Houvast is killed in between, that news is
 * told again, and every listener can hear the same news twice. Connections are fetched late, so
 * that marking what was heard takes none.
 */
@Component
@Primary
class HeardNews implements EventPublicationRepository {

    /** As many are written down in one transaction. */
    private static final int TOGETHER = 500;

    private record Heard(UUID publication, Instant at) {}

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final EventPublicationRepository log;
    private final TransactionOperations transaction;

    HeardNews(
            @Qualifier("jdbcEventPublicationRepository") EventPublicationRepository log,
            TransactionOperations transaction) {
        this.log = log;
        this.transaction = transaction;
    }

    /**
     * Writes down what was heard since the last time, and once more when Houvast stops, after the
     * last answer.
     */
    @Scheduled(fixedDelayString = "PT1S")
    @PreDestroy
    void write() {
        for (var some = next(); !some.isEmpty(); some = next()) {
            var these = some;
            try {
                transaction.executeWithoutResult(
                        status ->
                                these.forEach(it -> log.markCompleted(it.publication(), it.at())));
            } catch (RuntimeException e) {
                heard.addAll(these);
                throw e;
            }
        }
    }

    private List<Heard> next() {
        var some = new ArrayList<Heard>();
        heard.drainTo(some, TOGETHER);
        return some;
    }

    /** Not written down: what is not heard is told again, whether somebody began or not. */
    @Override
    public void markProcessing(UUID publication) {}

    @Override
    public void markCompleted(UUID publication, Instant at) {
        heard.add(new Heard(publication, at));
    }

    @Override
    public void markCompleted(Object event, PublicationTargetIdentifier listener, Instant at) {
        log.markCompleted(event, listener, at);
    }

    @Override
    public TargetEventPublication create(TargetEventPublication publication) {
        return log.create(publication);
    }

    @Override
    public void markFailed(UUID publication) {
        log.markFailed(publication);
    }

    @Override
    public boolean markResubmitted(UUID publication, Instant at) {
        return log.markResubmitted(publication, at);
    }

    @Override
    public List<TargetEventPublication> findIncompletePublications() {
        return log.findIncompletePublications();
    }

    @Override
    public List<TargetEventPublication> findIncompletePublicationsPublishedBefore(Instant at) {
        return log.findIncompletePublicationsPublishedBefore(at);
    }

    @Override
    public Optional<TargetEventPublication> findIncompletePublicationsByEventAndTargetIdentifier(
            Object event, PublicationTargetIdentifier listener) {
        return log.findIncompletePublicationsByEventAndTargetIdentifier(event, listener);
    }

    @Override
    public List<TargetEventPublication> findCompletedPublications() {
        return log.findCompletedPublications();
    }

    @Override
    public List<TargetEventPublication> findFailedPublications(FailedCriteria which) {
        return log.findFailedPublications(which);
    }

    @Override
    public List<TargetEventPublication> findByStatus(Status status) {
        return log.findByStatus(status);
    }

    @Override
    public int countByStatus(Status status) {
        return log.countByStatus(status);
    }

    @Override
    public void deletePublications(List<UUID> publications) {
        log.deletePublications(publications);
    }

    @Override
    public void deleteCompletedPublications() {
        log.deleteCompletedPublications();
    }

    @Override
    public void deleteCompletedPublicationsBefore(Instant at) {
        log.deleteCompletedPublicationsBefore(at);
    }
}
