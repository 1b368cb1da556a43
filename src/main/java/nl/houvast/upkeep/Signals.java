package nl.houvast.upkeep;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.houvast.access.Actor;
import nl.houvast.directory.Details.Capacity;
import nl.houvast.directory.Details.Room;
import nl.houvast.directory.OfferId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was reported, who looked, and what organisations say about their room. */
@Repository
class Signals {

    /** Who looked, when it was the organisation itself. */
    private static final String ORGANISATION = "partner";

    private final JdbcClient db;

    Signals(JdbcClient db) {
        this.db = db;
    }

    /**
     * What is known of one entry.
     *
     * @param reports how many reports stand, of each kind
     * @param lookedOn the day an editor last looked, or the organisation itself; or null
     * @param told what the organisation said about its room, or null
     */
    record Signal(Map<Wrong, Integer> reports, @Nullable LocalDate lookedOn, @Nullable Told told) {

        static final Signal NONE = new Signal(Map.of(), null, null);

        int count() {
            return reports.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** What an organisation said about its room, and when. */
    record Told(Capacity capacity, Instant at) {}

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
        var told = told();
        var all = new HashMap<OfferId, Signal>();
        Stream.of(looked, reports, told)
                .flatMap(known -> known.keySet().stream())
                .distinct()
                .forEach(
                        id ->
                                all.put(
                                        new OfferId(id),
                                        new Signal(
                                                Map.copyOf(reports.getOrDefault(id, Map.of())),
                                                looked.get(id),
                                                told.get(id))));
        return Map.copyOf(all);
    }

    private Map<String, Told> told() {
        var told = new HashMap<String, Told>();
        RowCallbackHandler keep =
                row ->
                        told.put(
                                row.getString(1),
                                new Told(
                                        new Capacity(
                                                Room.valueOf(row.getString(2)),
                                                row.getObject(3, Integer.class),
                                                row.getObject(4, LocalDate.class),
                                                null),
                                        row.getObject(5, OffsetDateTime.class).toInstant()));
        db.sql("select offer, room, weeks, day, at from upkeep.capacity").query(keep);
        return told;
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

    /**
     * The organisation looked itself, and found it right. Reports stand: whether somebody answers
     * the telephone, they are not the ones to say.
     */
    void confirmed(OfferId offer, LocalDate day, Instant at) {
        db.sql(
                        """
                        insert into upkeep.looked (offer, day, by, at) values (?, ?, ?, ?)
                        on conflict (offer) do update
                            set day = excluded.day, by = excluded.by, at = excluded.at
                        """)
                .params(offer.value(), day, ORGANISATION, at.atOffset(UTC))
                .update();
        changed();
    }

    /** The organisation said whether it has room. */
    void room(OfferId offer, Capacity capacity, Instant at) {
        db.sql(
                        """
                        insert into upkeep.capacity (offer, room, weeks, day, at)
                        values (:offer, :room, :weeks, :day, :at)
                        on conflict (offer) do update
                            set room = excluded.room, weeks = excluded.weeks,
                                day = excluded.day, at = excluded.at
                        """)
                .param("offer", offer.value())
                .param("room", capacity.room().name())
                .param("weeks", capacity.weeks(), Types.INTEGER)
                .param("day", capacity.reportedOn())
                .param("at", at.atOffset(UTC))
                .update();
        changed();
    }

    /** Tells every node that there is something new. */
    void changed() {
        db.sql("update upkeep.change set number = number + 1").update();
    }
}
