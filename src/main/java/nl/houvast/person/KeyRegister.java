package nl.houvast.person;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database knows about the master keys: their numbers, and what each still locks. */
@Component
class KeyRegister {

    private static final long START = 0x686f7576617374L; // any number that nobody else locks

    private final JdbcClient db;

    KeyRegister(JdbcClient db) {
        this.db = db;
    }

    /**
     * A master key that this database was sealed with once.
     *
     * @param name null until a Houvast that has it started
     * @param lastUsed when a node last said that it wraps with it; null when none ever did
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Known(int number, @Nullable String name, byte[] proof, @Nullable Instant lastUsed) {

        String title() {
            return name == null ? "number " + number : name;
        }
    }

    /** How many keys a master key still wraps. */
    record Use(int master, long keys) {}

    /** One node at a time, until the end of this transaction. */
    void lock() {
        db.sql("select pg_advisory_xact_lock(?)").param(START).query((row, i) -> 0).single();
    }

    List<Known> all() {
        return db.sql(
                        "select number, name, proof, last_used from person.master_key order by number")
                .query(
                        (row, i) -> {
                            var used = row.getTimestamp("last_used");
                            return new Known(
                                    row.getInt("number"),
                                    row.getString("name"),
                                    row.getBytes("proof"),
                                    used == null ? null : used.toInstant());
                        })
                .list();
    }

    /** The number of this key, also when it was not known before. */
    int enter(MasterKey key, Collection<Known> known, Instant now) {
        for (var one : known) {
            if (key.made(one.proof())) {
                db.sql("update person.master_key set name = ? where number = ? and name is null")
                        .params(key.name(), one.number())
                        .update();
                return one.number();
            }
        }
        return db.sql(
                        """
                        insert into person.master_key (number, name, proof, since)
                        select coalesce(max(number), 0) + 1, :name, :proof, :now
                        from person.master_key
                        returning number
                        """)
                .param("name", key.name())
                .param("proof", key.proof())
                .param("now", at(now))
                .query(Integer.class)
                .single();
    }

    /** A node wraps with this key now. The first time makes it the key that all is wrapped with. */
    void uses(int number, Instant now) {
        db.sql(
                        """
                        update person.master_key
                        set current_since = coalesce(current_since, :now), last_used = :now
                        where number = :number
                        """)
                .param("now", at(now))
                .param("number", number)
                .update();
    }

    /** The number of the key that became current last: everything goes under it. */
    Optional<Integer> newest() {
        return db.sql(
                        """
                        select number from person.master_key where current_since is not null
                        order by current_since desc, number desc limit 1
                        """)
                .query(Integer.class)
                .optional();
    }

    /** Whether somebody is kept here and the key of nobody is. */
    boolean holdsPersons() {
        return db.sql(
                        """
                        select exists (select from person.person where identity is not null)
                           and not exists (select from person.person_key)
                        """)
                .query(Boolean.class)
                .single();
    }

    /** What is wrapped by other keys than these. */
    List<Use> usedBut(Collection<Integer> numbers) {
        return db.sql(
                        """
                        select master, count(*) as keys
                        from (select master from person.person_key
                              union all select master from person.index_key) wrapped
                        where master <> all (:numbers) group by master order by master
                        """)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query((row, i) -> new Use(row.getInt("master"), row.getLong("keys")))
                .list();
    }

    Optional<WrappedKey> indexKey() {
        return db.sql("select wrapped, master from person.index_key")
                .query((row, i) -> new WrappedKey(row.getInt("master"), row.getBytes("wrapped")))
                .optional();
    }

    void keepIndexKey(WrappedKey key) {
        db.sql(
                        """
                        insert into person.index_key (wrapped, master) values (:wrapped, :master)
                        on conflict (one) do update
                        set wrapped = excluded.wrapped, master = excluded.master
                        """)
                .param("wrapped", key.value())
                .param("master", key.master())
                .update();
    }

    /** A person's key and whose it is. */
    record Wrapped(PersonId person, WrappedKey key) {}

    /**
     * Some keys of persons that another master key wraps, held until the end of this transaction.
     * Those that somebody else holds are left out.
     *
     * @param after where the last ones ended, or null to begin
     */
    List<Wrapped> others(int master, @Nullable PersonId after, int most) {
        return db.sql(
                        """
                        select person, wrapped, master from person.person_key
                        where person > :after and master <> :master
                        order by person limit :most for update skip locked
                        """)
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("master", master)
                .param("most", most)
                .query(
                        (row, i) ->
                                new Wrapped(
                                        new PersonId(row.getObject("person", UUID.class)),
                                        new WrappedKey(
                                                row.getInt("master"), row.getBytes("wrapped"))))
                .list();
    }

    void rewrap(List<Wrapped> keys) {
        var persons = new ArrayList<String>();
        var wrapped = new ArrayList<byte[]>();
        var masters = new ArrayList<Integer>();
        for (var key : keys) {
            persons.add(key.person().toString());
            wrapped.add(key.key().value());
            masters.add(key.key().master());
        }
        db.sql(
                        """
                        update person.person_key k set wrapped = n.wrapped, master = n.master
                        from unnest(cast(:persons as uuid[]), cast(:wrapped as bytea[]),
                                    cast(:masters as int[])) as n (person, wrapped, master)
                        where k.person = n.person
                        """)
                .param("persons", persons.toArray(String[]::new))
                .param("wrapped", wrapped.toArray(byte[][]::new))
                .param("masters", masters.toArray(Integer[]::new))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
