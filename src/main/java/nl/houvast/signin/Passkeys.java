package nl.houvast.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what passkeys are recognised by. Nothing here opens anything. */
@Service
@Transactional
class Passkeys {

    /** More than anybody has devices. */
    static final int MOST = 10;

    private final JdbcClient db;
    private final Clock clock;

    Passkeys(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What devices know this account by: random, and the same each time. */
    String handle(String account) {
        db.sql(
                        """
                        insert into signin.passkey_owner (account, handle)
                        values (:account, :handle) on conflict (account) do nothing
                        """)
                .param("account", account)
                .param("handle", Secret.make().value())
                .update();
        return db.sql("select handle from signin.passkey_owner where account = :account")
                .param("account", account)
                .query(String.class)
                .single();
    }

    /** The passkeys of this account, the newest first. */
    @Transactional(readOnly = true)
    List<Passkey> of(String account) {
        return db.sql(
                        """
                        select id, name, made_at, used_at from signin.passkey
                         where account = :account order by made_at desc, id
                        """)
                .param("account", account)
                .query((row, number) -> passkey(row))
                .list();
    }

    /** What devices call the passkeys of this account. */
    @Transactional(readOnly = true)
    List<String> credentials(String account) {
        return db.sql("select credential from signin.passkey where account = :account")
                .param("account", account)
                .query((row, number) -> row.getString("credential"))
                .list();
    }

    /** The passkey that a device calls by this name, if it is one of ours. */
    @Transactional(readOnly = true)
    Optional<Passkey.Owned> find(String credential) {
        return db.sql(
                        """
                        select credential, public_key, counter, copied, account, handle
                          from signin.passkey join signin.passkey_owner using (account)
                         where credential = :credential
                        """)
                .param("credential", credential)
                .query(
                        (row, number) ->
                                new Passkey.Owned(
                                        new Passkey.Key(
                                                row.getString("credential"),
                                                row.getString("public_key"),
                                                row.getLong("counter"),
                                                row.getBoolean("copied")),
                                        row.getString("account"),
                                        row.getString("handle")))
                .optional();
    }

    /** Keeps one more. No when somebody has one of that name already. */
    boolean keep(Passkey.Key key, String name, String account) {
        return db.sql(
                                """
                                insert into signin.passkey (id, credential, public_key, account,
                                                            name, counter, copied, made_at)
                                values (gen_random_uuid(), :credential, :key, :account,
                                        :name, :counter, :copied, :now)
                                on conflict (credential) do nothing
                                """)
                        .param("credential", key.credential())
                        .param("key", key.publicKey())
                        .param("account", account)
                        .param("name", name)
                        .param("counter", key.counter())
                        .param("copied", key.copied())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /**
     * Keeps that a passkey was used, when its counter went up since the last time, also the time
     * that another node is just keeping. A device that never counts says 0 each time.
     */
    boolean used(String credential, long counter) {
        return db.sql(
                                """
                                update signin.passkey set counter = :counter, used_at = :now
                                 where credential = :credential
                                   and (counter < :counter or (counter = 0 and :counter = 0))
                                """)
                        .param("counter", counter)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("credential", credential)
                        .update()
                == 1;
    }

    /** Removes one of this account. */
    void remove(UUID id, String account) {
        db.sql("delete from signin.passkey where id = :id and account = :account")
                .param("id", id)
                .param("account", account)
                .update();
    }

    /** Removes all of this account; devices know it by another handle from now on. */
    void removeAll(String account) {
        db.sql("delete from signin.passkey where account = :account")
                .param("account", account)
                .update();
        db.sql("delete from signin.passkey_owner where account = :account")
                .param("account", account)
                .update();
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        var used = row.getTimestamp("used_at");
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getTimestamp("made_at").toInstant(),
                used == null ? null : used.toInstant());
    }
}
