package nl.houvast.timeline;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what somebody typed and did not send, sealed with the key of the person it is about, for
 * the one who typed it.
 */
@Repository
class NoteDrafts {

    static final Duration KEPT = Duration.ofDays(30);

    /** So long after a form was sent what was typed in it before may still come in. */
    private static final Duration LATE = Duration.ofSeconds(10);

    private final JdbcClient db;
    private final Vault vault;
    private final Slips slips;
    private final Clock clock;

    NoteDrafts(JdbcClient db, Vault vault, Slips slips, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.slips = slips;
        this.clock = clock;
    }

    /**
     * What was typed.
     *
     * @param form in which form
     * @param base made from which version of the note; 0 for a new one
     */
    record Draft(UUID form, int base, Sealed text, Instant keptAt) {}

    /** An empty form, or what this actor typed before for a new note. */
    NoteTyped typed(PersonId person, UUID caseFile, Actor by) {
        return typed(person, caseFile, null, "", 0, by);
    }

    /** A form with this text, or with what this actor typed before. Opening that is logged. */
    NoteTyped typed(
            PersonId person,
            UUID caseFile,
            @Nullable UUID note,
            String text,
            int version,
            Actor by) {
        var about = note == null ? caseFile : note;
        var slip = slips.make(person, by.id(), caseFile, about);
        return find(person, by.id(), about)
                .map(
                        draft ->
                                new NoteTyped(
                                        caseFile,
                                        note,
                                        opened(person, draft, Purpose.CASEWORK, by),
                                        draft.base(),
                                        draft.form(),
                                        slip,
                                        draft.keptAt()))
                .orElseGet(
                        () ->
                                new NoteTyped(
                                        caseFile,
                                        note,
                                        text,
                                        version,
                                        TimeOrdered.id(clock.instant()),
                                        slip,
                                        null));
    }

    /** What it says; written in the log of processing. */
    String opened(PersonId person, Draft draft, Purpose why, Actor by) {
        return vault.open(person, NoteRows.PLACE, draft.text(), why, by);
    }

    /**
     * Keeps it instead of what was kept before; nothing when nothing is left of it, or when this
     * form was sent a moment ago and what comes now is only late.
     *
     * @param about the note, or the case file for a note that is not there yet
     */
    void keep(PersonId person, String account, UUID about, UUID form, int base, String text) {
        if (text.isBlank() || wasJustSent(person, form)) {
            drop(person, account, about);
            return;
        }
        db.sql(
                        """
                        insert into timeline.note_draft
                            (person, account, about, form, base, text, kept_at)
                        values (:person, :account, :about, :form, :base, :text, :now)
                        on conflict (person, account, about)
                        do update set form = excluded.form, base = excluded.base,
                                      text = excluded.text, kept_at = excluded.kept_at
                        """)
                .param("person", person.value())
                .param("account", account)
                .param("about", about)
                .param("form", form)
                .param("base", base)
                .param("text", vault.seal(person, NoteRows.PLACE, text).value())
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    private boolean wasJustSent(PersonId person, UUID form) {
        return db.sql(
                        """
                        select exists (select from timeline.note_version
                                        where person = :person and form = :form and at > :since)
                        """)
                .param("person", person.value())
                .param("form", form)
                .param("since", clock.instant().minus(LATE).atOffset(UTC))
                .query(Boolean.class)
                .single();
    }

    Optional<Draft> find(PersonId person, String account, UUID about) {
        return db.sql(
                        """
                        select form, base, text, kept_at from timeline.note_draft
                         where person = :person and account = :account and about = :about
                        """)
                .param("person", person.value())
                .param("account", account)
                .param("about", about)
                .query((row, number) -> read(row))
                .optional();
    }

    /** All that was typed for notes about this person, whoever typed it. */
    List<Draft> all(PersonId person) {
        return db.sql(
                        """
                        select form, base, text, kept_at from timeline.note_draft
                         where person = ? and page = 'NOTE' order by kept_at, form
                        """)
                .param(person.value())
                .query((row, number) -> read(row))
                .list();
    }

    void drop(PersonId person, String account, UUID about) {
        db.sql(
                        """
                        delete from timeline.note_draft
                         where person = :person and account = :account and about = :about
                        """)
                .param("person", person.value())
                .param("account", account)
                .param("about", about)
                .update();
    }

    void forget(PersonId person) {
        db.sql("delete from timeline.note_draft where person = ?").param(person.value()).update();
    }

    private static Draft read(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("form", UUID.class),
                row.getInt("base"),
                new Sealed(row.getBytes("text")),
                TimelineRows.moment(row, "kept_at"));
    }

    /** Every hour; on several nodes at once it does the same work twice, and no harm. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
    @Transactional
    void sweep() {
        db.sql("delete from timeline.note_draft where kept_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(UTC))
                .update();
    }
}
