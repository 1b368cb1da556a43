package nl.houvast.incident;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.incident.ListForm.Ground;
import nl.houvast.person.Sealed;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.GivenHow;
import nl.houvast.referral.Profession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the lists that others brought, what is wrong in them, and how far taking them is. */
@Repository
class Lists {

    /** After so many times somebody must look at it. */
    static final int TRIES = 5;

    private static final String ALL =
            """
            select id, incident, organisation, profession, basis, how, asked_at, state, people,
                   taken, known, refused, brought_by, brought_at
              from incident.list\
            """;

    private final JdbcClient db;

    Lists(JdbcClient db) {
        this.db = db;
    }

    /**
     * A list.
     *
     * @param people on it who may be taken
     * @param taken how many were, since
     * @param known how many were here already
     * @param refused how many the rules refused meanwhile
     */
    record Brought(
            UUID id,
            IncidentId incident,
            Ground ground,
            String state,
            int people,
            int taken,
            int known,
            int refused,
            String by,
            Instant broughtAt) {

        /** Nobody decided about it yet. */
        boolean checked() {
            return state.equals("CHECKED");
        }

        boolean taking() {
            return state.equals("TAKING");
        }
    }

    /** One thing that is wrong. */
    record WrongCell(int row, String field, String code) {}

    void add(Brought list) {
        db.sql(
                        """
                        insert into incident.list
                            (id, incident, organisation, profession, basis, how, asked_at, state,
                             people, brought_by, brought_at)
                        values (:id, :incident, :organisation, :profession, :basis, :how, :asked,
                                'CHECKED', :people, :by, :at)
                        """)
                .param("id", list.id())
                .param("incident", list.incident().value())
                .param("organisation", list.ground().organisation())
                .param("profession", list.ground().profession().name())
                .param("basis", list.ground().basis().name())
                .param("how", list.ground().how().name())
                .param("asked", list.ground().askedAt().atOffset(UTC))
                .param("people", list.people())
                .param("by", list.by())
                .param("at", list.broughtAt().atOffset(UTC))
                .update();
    }

    void addBatch(UUID id, UUID list, int number, Sealed text) {
        db.sql("insert into incident.batch (id, list, number, text) values (?, ?, ?, ?)")
                .params(id, list, number, text.value())
                .update();
    }

    void addWrong(UUID list, List<WrongCell> wrong) {
        int number = 0;
        for (var cell : wrong) {
            db.sql(
                            "insert into incident.wrong (list, row, number, field, code) values (?, ?, ?, ?, ?)")
                    .params(list, cell.row(), number++, cell.field(), cell.code())
                    .update();
        }
    }

    List<Brought> of(IncidentId incident) {
        return db.sql(ALL + " where incident = ? order by id desc limit 50")
                .param(incident.value())
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Brought> find(UUID id) {
        return db.sql(ALL + " where id = ?").param(id).query((row, number) -> read(row)).optional();
    }

    /** What is wrong, by row; so many at most. */
    List<WrongCell> wrong(UUID list, int most) {
        return db.sql(
                        """
                        select row, field, code from incident.wrong
                         where list = ? order by row, number limit ?
                        """)
                .params(list, most)
                .query(
                        (row, number) ->
                                new WrongCell(
                                        row.getInt("row"),
                                        row.getString("field"),
                                        row.getString("code")))
                .list();
    }

    /** How many rows are wrong. */
    int wrongRows(UUID list) {
        return db.sql("select count(distinct row) from incident.wrong where list = ?")
                .param(list)
                .query(Integer.class)
                .single();
    }

    /** How many parts of it were tried so often that somebody must look. */
    int stuck(UUID list) {
        return db.sql("select count(*) from incident.batch where list = ? and tries >= ?")
                .params(list, TRIES)
                .query(Integer.class)
                .single();
    }

    /** From this state to that one, unless somebody decided before. */
    boolean become(UUID list, String from, String to) {
        return db.sql("update incident.list set state = ? where id = ? and state = ?")
                        .params(to, list, from)
                        .update()
                == 1;
    }

    void dropBatches(UUID list) {
        db.sql("delete from incident.batch where list = ?").param(list).update();
    }

    /** Lists about which nobody decided before that moment, or that were not finished by then. */
    List<UUID> left(Instant checked, Instant taking) {
        return db.sql(
                        """
                        select id from incident.list
                         where (state = 'CHECKED' and brought_at < ?)
                            or (state = 'TAKING' and brought_at < ?)
                        """)
                .params(checked.atOffset(UTC), taking.atOffset(UTC))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Some of the people of a list, sealed. */
    record Batch(UUID id, UUID list, Sealed text) {}

    /** Those that wait to be taken, the oldest first. */
    List<UUID> waiting(int most) {
        return db.sql(
                        """
                        select b.id from incident.batch b
                          join incident.list l on l.id = b.list and l.state = 'TAKING'
                         where b.tries < ? order by b.list, b.number limit ?
                        """)
                .params(TRIES, most)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** This one, unless somebody else is busy with it. */
    Optional<Batch> lock(UUID id) {
        return db.sql(
                        """
                        select b.id, b.list, b.text from incident.batch b
                         where b.id = ? for update skip locked
                        """)
                .param(id)
                .query(
                        (row, number) ->
                                new Batch(
                                        row.getObject("id", UUID.class),
                                        row.getObject("list", UUID.class),
                                        new Sealed(row.getBytes("text"))))
                .optional();
    }

    /** It was taken: nothing of it stays here but the counts. */
    void took(Batch batch, int taken, int known, int refused) {
        db.sql("delete from incident.batch where id = ?").param(batch.id()).update();
        db.sql(
                        """
                        update incident.list
                           set taken = taken + :taken, known = known + :known,
                               refused = refused + :refused
                         where id = :id
                        """)
                .param("taken", taken)
                .param("known", known)
                .param("refused", refused)
                .param("id", batch.list())
                .update();
        db.sql(
                        """
                        update incident.list set state = 'DONE', done_at = now()
                         where id = :id and state = 'TAKING'
                           and not exists (select from incident.batch where list = :id)
                        """)
                .param("id", batch.list())
                .update();
    }

    void failed(UUID batch) {
        db.sql("update incident.batch set tries = tries + 1 where id = ?").param(batch).update();
    }

    private static Brought read(ResultSet row) throws SQLException {
        return new Brought(
                row.getObject("id", UUID.class),
                new IncidentId(row.getObject("incident", UUID.class)),
                new Ground(
                        row.getString("organisation"),
                        Profession.valueOf(row.getString("profession")),
                        ConsentBasis.valueOf(row.getString("basis")),
                        GivenHow.valueOf(row.getString("how")),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()),
                row.getString("state"),
                row.getInt("people"),
                row.getInt("taken"),
                row.getInt("known"),
                row.getInt("refused"),
                row.getString("brought_by"),
                row.getObject("brought_at", OffsetDateTime.class).toInstant());
    }
}
