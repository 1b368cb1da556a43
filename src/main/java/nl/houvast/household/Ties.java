package nl.houvast.household;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.houvast.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who belongs to whom, and for whom a person was shut because of that. */
@Repository
class Ties {

    private static final String OPEN =
            """
            select id, one, other, kind, found_by, found_at from household.tie
             where undone_at is null\
            """;

    private final JdbcClient db;

    Ties(JdbcClient db) {
        this.db = db;
    }

    /** Those that stand for this person, the oldest first. */
    List<Tie> of(PersonId person) {
        return db.sql(OPEN + " and (one = :person or other = :person) order by id")
                .param("person", person.value())
                .query((row, number) -> read(row))
                .list();
    }

    /**
     * Those that stand for this person; whoever takes the other one of a tie at the same time waits
     * until the caller's transaction ends.
     */
    List<Tie> lock(PersonId person) {
        return db.sql(OPEN + " and (one = :person or other = :person) order by id for update")
                .param("person", person.value())
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Tie> find(UUID id) {
        return db.sql(OPEN + " and id = ?").param(id).query((row, number) -> read(row)).optional();
    }

    /** Whether it was kept; false when these two were linked before, in whatever way. */
    boolean keep(Tie tie) {
        return db.sql(
                                """
                                insert into household.tie (id, one, other, kind, found_by, found_at)
                                values (:id, :one, :other, :kind, :by, :at) on conflict do nothing
                                """)
                        .param("id", tie.id())
                        .param("one", tie.one().value())
                        .param("other", tie.other().value())
                        .param("kind", tie.kind().name())
                        .param("by", tie.foundBy())
                        .param("at", tie.foundAt().atOffset(UTC))
                        .update()
                == 1;
    }

    /**
     * Keeps all of these in which the two were not linked before.
     *
     * @param all of one kind, found at one moment by one account
     */
    void keepAll(List<Tie> all) {
        if (all.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        insert into household.tie (id, one, other, kind, found_by, found_at)
                        select id, one, other, :kind, :by, :at
                          from unnest(cast(:ids as uuid[]), cast(:ones as uuid[]),
                                      cast(:others as uuid[])) as found (id, one, other)
                        on conflict do nothing
                        """)
                .param("kind", all.getFirst().kind().name())
                .param("by", all.getFirst().foundBy())
                .param("at", all.getFirst().foundAt().atOffset(UTC))
                .param("ids", texts(all, Tie::id))
                .param("ones", texts(all, Tie::one))
                .param("others", texts(all, Tie::other))
                .update();
    }

    private static String[] texts(List<Tie> ties, Function<Tie, Object> what) {
        return ties.stream().map(tie -> what.apply(tie).toString()).toArray(String[]::new);
    }

    /** Whether it stood until now. */
    boolean undo(UUID id, String by, Instant at) {
        return db.sql(
                                """
                                update household.tie set undone_by = ?, undone_at = ?
                                 where id = ? and undone_at is null
                                """)
                        .params(by, at.atOffset(UTC), id)
                        .update()
                == 1;
    }

    /** Whether a tie shut this person for this account. */
    boolean shuts(PersonId person, String account) {
        return db.sql(
                        """
                        select exists (select from household.shut where person = ? and account = ?)
                        """)
                .params(person.value(), account)
                .query(Boolean.class)
                .single();
    }

    void shut(Tie tie, PersonId person, String account) {
        db.sql(
                        """
                        insert into household.shut (tie, person, account) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(tie.id(), person.value(), account)
                .update();
    }

    /** For whom somebody is shut, and who. */
    record Shut(PersonId person, String account) {}

    /** What this tie shut, and what no other tie shuts as well; it shuts nothing any more. */
    List<Shut> reopen(UUID tie) {
        return db.sql(
                        """
                        with gone as (
                            delete from household.shut where tie = :tie
                            returning person, account)
                        select person, account from gone
                         where not exists (
                             select from household.shut left_over
                              where left_over.person = gone.person
                                and left_over.account = gone.account and left_over.tie <> :tie)
                        """)
                .param("tie", tie)
                .query(
                        (row, number) ->
                                new Shut(
                                        new PersonId(row.getObject("person", UUID.class)),
                                        row.getString("account")))
                .list();
    }

    /** Removes everything about this person. */
    void forget(PersonId person) {
        db.sql(
                        """
                        delete from household.shut where person = :person or tie in (
                            select id from household.tie where one = :person or other = :person)
                        """)
                .param("person", person.value())
                .update();
        db.sql("delete from household.tie where one = :person or other = :person")
                .param("person", person.value())
                .update();
    }

    private static Tie read(ResultSet row) throws SQLException {
        return new Tie(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("one", UUID.class)),
                new PersonId(row.getObject("other", UUID.class)),
                TieKind.valueOf(row.getString("kind")),
                row.getString("found_by"),
                row.getObject("found_at", OffsetDateTime.class).toInstant());
    }
}
