package nl.houvast.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals the log of processing afterwards, in stretches of time, so that nobody waits for it: each
 * seal is made with a key of the vault over every record of its stretch and over the seal before
 * it. A record that was removed, changed or added later breaks its seal; a seal that is gone breaks
 * the next. A stretch never goes beyond midnight (UTC): each day has its own chain, tied to the day
 * before.
 */
@Component
@Transactional
class LogSeals {

    private static final Logger LOG = LoggerFactory.getLogger(LogSeals.class);
    private static final long ONE_AT_A_TIME = 0x7365616c73L; // any number nobody else locks
    private static final int FETCH = 1_000;

    /**
     * A record is written at once after its moment; whoever is later than this, is killed first.
     */
    static final Duration MARGIN = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final IndexKey key;
    private final Clock clock;

    /** What this node saw itself: whoever removes the last seals does so behind its back. */
    private volatile Instant newest = Instant.MIN;

    LogSeals(JdbcClient db, IndexKey key, Clock clock) {
        this.db = db;
        this.key = key;
        this.clock = clock;
    }

    /** One stretch, from the first moment up to the second. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Seal(Instant since, Instant until, long records, byte[] value) {}

    /** What a look at a stretch found. */
    enum Finding {
        /** The records are not those that were sealed. */
        RECORDS_DIFFER,
        /** The seal does not join on to the one before. */
        CHAIN_BROKEN
    }

    /** Where the log is not what it was. */
    record Broken(Instant since, Instant until, Finding finding) {}

    /** What was looked at, and what was found. */
    record Report(@Nullable Instant sealedUntil, long seals, long records, List<Broken> broken) {}

    /** Seals whatever is over. Another node that is doing so is left to it. */
    void seal() {
        if (!db.sql("select pg_try_advisory_xact_lock(?)")
                .param(ONE_AT_A_TIME)
                .query(Boolean.class)
                .single()) {
            return;
        }
        var end = over();
        var last = last();
        if (newest.isAfter(last.map(Seal::until).orElse(Instant.MIN))) {
            LOG.error(
                    "Seals of the log of processing were removed: it was sealed until {}", newest);
        }
        var since = last.map(Seal::until).orElseGet(this::beginning);
        var before = last.map(Seal::value).orElse(new byte[0]);
        while (since.isBefore(end)) {
            var midnight = since.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
            var seal = over(since, midnight.isBefore(end) ? midnight : end, before);
            keep(seal);
            if (seal.until().equals(midnight)) {
                LOG.info(
                        "The log of processing is sealed until {}: {}",
                        midnight,
                        HexFormat.of().formatHex(seal.value()));
            }
            since = seal.until();
            before = seal.value();
        }
        newest = since;
    }

    /** Before this nothing is written any more, by nobody. */
    private Instant over() {
        var end = clock.instant().minus(MARGIN);
        return db.sql(
                        """
                        select min(xact_start) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                          and backend_xid is not null
                        """)
                .query((row, i) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(oldest -> oldest.toInstant().minus(MARGIN))
                .filter(oldest -> oldest.isBefore(end))
                .orElse(end)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private Instant beginning() {
        return db.sql("select min(start_time) from person.processing")
                .query((row, i) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(Timestamp::toInstant)
                .orElseGet(clock::instant)
                .truncatedTo(ChronoUnit.DAYS);
    }

    private Optional<Seal> last() {
        return db.sql("select * from person.log_seal order by until desc limit 1")
                .query((row, i) -> seal(row))
                .optional();
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("until").toInstant(),
                row.getLong("records"),
                row.getBytes("seal"));
    }

    private void keep(Seal seal) {
        db.sql("insert into person.log_seal (since, until, records, seal) values (?, ?, ?, ?)")
                .params(at(seal.since()), at(seal.until()), seal.records(), seal.value())
                .update();
    }

    /** Makes the seal of a stretch from what is in the log now. */
    private Seal over(Instant since, Instant until, byte[] before) {
        var mac = key.fresh();
        add(mac, "person.log_seal".getBytes(UTF_8));
        add(mac, before);
        add(mac, (since + "|" + until).getBytes(UTF_8));
        var records = new long[1];
        db.sql(
                        """
                        select p.trace_id, coalesce(p.span_id, a.span_id), p.name, p.purpose, p.subject,
                               (extract(epoch from coalesce(p.start_time, a.at)) * 1000000)::bigint,
                               a.span_id, a.actor, a.actor_role
                        from (select * from person.processing
                              where start_time >= :since and start_time < :until) p
                        full join (select * from person.processing_actor
                                   where at >= :since and at < :until) a
                          on a.at = p.start_time and a.span_id = p.span_id
                        order by 6, 2, 1, 5
                        """)
                .param("since", at(since))
                .param("until", at(until))
                .withFetchSize(FETCH)
                .query(
                        row -> {
                            records[0]++;
                            for (int column = 1; column <= 9; column++) {
                                var value = row.getString(column);
                                add(mac, value == null ? new byte[0] : value.getBytes(UTF_8));
                            }
                        });
        return new Seal(since, until, records[0], mac.doFinal());
    }

    /** With its length, so that two values are never taken for one. */
    private static void add(Mac mac, byte[] value) {
        mac.update(ByteBuffer.allocate(4).putInt(value.length).array());
        mac.update(value);
    }

    /** Makes every seal of this time anew and compares. */
    @Transactional(readOnly = true)
    Report check(Instant since, Instant until) {
        var broken = new ArrayList<Broken>();
        var before = some("until <= :since", since, until).reduce((first, last) -> last);
        var seals = some("until > :since and since < :until", since, until).toList();
        if (before.isEmpty() && !seals.isEmpty()) { // nothing can be older than the first
            var first = seals.getFirst().since();
            if (over(Instant.EPOCH, first, new byte[0]).records() > 0) {
                broken.add(new Broken(Instant.EPOCH, first, Finding.RECORDS_DIFFER));
            }
        }
        long records = 0;
        for (var seal : seals) {
            records += seal.records();
            if (before.filter(it -> !it.until().equals(seal.since())).isPresent()) {
                broken.add(new Broken(before.get().until(), seal.since(), Finding.CHAIN_BROKEN));
            }
            var value = before.map(Seal::value).orElse(new byte[0]);
            if (!same(over(seal.since(), seal.until(), value), seal)) {
                broken.add(new Broken(seal.since(), seal.until(), Finding.RECORDS_DIFFER));
            }
            before = Optional.of(seal);
        }
        return new Report(last().map(Seal::until).orElse(null), seals.size(), records, broken);
    }

    private Stream<Seal> some(String which, Instant since, Instant until) {
        return db
                .sql("select * from person.log_seal where " + which + " order by until")
                .param("since", at(since))
                .param("until", at(until))
                .query((row, i) -> seal(row))
                .list()
                .stream();
    }

    private static boolean same(Seal one, Seal other) {
        return one.records() == other.records()
                && MessageDigest.isEqual(one.value(), other.value());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
