package nl.houvast.draft;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Throws away what nobody needs any more: drafts after 30 days, those of nobody after a day. */
@Component
class DraftSweep {

    static final Duration KEPT = Duration.ofDays(30);
    static final Duration UNCLAIMED = Duration.ofDays(1);

    private final Drafts drafts;
    private final JdbcClient db;
    private final Clock clock;

    DraftSweep(Drafts drafts, JdbcClient db, Clock clock) {
        this.drafts = drafts;
        this.db = db;
        this.clock = clock;
    }

    /** Every hour; on several nodes at once it does the same work twice, and no harm. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    @Transactional
    void sweep() {
        var now = clock.instant();
        var before = now.minus(KEPT);
        drafts.deleteOlderThan(before, now.minus(UNCLAIMED));
        db.sql("delete from draft.unsent where kept_at < ?")
                .param(java.sql.Timestamp.from(before))
                .update();
    }
}
