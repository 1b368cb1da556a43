package nl.houvast.upkeep;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.directory.OfferId;
import nl.houvast.kernel.LinkSecret;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links with which organisations see and correct their own entry. */
@Repository
class EntryLinks {

    /** Long enough for a holiday, and for somebody who has to ask a colleague. */
    static final Duration WORKS_FOR = Duration.ofDays(30);

    private final JdbcClient db;

    EntryLinks(JdbcClient db) {
        this.db = db;
    }

    /** A link that works now. What makes it work is not kept. */
    record Live(Instant madeAt, Instant expiresAt) {}

    /** Keeps a new one; the one before ends, so that nobody has to know how many went round. */
    void keep(LinkSecret secret, OfferId offer, Actor by, Instant at) {
        end(offer, by, at);
        db.sql(
                        """
                        insert into upkeep.link (digest, offer, made_by, made_at, expires_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        secret.digest(),
                        offer.value(),
                        by.id(),
                        at.atOffset(UTC),
                        at.plus(WORKS_FOR).atOffset(UTC))
                .update();
    }

    /** No link to this entry works any more. */
    void end(OfferId offer, Actor by, Instant at) {
        db.sql(
                        """
                        update upkeep.link set ended_at = ?, ended_by = ?
                         where offer = ? and ended_at is null
                        """)
                .params(at.atOffset(UTC), by.id(), offer.value())
                .update();
    }

    /** Whose entry it leads to; empty when it never was, was ended, or is too old. */
    Optional<OfferId> find(LinkSecret secret, Instant at) {
        return db.sql(
                        """
                        select offer from upkeep.link
                         where digest = ? and ended_at is null and expires_at > ?
                        """)
                .params(secret.digest(), at.atOffset(UTC))
                .query(String.class)
                .optional()
                .map(OfferId::new);
    }

    /** Those that work, by entry. */
    Map<OfferId, Live> live(Instant at) {
        var live = new HashMap<OfferId, Live>();
        RowCallbackHandler keep =
                row ->
                        live.put(
                                new OfferId(row.getString(1)),
                                new Live(
                                        row.getObject(2, OffsetDateTime.class).toInstant(),
                                        row.getObject(3, OffsetDateTime.class).toInstant()));
        db.sql(
                        """
                        select offer, made_at, expires_at from upkeep.link
                         where ended_at is null and expires_at > ?
                        """)
                .params(at.atOffset(UTC))
                .query(keep);
        return Map.copyOf(live);
    }

    /** Forgets those that stopped working before. */
    void forget(Instant before) {
        db.sql("delete from upkeep.link where expires_at < ? or ended_at < ?")
                .params(before.atOffset(UTC), before.atOffset(UTC))
                .update();
    }
}
