package nl.houvast.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says on this node that something of a list changed, so that who looks at it hears so at once.
 * Other nodes, and what only the time changes, are looked at every few seconds.
 */
@Component
public class LiveBell {

    private final Map<String, Long> rung = new ConcurrentHashMap<>();

    /**
     * The list of this word may be different, as soon as the caller's transaction is kept; not at
     * all when it is undone.
     */
    public void ring(String word) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            // of one transaction once: it is a set
            TransactionSynchronizationManager.registerSynchronization(new Afterwards(this, word));
        } else {
            sound(word);
        }
    }

    private record Afterwards(LiveBell bell, String word) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            bell.sound(word);
        }
    }

    private void sound(String word) {
        rung.merge(word, 1L, Long::sum);
    }

    /** How often it rang for this list so far. */
    long heard(String word) {
        return rung.getOrDefault(word, 0L);
    }
}
