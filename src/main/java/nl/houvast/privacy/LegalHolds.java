package nl.houvast.privacy;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who must not be forgotten yet, though the term is over: for a claim or a court (art. 17(3)(e)
 * GDPR). A hold has a reason, a ground, somebody who placed it, and a day: on it the hold ends, or
 * somebody looks whether it is still needed. Until they did, it stays.
 */
@Component
@Transactional(noRollbackFor = Missing.class) // the caller decides
class LegalHolds {

    /** As many are on a page. */
    static final int PAGE = 50;

    private static final String WHY = "privacy.legal_hold.why";
    private static final String LIFT_WHY = "privacy.legal_hold.lift_why";

    private static final String STANDS = " lifted_at is null and (not ends or until > :now) ";

    private static final String READ =
            "select id, person, reason, why, until, ends, placed_at, placed_by"
                    + "  from privacy.legal_hold where forgotten_at is null and "
                    + STANDS;

    private final JdbcClient db;
    private final Vault vault;
    private final Clock clock;

    LegalHolds(JdbcClient db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    private record Row(
            UUID id,
            PersonId person,
            KeepReason reason,
            Sealed why,
            Instant placedAt,
            String placedBy,
            Instant until,
            boolean ends) {}

    /**
     * What is laid down.
     *
     * @param ends whether it ends by itself then; otherwise somebody looks at it then
     */
    record Why(KeepReason reason, String ground, Instant until, boolean ends) {

        @Override
        public String toString() {
            return "Why[" + reason + "]";
        }
    }

    UUID place(PersonId person, Why why, Actor by) {
        var now = clock.instant();
        var id = TimeOrdered.id(now);
        db.sql(
                        """
                        insert into privacy.legal_hold
                            (id, person, reason, why, until, ends, placed_at, placed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        person.value(),
                        why.reason().name(),
                        vault.seal(person, WHY, why.ground()).value(),
                        why.until().atOffset(UTC),
                        why.ends(),
                        now.atOffset(UTC),
                        by.id())
                .update();
        return id;
    }

    /** Whether there was one that stood. */
    boolean lift(UUID hold, String why, Actor by) {
        var found =
                db.sql("select person from privacy.legal_hold where id = :id and " + STANDS)
                        .param("id", hold)
                        .param("now", clock.instant().atOffset(UTC))
                        .query(UUID.class)
                        .optional();
        if (found.isEmpty()) {
            return false;
        }
        var said = vault.seal(new PersonId(found.get()), LIFT_WHY, why);
        return db.sql(
                                """
                                update privacy.legal_hold
                                   set lifted_at = ?, lifted_by = ?, lift_why = ?
                                 where id = ? and lifted_at is null
                                """)
                        .params(clock.instant().atOffset(UTC), by.id(), said.value(), hold)
                        .update()
                > 0;
    }

    boolean on(PersonId person) {
        return !among(List.of(person)).isEmpty();
    }

    /** Those of them who are held. */
    Set<PersonId> among(Collection<PersonId> persons) {
        return db
                .sql(
                        "select distinct person from privacy.legal_hold where person = any(:these)"
                                + " and "
                                + STANDS)
                .param("these", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("now", clock.instant().atOffset(UTC))
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The holds on this person; reading their ground is written in the log of processing. */
    List<Keepers.Held> of(PersonId person, Purpose purpose, Actor by) {
        return db
                .sql(READ + "and person = :person order by until, id")
                .param("person", person.value())
                .param("now", clock.instant().atOffset(UTC))
                .query((row, number) -> row(row))
                .list()
                .stream()
                .flatMap(row -> held(row, purpose, by).stream())
                .toList();
    }

    Optional<Keepers.Held> find(UUID hold, Purpose purpose, Actor by) {
        return db.sql(READ + "and id = :id")
                .param("id", hold)
                .param("now", clock.instant().atOffset(UTC))
                .query((row, number) -> row(row))
                .optional()
                .flatMap(row -> held(row, purpose, by));
    }

    /**
     * One page of all of them, whose day passed first. Only what is on the page is opened. A hold
     * of which nobody can read the ground any more, for the person was forgotten, holds nobody: it
     * is left out.
     *
     * @param after the last on the page before, or null for the first page
     */
    Keepers.HeldRows all(@Nullable UUID after, Purpose purpose, Actor by) {
        var found =
                db.sql(
                                READ
                                        + """
                                        and (cast(:after as uuid) is null
                                             or (until, id) > (select h.until, h.id
                                                                 from privacy.legal_hold h
                                                                where h.id = :after))
                                        order by until, id limit :most
                                        """)
                        .param("now", clock.instant().atOffset(UTC))
                        .param("after", after, Types.OTHER)
                        .param("most", PAGE + 1)
                        .query((row, number) -> row(row))
                        .list();
        var rows = found.subList(0, Math.min(PAGE, found.size()));
        return new Keepers.HeldRows(
                rows.stream().flatMap(row -> held(row, purpose, by).stream()).toList(),
                found.size() > PAGE ? rows.getLast().id() : null);
    }

    private Optional<Keepers.Held> held(Row row, Purpose purpose, Actor by) {
        try {
            return Optional.of(
                    new Keepers.Held(
                            row.id(),
                            row.person(),
                            row.reason(),
                            vault.open(row.person(), WHY, row.why(), purpose, by),
                            row.placedAt(),
                            row.placedBy(),
                            row.until(),
                            row.ends(),
                            !row.until().isAfter(clock.instant())));
        } catch (Missing gone) {
            return Optional.empty();
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                KeepReason.valueOf(row.getString("reason")),
                new Sealed(row.getBytes("why")),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                row.getString("placed_by"),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                row.getBoolean("ends"));
    }
}
