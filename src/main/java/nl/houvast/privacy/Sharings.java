package nl.houvast.privacy;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was shared with others, under which consent, and whether it was called back. Nothing is
 * copied: a receiver reads in the vault, and the consent is asked again at each reading.
 */
@Service
@Transactional(noRollbackFor = Missing.class) // the vault may have been opened: its log stays
public class Sharings {

    /** As many are read at once. */
    static final int PAGE = 50;

    private static final String STORY = "privacy.sharing.story";

    private final JdbcClient db;
    private final Consents consents;
    private final Persons persons;
    private final Vault vault;
    private final Clock clock;

    Sharings(JdbcClient db, Consents consents, Persons persons, Vault vault, Clock clock) {
        this.db = db;
        this.consents = consents;
        this.persons = persons;
        this.vault = vault;
        this.clock = clock;
    }

    private record Row(
            SharingId id,
            PersonId person,
            ConsentPurpose purpose,
            Receiver receiver,
            Set<Field> fields,
            @Nullable Sealed story,
            Instant sharedAt) {}

    /**
     * Makes a package that this receiver may read.
     *
     * @throws Refusal when there is no consent that covers all of it
     */
    public SharingId share(ShareWith what, Actor by) {
        var permission = consents.allow(what.person(), what.purpose(), what.receiver());
        Refusal.unless(permission.allows(what.fields()), PrivacyRefusal.NOT_CONSENTED);
        var now = clock.instant();
        var id = SharingId.next(now);
        var story = what.story();
        db.sql(
                        """
                        insert into privacy.sharing
                            (id, person, purpose, receiver, fields, story, shared_at, shared_by)
                        values (:id, :person, :purpose, :receiver, :fields, :story, :now, :by)
                        """)
                .param("id", id.value())
                .param("person", what.person().value())
                .param("purpose", what.purpose().name())
                .param("receiver", what.receiver().value())
                .param("fields", Field.kept(what.fields()))
                .param(
                        "story",
                        story == null ? null : vault.seal(what.person(), STORY, story).value(),
                        Types.BINARY)
                .param("now", now.atOffset(UTC))
                .param("by", by.id())
                .update();
        return id;
    }

    /**
     * Reads a package. Written in the log of processing, and which receiver it was beside it.
     *
     * @throws Missing when there is none for this receiver, it was called back, or the consent no
     *     longer stands
     */
    public SharedPackage read(SharingId id, Receiver reader, Actor by) {
        return find("id = :id", reader, id.value()).stream()
                .findFirst()
                .flatMap(row -> open(row, by))
                .orElseThrow(Missing::new);
    }

    /**
     * A package that is there to read.
     *
     * @param read whether somebody of the receiver read it
     */
    public record ToRead(SharingId id, Instant sharedAt, boolean read) {}

    /**
     * One page of packages.
     *
     * @param more the last on this page when there are more, otherwise null
     */
    public record Shelf(List<ToRead> packages, @Nullable SharingId more) {}

    /**
     * What this receiver can read now, the newest first, {@link #PAGE} on a page. Says nothing
     * about whom, and opens nothing.
     *
     * @param before the last that was shown, or null for the first page
     */
    public Shelf readable(Receiver reader, @Nullable SharingId before) {
        var from = before == null ? new UUID(-1, -1) : before.value(); // that is after every other
        var found = find("id < :id", "desc", PAGE + 1, reader, from);
        var rows = found.subList(0, Math.min(PAGE, found.size()));
        var ids = rows.stream().map(row -> row.id().value()).toArray(UUID[]::new);
        var seen =
                db.sql(
                                "select distinct sharing from privacy.sharing_read where sharing = any(:ids)")
                        .param("ids", ids)
                        .query(UUID.class)
                        .set();
        return new Shelf(
                rows.stream()
                        .filter(row -> !allowed(row).none())
                        .map(
                                row ->
                                        new ToRead(
                                                row.id(),
                                                row.sharedAt(),
                                                seen.contains(row.id().value())))
                        .toList(),
                found.size() > PAGE ? rows.getLast().id() : null);
    }

    private Permission allowed(Row row) {
        return consents.allow(row.person(), row.purpose(), row.receiver());
    }

    /** All packages that this receiver may read now, the oldest first; {@link #PAGE} at most. */
    public List<SharedPackage> readAll(Receiver reader, @Nullable SharingId after, Actor by) {
        return find("id > :id", reader, after == null ? new UUID(0, 0) : after.value()).stream()
                .flatMap(row -> open(row, by).stream())
                .toList();
    }

    /**
     * First the consent and the package are held, then it is seen whether it was called back
     * meanwhile. Who ends it or puts something right waits for this reading, and tells of it.
     */
    private Optional<SharedPackage> open(Row row, Actor by) {
        var permission = allowed(row);
        db.sql("select id from privacy.sharing where id = :id for key share")
                .param("id", row.id().value())
                .query(UUID.class)
                .list();
        if (permission.none() || find("id = :id", row.receiver(), row.id().value()).isEmpty()) {
            return Optional.empty();
        }
        var found = persons.open(List.of(row.person()), Purpose.SHARING, by).get(row.person());
        if (found == null) {
            return Optional.empty();
        }
        db.sql(
                        "insert into privacy.sharing_read (sharing, receiver, reader, at) values (?, ?, ?, ?)")
                .params(
                        row.id().value(),
                        row.receiver().value(),
                        by.id(),
                        clock.instant().atOffset(UTC))
                .update();
        var story = row.story();
        var text =
                story == null || !permission.allows(Set.of(Field.STORY))
                        ? null
                        : vault.open(row.person(), STORY, story, Purpose.SHARING, by);
        return Optional.of(
                new SharedPackage(
                        row.id(), row.sharedAt(), permission.show(row.fields(), found, text)));
    }

    private List<Row> find(String which, Receiver reader, UUID id) {
        return find(which, "", PAGE, reader, id);
    }

    /** What a consent that came later allows is not read: it was given for something else. */
    private List<Row> find(String which, String order, int most, Receiver reader, UUID id) {
        return db.sql(
                        """
                        select id, person, purpose, receiver, fields, story, shared_at
                          from privacy.sharing s
                         where receiver = :receiver and recalled_at is null and %s
                           and exists (select from privacy.consent c
                                        where c.person = s.person and c.purpose = s.purpose
                                          and c.receiver = s.receiver
                                          and c.recorded_at <= s.shared_at
                                          and c.withdrawn_at is null and c.expired_at is null
                                          and (c.ends_at is null or c.ends_at > :now))
                         order by id %s limit :most
                        """
                                .formatted(which, order))
                .param("receiver", reader.value())
                .param("id", id)
                .param("most", most)
                .param("now", clock.instant().atOffset(UTC))
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var story = row.getBytes("story");
        return new Row(
                new SharingId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                ConsentPurpose.valueOf(row.getString("purpose")),
                new Receiver(row.getString("receiver")),
                Field.read(row.getString("fields")),
                story == null ? null : new Sealed(story),
                row.getObject("shared_at", OffsetDateTime.class).toInstant());
    }

    /** In the transaction that ends the consent: nobody reads it after that, and its text goes. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ConsentEnded ended) {
        db.sql(
                        """
                        update privacy.sharing set recalled_at = :at, recalled_why = :why, story = null
                         where person = :person and purpose = :purpose and receiver = :receiver
                           and recalled_at is null
                        """)
                .param("at", ended.at().atOffset(UTC))
                .param("why", ended.getClass().getSimpleName())
                .param("person", ended.person().value())
                .param("purpose", ended.purpose().name())
                .param("receiver", ended.receiver().value())
                .update();
    }
}
