package nl.houvast.person;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the log of processing in order: seals it, makes room for the next months, lets old ones go.
 */
@Component
class LogKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(LogKeeper.class);
    private static final int MONTHS_AHEAD = 2;

    private final LogSeals seals;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Period kept;

    LogKeeper(
            LogSeals seals,
            JdbcClient db,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${houvast.vault.log-kept:P6Y}") Period kept) {
        this.seals = seals;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = kept;
    }

    /** After ten minutes at most nobody changes the log unseen. */
    @Scheduled(
            initialDelayString = "PT1M",
            fixedDelayString = "${houvast.vault.log-sealed-every:PT10M}")
    void seal() {
        seals.seal();
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT6H")
    void months() {
        var today = LocalDate.now(clock);
        for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
            patiently("select person.make_log_for(?)", today.plusMonths(ahead));
        }
        patiently("select person.drop_log_before(?)", today.minus(kept));
    }

    /** Never lets anybody wait: when others are busy there, the next round is soon enough. */
    private void patiently(String statement, LocalDate day) {
        try {
            transaction.executeWithoutResult(
                    status -> {
                        db.sql("set local lock_timeout = '2s'").update();
                        db.sql("lock table person.log_seal in share row exclusive mode").update();
                        db.sql(statement).param(day).query((row, i) -> 0).list();
                    });
        } catch (DataAccessException e) {
            LOG.warn("The months of the log of processing wait ({})", e.getClass().getSimpleName());
        }
    }
}
