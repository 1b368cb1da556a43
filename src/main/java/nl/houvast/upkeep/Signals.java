package nl.houvast.upkeep;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.directory.OfferId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was reported, and who looked. */
@Repository
class Signals {

    private final JdbcClient db;

    Signals(JdbcClient db) {
        this.db = db;
    }

    /**
     * What is known of one entry.
     *
     * @param reports how many reports stand, of each kind
     * @param lookedOn the day an editor last looked, or null
     */
    record Signal(Map<Wrong, Integer> reports, @Nullable LocalDate lookedOn) {

        static final Signal NONE = new Signal(Map.of(), null);

        int count() {
            return reports.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A number that is another as soon as something changed. */
    long change() {
        return db.sql("select number from upkeep.change").query(Long.class).single();
    }

    /** Everything that is known, by entry. */
    Map<OfferId, Signal> all() {
        var looked = new HashMap<String, LocalDate>();
        db.sql("select offer, day from upkeep.looked")
                .query(
                        row -> {
                            looked.put(row.getString(1), row.getObject(2, LocalDate.class));
                        });
        var reports = new HashMap<String, Map<Wrong, Integer>>();
        db.sql(
                        """
                        select offer, kind, count(*) from upkeep.report
                         where closed_at is null group by offer, kind
                        """)
                .query(
                        row -> {
                            reports.computeIfAbsent(
                                            row.getString(1), id -> new EnumMap<>(Wrong.class))
                                    .put(Wrong.valueOf(row.getString(2)), row.getInt(3));
                        });
        var all = new HashMap<OfferId, Signal>();
        looked.forEach((id, day) -> all.put(new OfferId(id), new Signal(Map.of(), day)));
        reports.forEach(
                (id, kinds) ->
                        all.put(new OfferId(id), new Signal(Map.copyOf(kinds), looked.get(id))));
        return Map.copyOf(all);
    }

    /** Keeps a report; the same one on the same day is kept once. */
    void report(OfferId offer, Wrong kind, LocalDate day) {
        var kept =
                db.sql(
                                """
                                insert into upkeep.report (offer, kind, day) values (?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(offer.value(), kind.name(), day)
                        .update();
        if (kept > 0) {
            changed();
        }
    }

    /** Somebody looked and found it right: the reports are done with. */
    void looked(OfferId offer, LocalDate day, Actor by, Instant at) {
        db.sql(
                        """
                        insert into upkeep.looked (offer, day, by, at) values (?, ?, ?, ?)
                        on conflict (offer) do update
                            set day = excluded.day, by = excluded.by, at = excluded.at
                        """)
                .params(offer.value(), day, by.id(), at.atOffset(UTC))
                .update();
        db.sql(
                        """
                        update upkeep.report set closed_at = ?, closed_by = ?
                         where offer = ? and closed_at is null
                        """)
                .params(at.atOffset(UTC), by.id(), offer.value())
                .update();
        changed();
    }

    private void changed() {
        db.sql("update upkeep.change set number = number + 1").update();
    }
}
