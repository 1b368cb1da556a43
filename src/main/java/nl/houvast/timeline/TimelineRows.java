package nl.houvast.timeline;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.houvast.person.PersonId;
import nl.houvast.person.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what happened, one row each. Rows are added and read, never changed. */
@Repository
class TimelineRows {

    /** Of each person the newest first; what hangs on it in the same question. */
    private static final String READ =
            """
            select e.id, e.case_file, e.at, e.by, e.kind, e.facts,
                   v.text, v.by as changed_by, v.at as changed_at, v.version
              from timeline.entry e
              left join timeline.note n on n.person = e.person and n.id = e.id
              left join timeline.note_version v
                     on v.person = n.person and v.note = n.id and v.version = n.version
             where e.person = :person
            """;

    private static final UUID LATER_THAN_ANY = new UUID(-1, -1);

    private final JdbcClient db;

    TimelineRows(JdbcClient db) {
        this.db = db;
    }

    /** Something that happened, as it is kept. */
    record Row(
            UUID id,
            @Nullable UUID caseFile,
            Instant at,
            String by,
            String kind,
            List<String> facts,
            @Nullable NoteNow note) {}

    /** The note that it is, as it is now. */
    record NoteNow(Sealed text, int version, String by, Instant at) {}

    void add(
            PersonId person,
            UUID id,
            @Nullable UUID caseFile,
            Instant at,
            String by,
            String kind,
            List<String> facts) {
        db.sql(
                        """
                        insert into timeline.entry (person, id, case_file, at, by, kind, facts)
                        values (:person, :id, cast(:file as uuid), :at, :by, :kind,
                                cast(:facts as text[]))
                        """)
                .param("person", person.value())
                .param("id", id)
                .param("file", caseFile == null ? null : caseFile.toString())
                .param("at", at.atOffset(UTC))
                .param("by", by)
                .param("kind", kind)
                .param("facts", facts.toArray(String[]::new))
                .update();
    }

    /** What happened in this case file and beside any, the newest first. */
    List<Row> page(PersonId person, @Nullable UUID caseFile, @Nullable UUID before, int most) {
        var which = caseFile == null ? "" : " and (e.case_file is null or e.case_file = :file)";
        var question =
                db.sql(READ + which + " and e.id < :before order by e.id desc limit :most")
                        .param("person", person.value())
                        .param("before", before == null ? LATER_THAN_ANY : before)
                        .param("most", most);
        return (caseFile == null ? question : question.param("file", caseFile))
                .query((row, number) -> read(row))
                .list();
    }

    /** Everything that happened with this person, in order. */
    List<Row> all(PersonId person) {
        return db.sql(READ + " order by e.id")
                .param("person", person.value())
                .query((row, number) -> read(row))
                .list();
    }

    void forget(PersonId person) {
        db.sql("delete from timeline.entry where person = ?").param(person.value()).update();
    }

    private static Row read(ResultSet row) throws SQLException {
        var text = row.getBytes("text");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("case_file", UUID.class),
                moment(row, "at"),
                row.getString("by"),
                row.getString("kind"),
                List.of((String[]) row.getArray("facts").getArray()),
                text == null
                        ? null
                        : new NoteNow(
                                new Sealed(text),
                                row.getInt("version"),
                                row.getString("changed_by"),
                                moment(row, "changed_at")));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
