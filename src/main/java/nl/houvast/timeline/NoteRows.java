package nl.houvast.timeline;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import nl.houvast.timeline.Notes.Change;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps notes in all their versions. A note is a line on the timeline: it has the identifier of
 * that line.
 */
@Repository
class NoteRows {

    /** One place for all, so that a page opens all its notes in one question. */
    static final String PLACE = "timeline.note.text";

    /** What the line on the timeline says. */
    static final String KIND = "timeline.NOTE";

    private final JdbcClient db;
    private final Vault vault;
    private final Persons persons;
    private final TimelineRows timeline;

    NoteRows(JdbcClient db, Vault vault, Persons persons, TimelineRows timeline) {
        this.db = db;
        this.vault = vault;
        this.persons = persons;
        this.timeline = timeline;
    }

    /** What somebody made of a note. */
    record Version(UUID note, int number, String by, Instant at, Sealed text) {}

    /**
     * A new note.
     *
     * @return what identifies it; empty when this form was sent before and nothing was kept
     */
    Optional<UUID> add(
            PersonId person, UUID caseFile, UUID form, String text, Actor by, Instant now) {
        var note = TimeOrdered.id(now);
        // first, so that who sends it twice at once waits here, and nothing else was written
        if (!insert(person, note, 1, form, text, by, now)) {
            return Optional.empty();
        }
        timeline.add(person, note, caseFile, now, by.id(), KIND, List.of());
        db.sql("insert into timeline.note (person, id, version) values (?, ?, 1)")
                .params(person.value(), note)
                .update();
        return Optional.of(note);
    }

    /** What this form became, if it was sent. */
    Optional<Version> sent(PersonId person, UUID form) {
        return db.sql(
                        """
                        select note, version, by, at, text from timeline.note_version
                         where person = :person and form = :form
                        """)
                .param("person", person.value())
                .param("form", form)
                .query((row, number) -> read(row))
                .optional();
    }

    /**
     * Makes others wait who change this note, until the transaction ends.
     *
     * @return the version that it is at
     * @throws Missing when there is no such note in this case file
     */
    int lock(PersonId person, UUID caseFile, UUID note) {
        persons.hold(person); // before the row of the note, as whoever forgets the person does
        return db.sql(
                        """
                        select n.version
                          from timeline.note n
                          join timeline.entry e on e.person = n.person and e.id = n.id
                         where n.person = :person and n.id = :note and e.case_file = :file
                           for update of n
                        """)
                .param("person", person.value())
                .param("note", note)
                .param("file", caseFile)
                .query(Integer.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    /**
     * Whether there is such a note in this case file.
     *
     * @throws Missing when there is none
     */
    void require(PersonId person, UUID caseFile, UUID note) {
        var there =
                db.sql(
                                """
                                select exists (
                                    select from timeline.note n
                                      join timeline.entry e on e.person = n.person and e.id = n.id
                                     where n.person = :person and n.id = :note
                                       and e.case_file = :file)
                                """)
                        .param("person", person.value())
                        .param("note", note)
                        .param("file", caseFile)
                        .query(Boolean.class)
                        .single();
        if (!there) {
            throw new Missing();
        }
    }

    /** The next version of a note that is locked. */
    void change(PersonId person, Change change, int version, String text, Actor by, Instant now) {
        var note = change.note();
        if (!insert(person, note, version, change.form(), text, by, now)) {
            // this form was sent before, with another text: it became another
            insert(person, note, version, TimeOrdered.id(now), text, by, now);
        }
        db.sql("update timeline.note set version = ? where person = ? and id = ?")
                .params(version, person.value(), note)
                .update();
    }

    /** These two versions of a note that is locked, in order; one when they are the same. */
    List<Version> two(PersonId person, UUID note, int one, int other) {
        return db.sql(
                        """
                        select note, version, by, at, text from timeline.note_version
                         where person = :person and note = :note and version in (:one, :other)
                         order by version
                        """)
                .param("person", person.value())
                .param("note", note)
                .param("one", one)
                .param("other", other)
                .query((row, number) -> read(row))
                .list();
    }

    /** What these versions say, in their order: one line in the log of processing. */
    Map<Version, String> opened(PersonId person, List<Version> versions, Purpose why, Actor by) {
        var sealed = new LinkedHashMap<Version, Sealed>();
        versions.forEach(version -> sealed.put(version, version.text()));
        return vault.open(person, PLACE, sealed, why, by);
    }

    /** What this version says; written in the log of processing. */
    String text(PersonId person, Version version, Purpose why, Actor by) {
        return vault.open(person, PLACE, version.text(), why, by);
    }

    /** All versions of this note in this case file, the newest first; empty for no such note. */
    List<Version> versions(PersonId person, UUID caseFile, UUID note) {
        return db.sql(
                        """
                        select v.note, v.version, v.by, v.at, v.text
                          from timeline.note_version v
                          join timeline.entry e on e.person = v.person and e.id = v.note
                         where v.person = :person and v.note = :note and e.case_file = :file
                         order by v.version desc
                        """)
                .param("person", person.value())
                .param("note", note)
                .param("file", caseFile)
                .query((row, number) -> read(row))
                .list();
    }

    /** All versions of all notes about this person, in order. */
    List<Version> all(PersonId person) {
        return db.sql(
                        """
                        select note, version, by, at, text from timeline.note_version
                         where person = ? order by note, version
                        """)
                .param(person.value())
                .query((row, number) -> read(row))
                .list();
    }

    void forget(PersonId person) {
        db.sql("delete from timeline.note_version where person = ?").param(person.value()).update();
        db.sql("delete from timeline.note where person = ?").param(person.value()).update();
    }

    private boolean insert(
            PersonId person,
            UUID note,
            int version,
            UUID form,
            String text,
            Actor by,
            Instant now) {
        return db.sql(
                                """
                                insert into timeline.note_version
                                    (person, note, version, form, text, by, at)
                                values (:person, :note, :version, :form, :text, :by, :now)
                                on conflict (person, form) do nothing
                                """)
                        .param("person", person.value())
                        .param("note", note)
                        .param("version", version)
                        .param("form", form)
                        .param("text", vault.seal(person, PLACE, text).value())
                        .param("by", by.id())
                        .param("now", now.atOffset(UTC))
                        .update()
                > 0;
    }

    private static Version read(ResultSet row) throws SQLException {
        return new Version(
                row.getObject("note", UUID.class),
                row.getInt("version"),
                row.getString("by"),
                TimelineRows.moment(row, "at"),
                new Sealed(row.getBytes("text")));
    }
}
