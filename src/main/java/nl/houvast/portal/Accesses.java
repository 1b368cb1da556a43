package nl.houvast.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which clients may come to their own pages. */
@Repository
class Accesses {

    private static final String COLUMNS =
            "select account, person, given_at, given_by, closed_at from portal.client_access ";

    private final JdbcClient db;

    Accesses(JdbcClient db) {
        this.db = db;
    }

    /** All there ever was for this person, the newest first. */
    List<ClientAccess> of(PersonId person) {
        return db.sql(COLUMNS + "where person = ? order by given_at desc, account")
                .param(person.value())
                .query((row, number) -> read(row))
                .list();
    }

    /** The one of them that stands now. */
    Optional<ClientAccess> open(PersonId person) {
        return of(person).stream().filter(ClientAccess::open).findFirst();
    }

    /** The access of this account, while it stands. */
    Optional<ClientAccess> open(String account) {
        return db.sql(COLUMNS + "where account = ? and closed_at is null")
                .param(account)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Gives access; nothing happens when it stands already. */
    void give(PersonId person, Actor by, Instant now) {
        db.sql(
                        """
                        insert into portal.client_access (account, person, given_at, given_by)
                        values (:account, :person, :now, :by)
                        on conflict (person) where closed_at is null do nothing
                        """)
                .param("account", "client-" + TimeOrdered.id(now))
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .param("by", by.id())
                .update();
    }

    /** Closes the access of this person. Which accounts had it: none, or one. */
    List<String> close(PersonId person, Instant now) {
        return db.sql(
                        """
                        update portal.client_access set closed_at = :now
                         where person = :person and closed_at is null
                        returning account
                        """)
                .param("now", Timestamp.from(now))
                .param("person", person.value())
                .query((row, number) -> row.getString("account"))
                .list();
    }

    /** Removes everything about this person. */
    void forget(PersonId person) {
        db.sql("delete from portal.client_access where person = ?").param(person.value()).update();
    }

    private static ClientAccess read(ResultSet row) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        return new ClientAccess(
                row.getString("account"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getTimestamp("given_at").toInstant(),
                row.getString("given_by"),
                closed == null ? null : closed.toInstant());
    }
}
