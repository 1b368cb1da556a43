package nl.houvast.gaps;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.houvast.advice.Advice;
import nl.houvast.contact.SafeContact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Counts in memory, so that no question waits for it and no row says when somebody asked, and adds
 * it to what is stored each minute. What was counted in the last minute before a crash is lost.
 */
@Component
class Tally {

    private static final Logger LOG = LoggerFactory.getLogger(Tally.class);

    /** How often was asked, and how often nobody was found. */
    record Count(long asked, long missing) {

        Count and(Count more) {
            return new Count(asked + more.asked, missing + more.missing);
        }
    }

    private final Gaps gaps;
    private final Clock clock;
    private Map<Cell, Count> counted = new HashMap<>();

    Tally(Gaps gaps, Clock clock) {
        this.gaps = gaps;
        this.clock = clock;
    }

    @EventListener
    void hear(Advice.Asked asked) {
        var month = LocalDate.ofInstant(clock.instant(), SafeContact.ZONE).withDayOfMonth(1);
        for (var need : asked.needs()) {
            var cell = new Cell(month, asked.region(), need);
            add(Map.of(cell, new Count(1, asked.missing().contains(need) ? 1 : 0)));
        }
    }

    private synchronized void add(Map<Cell, Count> counts) {
        counts.forEach((cell, count) -> counted.merge(cell, count, Count::and));
    }

    private synchronized Map<Cell, Count> take() {
        var taken = counted;
        counted = new HashMap<>();
        return taken;
    }

    /** Stores what was counted; while the database is away it is kept. */
    @Scheduled(fixedDelayString = "${houvast.gaps.store-every:60s}")
    void store() {
        var taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            gaps.add(taken);
        } catch (DataAccessException | TransactionException e) {
            add(taken);
            LOG.warn("Gaps: the database is away, {} counts wait", taken.size());
        }
    }

    @EventListener(ContextClosedEvent.class)
    void storeTheLast() {
        store();
    }
}
