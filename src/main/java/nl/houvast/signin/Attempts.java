package nl.houvast.signin;

import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts how often somebody tries something, on all nodes together. It slows who tries, known by an
 * address or a browser, and never an account: nobody is locked out by what another does.
 */
@Service
@Transactional
public class Attempts {

    private static final Duration KEPT = Duration.ofDays(2);
    private static final int SALT = 32;

    private final JdbcClient db;
    private final Clock clock;

    Attempts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Counts one more, and tells whether that is still within what is allowed. */
    public boolean within(int most, Duration each, String what, String who) {
        var now = clock.instant();
        return db.sql(
                                """
                                insert into signin.attempt (what, who, since, times)
                                values (:what, :who, :since, 1)
                                on conflict (what, who, since)
                                    do update set times = attempt.times + 1
                                returning times
                                """)
                        .param("what", what)
                        .param("who", digest(who, now))
                        .param("since", Timestamp.from(since(now, each)))
                        .query(Integer.class)
                        .single()
                <= most;
    }

    /** Whether all that is allowed for now was used up before, without counting one more. */
    public boolean spent(int most, Duration each, String what, String who) {
        var now = clock.instant();
        return db.sql(
                                """
                                select coalesce(max(times), 0) from signin.attempt
                                 where what = :what and who = :who and since = :since
                                """)
                        .param("what", what)
                        .param("who", digest(who, now))
                        .param("since", Timestamp.from(since(now, each)))
                        .query(Integer.class)
                        .single()
                >= most;
    }

    private static Instant since(Instant now, Duration each) {
        var length = each.toSeconds();
        return Instant.ofEpochSecond(now.getEpochSecond() / length * length);
    }

    private byte[] digest(String who, Instant now) {
        var salt = salt(LocalDate.ofInstant(now, ZoneOffset.UTC));
        return Secret.sha256(salt, who.getBytes(StandardCharsets.UTF_8));
    }

    /** The node that is first makes it. */
    private byte[] salt(LocalDate day) {
        db.sql("insert into signin.salt (day, salt) values (:day, :salt) on conflict do nothing")
                .param("day", day)
                .param("salt", Random.randBytes(SALT))
                .update();
        return db.sql("select salt from signin.salt where day = :day")
                .param("day", day)
                .query((row, number) -> row.getBytes("salt"))
                .single();
    }

    /** Forgets who tried, and the links and questions that no longer work. */
    @Scheduled(cron = "${houvast.signin.sweep:0 30 4 * * *}")
    void sweep() {
        var before = clock.instant().minus(KEPT);
        db.sql("delete from signin.attempt where since < :before")
                .param("before", Timestamp.from(before))
                .update();
        db.sql("delete from signin.link where expires_at < :before")
                .param("before", Timestamp.from(before))
                .update();
        db.sql("delete from signin.challenge where expires_at < :before")
                .param("before", Timestamp.from(before))
                .update();
        db.sql("delete from signin.salt where day < :before")
                .param("before", LocalDate.ofInstant(before, ZoneOffset.UTC))
                .update();
    }
}
