package nl.houvast.person;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wraps every key again with the newest master key, some at a time, while everything goes on. Each
 * part is a transaction of its own: whoever is killed leaves nothing half done, several nodes take
 * different parts, and a node that still wraps with an older key only looks on.
 */
@Component
class KeyRotation implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final Duration REST = Duration.ofHours(1);
    private static final int AT_A_TIME = 500;

    private final MasterKeys keys;
    private final KeyRegister register;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private volatile Instant next = Instant.MIN;
    private volatile long left;

    KeyRotation(
            MasterKeys keys, KeyRegister register, TransactionTemplate transaction, Clock clock) {
        this.keys = keys;
        this.register = register;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** At once after a start, and then every hour: older nodes may have wrapped more meanwhile. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void round() {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        register.uses(keys.current(), now);
        if (register.newest().filter(newest -> newest == keys.current()).isPresent()) {
            rewrapAll();
        }
        count();
        next = left == 0 ? now.plus(REST) : Instant.MIN;
    }

    private void rewrapAll() {
        transaction.executeWithoutResult(status -> rewrapIndexKey());
        @Nullable PersonId after = null;
        do {
            var from = after;
            after = transaction.execute(status -> rewrapSome(from));
        } while (after != null);
    }

    private void rewrapIndexKey() {
        register.lock();
        register.indexKey()
                .filter(key -> key.master() != keys.current())
                .ifPresent(key -> register.keepIndexKey(again(key, IndexKey.PLACE)));
    }

    /** Answers where it ended, or null when there was nothing left. */
    private @Nullable PersonId rewrapSome(@Nullable PersonId after) {
        var some = register.others(keys.current(), after, AT_A_TIME);
        if (some.isEmpty()) {
            return null;
        }
        var again = new ArrayList<KeyRegister.Wrapped>();
        for (var it : some) {
            try {
                again.add(
                        new KeyRegister.Wrapped(
                                it.person(), again(it.key(), PersonKeys.place(it.person()))));
            } catch (IllegalStateException e) { // it stays as it is, and counts as left
                LOG.error("The key of {} cannot be wrapped again", it.person());
            }
        }
        register.rewrap(again);
        return some.getLast().person();
    }

    private WrappedKey again(WrappedKey key, String place) {
        try {
            return keys.wrap(keys.unwrap(key, place), place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key at " + place, e);
        }
    }

    private void count() {
        var before = left;
        left =
                register.usedBut(List.of(keys.current())).stream()
                        .mapToLong(KeyRegister.Use::keys)
                        .sum();
        if (left != before) {
            LOG.info(
                    "{} keys are wrapped with another master key than {}, which wraps here",
                    left,
                    keys.currentName());
        }
    }

    /** How many keys another master key wraps, as it was last counted. */
    long left() {
        return left;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("houvast.vault.keys.left", this, KeyRotation::left)
                .description("keys that another master key than the current one wraps")
                .register(registry);
    }
}
