package nl.houvast.person;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.houvast.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The vault's rows. Reading or writing a person and the line in the access log are one statement
 * each time: neither can happen without the other, and it costs one round trip.
 */
@Component
class PersonRows {

    private static final String LOG =
            "insert into person.access_log (id, person, purpose, action, actor, actor_role, at) ";

    private static final String REGISTER =
            """
            with kept as (
                insert into person.person (id, wrapped_key, identity, registered_at)
                values (:person, :key, :identity, :at)
            ), found as (
                insert into person.lookup (kind, digest, person)
                select kind, digest, :person
                from unnest(cast(:kinds as text[]), cast(:digests as bytea[])) as l (kind, digest)
            ), watched as (
                insert into person.age_watch (person, boundary, look_on)
                select :person, :boundary, :lookOn where cast(:boundary as int) is not null
            )
            """
                    + LOG
                    + "values (:entry, :person, :purpose, :action, :actor, :role, :at)";

    private static final String OPEN =
            """
            with opened as (
                select p.id, p.wrapped_key, p.identity, w.entry
                from unnest(cast(:persons as uuid[]), cast(:entries as uuid[])) as w (person, entry)
                join person.person p on p.id = w.person
                where p.forgotten_at is null
                  and (p.restricted_at is null or :purpose in ('RIGHTS_REQUEST', 'ERASURE'))
            ), logged as (
            """
                    + LOG
                    + """
                select entry, id, :purpose, :action, :actor, :role, :at from opened
            )
            select id, wrapped_key, identity from opened
            """;

    private static final String ALIKE =
            """
            with asked as (
                select p.id, w.entry
                from unnest(cast(:persons as uuid[]), cast(:entries as uuid[])) as w (person, entry)
                join person.person p on p.id = w.person
            ), logged as (
            """
                    + LOG
                    + """
                select entry, id, :purpose, :action, :actor, :role, :at from asked
            )
            select distinct mine.person, other.person as other
            from asked
            join person.lookup mine on mine.person = asked.id
            cross join lateral (
                select person from person.lookup
                where kind = mine.kind and digest = mine.digest and person <> mine.person
                offset 0 -- one look in the index for each digest, whatever the statistics say
            ) other
            order by mine.person, other.person
            """;

    private static final String FORGET =
            """
            with gone as (
                update person.person
                set wrapped_key = null, identity = null, forgotten_at = :at
                where id = :person and forgotten_at is null
                returning id
            ), unfound as (
                delete from person.lookup where person in (select id from gone)
            ), unwatched as (
                delete from person.age_watch where person in (select id from gone)
            )
            """
                    + LOG
                    + "select :entry, id, :purpose, :action, :actor, :role, :at from gone";

    private static final String CHANGE =
            """
            with changed as (
                update person.person set identity = :identity
                where id = :person and forgotten_at is null
                returning id
            ), unfound as (
                delete from person.lookup where person in (select id from changed)
            )
            """
                    + LOG
                    + "select :entry, id, :purpose, :action, :actor, :role, :at from changed";

    private static final String RESTRICT =
            """
            with changed as (
                update person.person set restricted_at = case when :on then :at end
                where id = :person and forgotten_at is null and (restricted_at is null) = :on
                returning id
            )
            """
                    + LOG
                    + "select :entry, id, :purpose, :action, :actor, :role, :at from changed";

    private final JdbcClient db;

    PersonRows(JdbcClient db) {
        this.db = db;
    }

    /** A person as the database knows them. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(PersonId id, byte[] wrappedKey, byte[] identity) {}

    /** What the access log is told. */
    record Why(Purpose purpose, Access action, Actor by, Instant at) {

        private Map<String, Object> columns() {
            return Map.of(
                    "purpose", purpose.name(),
                    "action", action.name(),
                    "actor", by.id(),
                    "role", by.role().name(),
                    "at", at.atOffset(ZoneOffset.UTC));
        }
    }

    void register(
            Row row,
            List<BlindIndex.Digest> digests,
            Birthdays.@Nullable Watch watch,
            UUID entry,
            Why why) {
        db.sql(REGISTER)
                .params(why.columns())
                .param("entry", entry)
                .param("person", row.id().value())
                .param("key", row.wrappedKey())
                .param("identity", row.identity())
                .param(
                        "kinds",
                        digests.stream().map(BlindIndex.Digest::kind).toArray(String[]::new))
                .param(
                        "digests",
                        digests.stream().map(BlindIndex.Digest::value).toArray(byte[][]::new))
                .param("boundary", watch == null ? null : watch.boundary(), Types.INTEGER)
                .param("lookOn", watch == null ? null : watch.lookOn(), Types.DATE)
                .update();
    }

    List<Row> open(Collection<PersonId> persons, Supplier<UUID> entries, Why why) {
        return db.sql(OPEN)
                .params(why.columns())
                .params(each(persons, entries))
                .query(
                        (row, number) ->
                                new Row(
                                        new PersonId(row.getObject("id", UUID.class)),
                                        row.getBytes("wrapped_key"),
                                        row.getBytes("identity")))
                .list();
    }

    /** The wrapped key alone, to seal something new: that opens nothing, and is not logged. */
    Optional<byte[]> wrappedKey(PersonId person) {
        return db.sql(
                        "select wrapped_key from person.person where id = :person"
                                + " and forgotten_at is null")
                .param("person", person.value())
                .query(byte[].class)
                .optional();
    }

    Map<PersonId, List<PersonId>> alike(
            Collection<PersonId> persons, Supplier<UUID> entries, Why why) {
        var alike = new LinkedHashMap<PersonId, List<PersonId>>();
        db.sql(ALIKE)
                .params(why.columns())
                .params(each(persons, entries))
                .query(
                        row -> {
                            var person = new PersonId(row.getObject("person", UUID.class));
                            alike.computeIfAbsent(person, it -> new ArrayList<>())
                                    .add(new PersonId(row.getObject("other", UUID.class)));
                        });
        return alike;
    }

    /** These persons, each with its own line in the access log. */
    private static Map<String, Object> each(Collection<PersonId> persons, Supplier<UUID> entries) {
        return Map.of(
                "persons", persons.stream().map(PersonId::toString).toArray(String[]::new),
                "entries",
                        persons.stream().map(p -> entries.get().toString()).toArray(String[]::new));
    }

    boolean forget(PersonId person, UUID entry, Why why) {
        return db.sql(FORGET)
                        .params(why.columns())
                        .param("entry", entry)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** Keeps another identity, found by other digests. */
    void change(
            PersonId person,
            byte[] identity,
            List<BlindIndex.Digest> digests,
            UUID entry,
            Why why) {
        db.sql(CHANGE)
                .params(why.columns())
                .param("entry", entry)
                .param("person", person.value())
                .param("identity", identity)
                .update();
        digests.forEach(
                digest ->
                        db.sql("insert into person.lookup (kind, digest, person) values (?, ?, ?)")
                                .params(digest.kind(), digest.value(), person.value())
                                .update());
    }

    void restrict(PersonId person, boolean on, UUID entry, Why why) {
        db.sql(RESTRICT)
                .params(why.columns())
                .param("entry", entry)
                .param("person", person.value())
                .param("on", on)
                .update();
    }

    /** Waits for this birthday from now on; for none when it is null. */
    void watch(PersonId person, Birthdays.@Nullable Watch watch) {
        db.sql("delete from person.age_watch where person = ?").param(person.value()).update();
        if (watch != null) {
            db.sql("insert into person.age_watch (person, boundary, look_on) values (?, ?, ?)")
                    .params(person.value(), watch.boundary(), watch.lookOn())
                    .update();
        }
    }
}
