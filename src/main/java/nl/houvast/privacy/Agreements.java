package nl.houvast.privacy;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands now about one person and others: which receivers may know what, until when, on whose
 * word, and what each of them read. For showing; whoever acts asks {@link Consents}.
 */
@Service
@Transactional
public class Agreements {

    private final JdbcClient db;
    private final Vault vault;
    private final Clock clock;

    Agreements(JdbcClient db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * One consent that stands. Printing one shows no evidence.
     *
     * @param until when it ends by itself, or null when it does not
     * @param evidence what was said or signed, or null
     */
    public record Agreement(
            Receiver receiver,
            Set<Field> fields,
            GivenBy givenBy,
            GivenHow how,
            Instant at,
            @Nullable Instant until,
            @Nullable String evidence) {

        @Override
        public String toString() {
            return "Agreement[" + receiver + "]";
        }
    }

    /**
     * One package.
     *
     * @param readAt when it was read last, or null when nobody did
     * @param recalledAt since when nobody reads it, or null
     */
    public record Shared(
            SharingId id,
            Receiver receiver,
            Set<Field> fields,
            Instant at,
            @Nullable Instant readAt,
            @Nullable Instant recalledAt) {}

    private record Row(UUID id, Agreement agreement, @Nullable Sealed note) {}

    /**
     * The consents to let others know something that stand now. The evidence is opened, and that is
     * written in the log of processing. The caller asks who may see this person.
     */
    public List<Agreement> of(PersonId person, Actor by) {
        var rows =
                db.sql(
                                """
                                select id, receiver, fields, given_by, how, given_at, ends_at, note
                                  from privacy.consent
                                 where person = :person and receiver <> :house
                                   and withdrawn_at is null and expired_at is null
                                   and (ends_at is null or ends_at > :now)
                                 order by receiver, given_at, id
                                """)
                        .param("person", person.value())
                        .param("house", Receiver.HOUSE.value())
                        .param("now", clock.instant().atOffset(UTC))
                        .query((row, number) -> row(row))
                        .list();
        var notes = new LinkedHashMap<UUID, Sealed>();
        for (var row : rows) {
            if (row.note() != null) {
                notes.put(row.id(), row.note());
            }
        }
        var opened = vault.open(person, Consents.NOTE, notes, Purpose.CASEWORK, by);
        return rows.stream().map(row -> told(row.agreement(), opened.get(row.id()))).toList();
    }

    private static Agreement told(Agreement one, @Nullable String evidence) {
        return new Agreement(
                one.receiver(),
                one.fields(),
                one.givenBy(),
                one.how(),
                one.at(),
                one.until(),
                evidence);
    }

    /** What was shared, the newest first. The caller asks who may see this person. */
    public List<Shared> shared(PersonId person) {
        return db.sql(
                        """
                        select s.id, s.receiver, s.fields, s.shared_at, s.recalled_at,
                               (select max(r.at) from privacy.sharing_read r
                                 where r.sharing = s.id) as read_at
                          from privacy.sharing s where s.person = :person
                         order by s.shared_at desc, s.id limit 200
                        """)
                .param("person", person.value())
                .query(
                        (row, number) ->
                                new Shared(
                                        new SharingId(row.getObject("id", UUID.class)),
                                        new Receiver(row.getString("receiver")),
                                        Field.read(row.getString("fields")),
                                        row.getObject("shared_at", OffsetDateTime.class)
                                                .toInstant(),
                                        instant(row, "read_at"),
                                        instant(row, "recalled_at")))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var note = row.getBytes("note");
        return new Row(
                row.getObject("id", UUID.class),
                new Agreement(
                        new Receiver(row.getString("receiver")),
                        Field.read(row.getString("fields")),
                        GivenBy.valueOf(row.getString("given_by")),
                        GivenHow.valueOf(row.getString("how")),
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        instant(row, "ends_at"),
                        null),
                note == null ? null : new Sealed(note));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
