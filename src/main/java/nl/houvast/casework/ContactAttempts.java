package nl.houvast.casework;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The attempts that were made. They are added and read, never changed. */
@Component
class ContactAttempts {

    private static final String NOTE = "casework.attempt.note";
    private static final String REASON = "casework.attempt.reason";

    private final JdbcClient db;
    private final Vault vault;
    private final Workers workers;

    ContactAttempts(JdbcClient db, Vault vault, Workers workers) {
        this.db = db;
        this.vault = vault;
        this.workers = workers;
    }

    /**
     * Write down how an attempt to speak somebody ended. Printing one shows no text.
     *
     * @param id made when the form was shown, so that clicking twice records once
     * @param at when the call was made
     * @param next when to call again; null for what the proposal says
     * @param note empty when there is nothing to say
     * @param reason why it was outside the safe times; empty when it was not
     */
    record RecordAttempt(
            UUID id,
            AttemptOutcome outcome,
            Instant at,
            @Nullable Instant next,
            String note,
            String reason) {

        /** An e-mail was put in the post at this moment. */
        static RecordAttempt mailed(Instant at) {
            return new RecordAttempt(TimeOrdered.id(at), AttemptOutcome.MAILED, at, null, "", "");
        }

        @Override
        public String toString() {
            return "RecordAttempt[" + outcome + "]";
        }
    }

    private record Row(
            UUID id,
            Instant at,
            String by,
            AttemptOutcome outcome,
            @Nullable Sealed note,
            @Nullable Sealed reason) {}

    /**
     * One attempt to speak somebody (belpoging), as it is read. Printing one shows no text.
     *
     * @param by the name of the worker
     * @param note what the worker wrote down, or null
     * @param reason why it was outside the safe times, or null when it was not
     */
    record ContactAttempt(
            UUID id,
            Instant at,
            String by,
            AttemptOutcome outcome,
            @Nullable String note,
            @Nullable String reason) {

        @Override
        public String toString() {
            return "ContactAttempt[" + outcome + "]";
        }
    }

    private record Tried(UUID contact, Instant at) {}

    /** Seals the reason to call outside the safe times. */
    Sealed sealReason(PersonId person, String reason) {
        return vault.seal(person, REASON, reason);
    }

    /** Keeps an attempt; its note is sealed with the key of the person. */
    void keep(FirstContact contact, RecordAttempt attempt, @Nullable Sealed reason, Actor by) {
        var person = contact.about().person();
        var note = attempt.note().isBlank() ? null : vault.seal(person, NOTE, attempt.note());
        db.sql(
                        """
                        insert into casework.contact_attempt
                            (id, first_contact, at, by, outcome, note, reason)
                        values (:id, :contact, :at, :by, :outcome, :note, :reason)
                        """)
                .param("id", attempt.id())
                .param("contact", contact.id().value())
                .param("at", attempt.at().atOffset(UTC))
                .param("by", by.id())
                .param("outcome", attempt.outcome().name())
                .param("note", note == null ? null : note.value(), Types.BINARY)
                .param("reason", reason == null ? null : reason.value(), Types.BINARY)
                .update();
    }

    /** Whether this attempt was kept already: somebody clicked twice. */
    boolean has(UUID id) {
        return db.sql("select exists (select from casework.contact_attempt where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** When these people were called before, in order; of each first contact. */
    Map<FirstContactId, List<Instant>> calls(Collection<FirstContactId> contacts) {
        return db
                .sql(
                        """
                        select first_contact, at from casework.contact_attempt
                         where first_contact = any(:contacts)
                           and outcome not in ('CALLED_IN', 'MAILED', 'MAIL_FAILED')
                         order by at
                        """)
                .param(
                        "contacts",
                        contacts.stream().map(FirstContactId::value).toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                new Tried(
                                        row.getObject("first_contact", UUID.class),
                                        instant(row, "at")))
                .list()
                .stream()
                .collect(
                        groupingBy(
                                tried -> new FirstContactId(tried.contact()),
                                mapping(Tried::at, toList())));
    }

    /** When this person was called before, in order. */
    List<Instant> calls(FirstContactId contact) {
        return calls(List.of(contact)).getOrDefault(contact, List.of());
    }

    /** The attempts with their notes, in order. Opening the texts is logged. */
    List<ContactAttempt> read(FirstContactId contact, PersonId person, Purpose why, Actor by) {
        var rows =
                db.sql(
                                """
                                select id, at, by, outcome, note, reason
                                  from casework.contact_attempt
                                 where first_contact = :contact order by at, id
                                """)
                        .param("contact", contact.value())
                        .query((row, number) -> row(row))
                        .list();
        var notes = vault.open(person, NOTE, texts(rows, Row::note), why, by);
        var reasons = vault.open(person, REASON, texts(rows, Row::reason), why, by);
        var names = workers.names(rows.stream().map(Row::by).toList());
        return rows.stream()
                .map(
                        row ->
                                new ContactAttempt(
                                        row.id(),
                                        row.at(),
                                        names.getOrDefault(row.by(), row.by()),
                                        row.outcome(),
                                        notes.get(row.id()),
                                        reasons.get(row.id())))
                .toList();
    }

    private static Map<UUID, Sealed> texts(List<Row> rows, Function<Row, @Nullable Sealed> which) {
        var texts = new LinkedHashMap<UUID, Sealed>();
        for (var row : rows) {
            var text = which.apply(row);
            if (text != null) {
                texts.put(row.id(), text);
            }
        }
        return texts;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                instant(row, "at"),
                row.getString("by"),
                AttemptOutcome.valueOf(row.getString("outcome")),
                sealed(row, "note"),
                sealed(row, "reason"));
    }

    private static @Nullable Sealed sealed(ResultSet row, String column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null ? null : new Sealed(bytes);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
