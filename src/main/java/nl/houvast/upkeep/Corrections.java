package nl.houvast.upkeep;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.houvast.access.Actor;
import nl.houvast.directory.Entry.Amendable;
import nl.houvast.directory.OfferId;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.upkeep.Correction.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What organisations want to see changed, and what of it was approved. */
@Repository
class Corrections {

    private final JdbcClient db;

    Corrections(JdbcClient db) {
        this.db = db;
    }

    /**
     * Keeps what is wanted, instead of what was wanted for the same field and nobody decided yet.
     * The number is another, so whoever decides about what stood there before is told so.
     */
    void send(OfferId offer, String field, String was, String wanted, Instant at) {
        withdraw(offer, field);
        db.sql(
                        """
                        insert into upkeep.correction (id, offer, field, was, wanted, sent_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (offer, field) where decision is null
                            do update set id = excluded.id, was = excluded.was,
                                wanted = excluded.wanted, sent_at = excluded.sent_at
                        """)
                .params(TimeOrdered.id(at), offer.value(), field, was, wanted, at.atOffset(UTC))
                .update();
    }

    /** What was wanted for this field is wanted no more, if nobody decided yet. */
    void withdraw(OfferId offer, String field) {
        db.sql("delete from upkeep.correction where offer = ? and field = ? and decision is null")
                .params(offer.value(), field)
                .update();
    }

    /** Those about which nobody decided, the oldest first. */
    List<Correction> open() {
        return db.sql("select * from upkeep.correction where decision is null order by sent_at, id")
                .query(Corrections::correction)
                .list();
    }

    /** Everything this organisation sent, the newest first. */
    List<Correction> of(OfferId offer) {
        return db.sql("select * from upkeep.correction where offer = ? order by sent_at desc, id")
                .params(offer.value())
                .query(Corrections::correction)
                .list();
    }

    /** Decides; empty when somebody did so before, or it is not there any more. */
    Optional<Correction> decide(
            UUID id, Decision decision, @Nullable String reason, Actor by, Instant at) {
        return db.sql(
                        """
                        update upkeep.correction
                           set decision = :decision, reason = :reason, decided_at = :at,
                               decided_by = :by
                         where id = :id and decision is null
                        returning *
                        """)
                .param("decision", decision.name())
                .param("reason", reason)
                .param("at", at.atOffset(UTC))
                .param("by", by.id())
                .param("id", id)
                .query(Corrections::correction)
                .optional();
    }

    /** Forgets what was decided before. */
    void forget(Instant before) {
        db.sql("delete from upkeep.correction where decided_at < ?")
                .params(before.atOffset(UTC))
                .update();
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        var decision = row.getString("decision");
        return new Correction(
                row.getObject("id", UUID.class),
                new OfferId(row.getString("offer")),
                field(row.getString("field")),
                row.getString("was"),
                row.getString("wanted"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                decision == null ? null : Decision.valueOf(decision),
                row.getString("reason"));
    }

    private static Optional<Amendable> field(String name) {
        return Stream.of(Amendable.values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** Puts this over the import, instead of what was put there before. */
    void amend(Amendment amendment, Actor by) {
        db.sql(
                        """
                        insert into upkeep.amendment
                            (offer, field, based_on, value, approved_by, approved_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (offer, field) do update
                            set based_on = excluded.based_on, value = excluded.value,
                                approved_by = excluded.approved_by,
                                approved_at = excluded.approved_at
                        """)
                .params(
                        amendment.offer().value(),
                        amendment.field().name(),
                        amendment.basedOn(),
                        amendment.value(),
                        by.id(),
                        amendment.at().atOffset(UTC))
                .update();
    }

    /** From now on the import stands here. */
    void follow(OfferId offer, Amendable field) {
        db.sql("delete from upkeep.amendment where offer = ? and field = ?")
                .params(offer.value(), field.name())
                .update();
    }

    /** Everything that was approved, in the order of entries and fields. */
    List<Amendment> amendments() {
        return db
                .sql("select * from upkeep.amendment order by offer, field")
                .query(Corrections::amendment)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty when a newer release knows a field that this one does not. */
    private static Optional<Amendment> amendment(ResultSet row, int number) throws SQLException {
        var offer = new OfferId(row.getString("offer"));
        var basedOn = row.getString("based_on");
        var value = row.getString("value");
        var at = row.getObject("approved_at", OffsetDateTime.class).toInstant();
        return field(row.getString("field"))
                .map(field -> new Amendment(offer, field, basedOn, value, at));
    }
}
