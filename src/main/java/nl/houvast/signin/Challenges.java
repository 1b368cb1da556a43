package nl.houvast.signin;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions for a device that has a passkey. Each may be answered once, within five minutes, in the
 * session that asked, on whichever node. They have a table because two requests of one session may
 * read its attributes at the same time, and a row is deleted once.
 */
@Service
@Transactional
class Challenges {

    static final Duration WORKS = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final Clock clock;

    Challenges(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Makes one, and clears away what nobody answered.
     *
     * @param account whose passkey will be made, or null when somebody signs in
     */
    Secret ask(String session, @Nullable String account) {
        var now = clock.instant();
        db.sql("delete from signin.challenge where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
        var challenge = Secret.make();
        db.sql(
                        """
                        insert into signin.challenge (digest, session, account, expires_at)
                        values (:digest, :session, :account, :expires)
                        """)
                .param("digest", challenge.digest())
                .param("session", digest(session))
                .param("account", account)
                .param("expires", Timestamp.from(now.plus(WORKS)))
                .update();
        return challenge;
    }

    /**
     * Uses one, which then is none any more. No when it was used, is too old, was for something
     * else, or is of another session: that one stays as it is.
     */
    boolean take(Secret challenge, String session, @Nullable String account) {
        return db.sql(
                                """
                                delete from signin.challenge
                                 where digest = :digest and session = :session
                                   and account is not distinct from :account
                                   and expires_at > :now
                                """)
                        .param("digest", challenge.digest())
                        .param("session", digest(session))
                        .param("account", account)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static byte[] digest(String session) {
        return Secret.sha256(session.getBytes(StandardCharsets.UTF_8));
    }
}
