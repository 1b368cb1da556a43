package nl.houvast.referral;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.advice.Route;
import nl.houvast.person.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers a program's request once: the same key with the same request has the same answer, however
 * often and however fast it is repeated. A request that was refused may be repeated, corrected.
 */
@Service
@Transactional
class Answers {

    /** How long a repeated request still gets its first answer. */
    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient db;
    private final Vault vault;
    private final SubmissionDesk submissions;
    private final Clock clock;

    Answers(JdbcClient db, Vault vault, SubmissionDesk submissions, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** The key was used before, for another request. */
    static final class KeyReused extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * The receipt of this request, new or as it was given before.
     *
     * @param canonical the request as text, the same for the same request
     * @throws KeyReused when the key was used for another request
     * @throws Objections when it may not be taken; then the key is free again
     */
    Receipt once(Actor by, UUID key, String canonical, SubmitReferral request) {
        var fingerprint = vault.fingerprint("referral.answered", canonical);
        Submission submission;
        try {
            submission = submissions.judge(request);
        } catch (Objections objections) {
            return earlier(by, key, fingerprint).orElseThrow(() -> objections);
        }
        if (!reserve(by, key, fingerprint, submission.receipt())) {
            return earlier(by, key, fingerprint).orElseThrow();
        }
        submissions.keep(submission, Channel.API, by);
        return submission.receipt();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
    void sweep() {
        db.sql("delete from referral.answered where answered_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    /** Waits for whoever is busy with the same key; false when they finished. */
    private boolean reserve(Actor by, UUID key, byte[] fingerprint, Receipt receipt) {
        return db.sql(
                                """
                                insert into referral.answered
                                    (client, key, fingerprint, reference, route, answered_at)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                by.id(),
                                key,
                                fingerprint,
                                receipt.reference().value(),
                                receipt.route().name(),
                                Timestamp.from(receipt.receivedAt()))
                        .update()
                == 1;
    }

    private Optional<Receipt> earlier(Actor by, UUID key, byte[] fingerprint) {
        return db.sql(
                        """
                        select fingerprint, reference, route, answered_at
                        from referral.answered where client = ? and key = ?
                        """)
                .params(by.id(), key)
                .query(
                        (row, number) -> {
                            if (!MessageDigest.isEqual(row.getBytes(1), fingerprint)) {
                                throw new KeyReused();
                            }
                            return new Receipt(
                                    new Reference(row.getString(2)),
                                    row.getTimestamp(4).toInstant(),
                                    Route.valueOf(row.getString(3)));
                        })
                .optional();
    }
}
