package nl.houvast.person;

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
                insert into person.person (id, identity, registered_at)
                values (:person, :identity, :at)
            ), keyed as (
                insert into person.person_key (person, wrapped, master)
                values (:person, :key, :master)
            ), found as (
                insert into person.lookup (kind, digest, person)
                select kind, digest, :person
                from unnest(cast(:kinds as text[]), cast(:digests as bytea[])) as l (kind, digest)
            )
            """
                    + LOG
                    + "values (:entry, :person, :purpose, :action, :actor, :role, :at)";

    private static final String OPEN =
            """
            with opened as (
                select p.id, k.wrapped, k.master, p.identity, w.entry
                from unnest(cast(:persons as uuid[]), cast(:entries as uuid[])) as w (person, entry)
                join person.person p on p.id = w.person
                join person.person_key k on k.person = w.person
                where p.forgotten_at is null
            ), logged as (
            """
                    + LOG
                    + """
                select entry, id, :purpose, :action, :actor, :role, :at from opened
            )
            select id, wrapped, master, identity from opened
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
                set identity = null, forgotten_at = :at
                where id = :person and forgotten_at is null
                returning id
            ), destroyed as (
                delete from person.person_key where person in (select id from gone)
            ), unfound as (
                delete from person.lookup where person in (select id from gone)
            )
            """
                    + LOG
                    + "select :entry, id, :purpose, :action, :actor, :role, :at from gone";

    private final JdbcClient db;

    PersonRows(JdbcClient db) {
        this.db = db;
    }

    /** A person as the database knows them. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(PersonId id, WrappedKey key, byte[] identity) {}

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

    void register(Row row, List<BlindIndex.Digest> digests, UUID entry, Why why) {
        db.sql(REGISTER)
                .params(why.columns())
                .param("entry", entry)
                .param("person", row.id().value())
                .param("key", row.key().value())
                .param("master", row.key().master())
                .param("identity", row.identity())
                .param(
                        "kinds",
                        digests.stream().map(BlindIndex.Digest::kind).toArray(String[]::new))
                .param(
                        "digests",
                        digests.stream().map(BlindIndex.Digest::value).toArray(byte[][]::new))
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
                                        new WrappedKey(
                                                row.getInt("master"), row.getBytes("wrapped")),
                                        row.getBytes("identity")))
                .list();
    }

    /** The wrapped key alone, to seal something new: that opens nothing, and is not logged. */
    Optional<WrappedKey> wrappedKey(PersonId person) {
        return db.sql("select wrapped, master from person.person_key where person = :person")
                .param("person", person.value())
                .query((row, i) -> new WrappedKey(row.getInt("master"), row.getBytes("wrapped")))
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
}
