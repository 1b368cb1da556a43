package nl.houvast.incident;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps incidents. */
@Repository
class Incidents {

    private static final String ALL =
            """
            select id, slug, name, event, region, place, happened_on, words_nl, words_en, open,
                   opened_at, closed_at
              from incident.incident\
            """;

    private final JdbcClient db;

    Incidents(JdbcClient db) {
        this.db = db;
    }

    /** The newest first; so many at most. */
    List<Incident> newest(int most) {
        return db.sql(ALL + " order by id desc limit ?")
                .param(most)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Incident> find(IncidentId id) {
        return db.sql(ALL + " where id = ?")
                .param(id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<Incident> find(String slug) {
        return db.sql(ALL + " where slug = ?")
                .param(slug)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The same, which nobody closes or takes a list for until the caller's transaction ends. */
    Optional<Incident> hold(IncidentId id) {
        return db.sql(ALL + " where id = ? for no key update")
                .param(id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    void add(Incident incident, String by) {
        var told = incident.told();
        db.sql(
                        """
                        insert into incident.incident
                            (id, slug, name, event, region, place, happened_on, words_nl, words_en,
                             open, opened_by, opened_at)
                        values (:id, :slug, :name, :event, :region, :place, :on, :nl, :en, true,
                                :by, :at)
                        """)
                .param("id", incident.id().value())
                .param("slug", incident.slug())
                .param("name", told.name())
                .param("event", told.event())
                .param("region", told.region())
                .param("place", told.place())
                .param("on", told.happenedOn())
                .param("nl", told.wordsNl())
                .param("en", told.wordsEn())
                .param("by", by)
                .param("at", incident.openedAt().atOffset(UTC))
                .update();
    }

    /** What is said about it. */
    void change(Incident incident) {
        var told = incident.told();
        db.sql(
                        """
                        update incident.incident
                           set name = :name, place = :place, happened_on = :on, words_nl = :nl,
                               words_en = :en
                         where id = :id
                        """)
                .param("id", incident.id().value())
                .param("name", told.name())
                .param("place", told.place())
                .param("on", told.happenedOn())
                .param("nl", told.wordsNl())
                .param("en", told.wordsEn())
                .update();
    }

    /** From now on people can come in by it, or no longer. Nothing changes when that was so. */
    void turn(IncidentId id, boolean open, String by, Instant now) {
        db.sql(
                        """
                        update incident.incident
                           set open = :open,
                               closed_by = case when not :open then :by end,
                               closed_at = case when not :open then cast(:at as timestamptz) end
                         where id = :id and open <> :open
                        """)
                .param("id", id.value())
                .param("open", open)
                .param("by", by)
                .param("at", now.atOffset(UTC))
                .update();
    }

    /** Whether this form is new; waits for whoever sends the same one at this moment. */
    boolean enter(UUID entry, Incident incident, Instant now) {
        return db.sql(
                                """
                                insert into incident.entry (id, incident, at) values (?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(entry, incident.id().value(), now.atOffset(UTC))
                        .update()
                == 1;
    }

    void forgetEntries(Instant before) {
        db.sql("delete from incident.entry where at < ?").param(before.atOffset(UTC)).update();
    }

    private static Incident read(ResultSet row) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Incident(
                new IncidentId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                new Incident.Told(
                        row.getString("name"),
                        row.getString("event"),
                        row.getString("region"),
                        row.getString("place"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("words_nl"),
                        row.getString("words_en")),
                row.getBoolean("open"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
