package nl.houvast.colleague;

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
 * Sees to it that no offer ends in silence: looks every minute of which the day passed. Several
 * nodes share the work; one that fails is left for a while, so that nobody else waits for it.
 */
@Component
class TransferWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TransferWatch.class);

    private static final int TOGETHER = 200;
    private static final Duration A_WHILE = Duration.ofMinutes(10);

    /** What failed, and when that is tried again. */
    private final Map<TransferId, Instant> left = new ConcurrentHashMap<>();

    private final Transfers transfers;
    private final TransferLapse lapse;
    private final Clock clock;

    TransferWatch(Transfers transfers, TransferLapse lapse, Clock clock) {
        this.transfers = transfers;
        this.lapse = lapse;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT50S", fixedDelayString = "PT1M")
    void look() {
        var now = clock.instant();
        left.values().removeIf(until -> !until.isAfter(now));
        transfers.late(now, TOGETHER + left.size()).stream()
                .filter(transfer -> !left.containsKey(transfer.id()))
                .forEach(transfer -> look(transfer, now));
    }

    private void look(Transfer transfer, Instant now) {
        try {
            lapse.look(transfer.id(), transfer.about().person());
        } catch (Missing gone) {
            LOG.debug("{}: the person was forgotten meanwhile", transfer.id());
        } catch (RuntimeException e) {
            if (Outage.passes(e)) {
                throw e; // all of them again in a minute
            }
            // its words may quote what somebody typed
            LOG.error("{} passed and nothing follows: {}", transfer.id(), e.getClass().getName());
            left.put(transfer.id(), now.plus(A_WHILE));
        }
    }
}
