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
import nl.houvast.access.Actor;
import nl.houvast.kernel.TimeOrdered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The vault's rows. Reading or writing a person and the log of processing are one statement each
 * time: neither can happen without the other, and it costs one round trip.
 */
@Component
class PersonRows {

    /** The record of the standard, and beside it who did it: of the rows named like this. */
    static String logged(String rows) {
        return """
        , processed as (
            insert into person.processing (trace_id, span_id, name, purpose, subject, start_time)
            select cast(:trace as uuid), span, :action, :purpose, subject, :at from %s
        ), known as (
            insert into person.processing_actor (at, span_id, actor, actor_role)
            select :at, span, :actor, :role from %s
        )
        """
                .formatted(rows, rows);
    }

    private static final String REGISTER =
            """
            with kept as (
                insert into person.person (id, subject, identity, registered_at)
                values (:person, :subject, :identity, :at)
                returning subject, cast(:span as bigint) as span
            ), keyed as (
                insert into person.person_key (person, wrapped, master)
                values (:person, :key, :master)
            )
            """
                    + ChangedRows.FIND
                    + logged("kept")
                    + "select count(*) from kept";

    private static final String OPEN =
            """
            with opened as (
                select p.id, p.subject, k.wrapped, k.master, p.identity, w.span
                from unnest(cast(:persons as uuid[]), cast(:spans as bigint[])) as w (person, span)
                join person.person p on p.id = w.person
                join person.person_key k on k.person = w.person
                where p.forgotten_at is null
                  and (p.restricted_at is null
                       or :purpose in ('RIGHTS_REQUEST', 'ERASURE', 'OVERSIGHT'))
            )
            """
                    + logged("opened")
                    + """
            select id, wrapped, master, identity from opened
            """;

    private static final String ALIKE =
            """
            with asked as (
                select p.id, p.subject, w.span
                from unnest(cast(:persons as uuid[]), cast(:spans as bigint[])) as w (person, span)
                join person.person p on p.id = w.person
            )
            """
                    + logged("asked")
                    + """
            select distinct mine.person, other.person as other
            from asked
            join person.lookup mine on mine.person = asked.id and (mine.kind <> :not or :home)
            cross join lateral (
                select person from person.lookup
                where kind = mine.kind and digest = mine.digest and person <> mine.person
                -- one look in the index for each digest, whatever the statistics say
                order by person desc limit :most
            ) other
            order by mine.person, other.person
            """;

    private static final String FORGET =
            """
            with gone as (
                update person.person
                set identity = null, forgotten_at = :at
                where id = :person and forgotten_at is null
                returning id, subject, cast(:span as bigint) as span
            ), destroyed as (
                delete from person.person_key where person in (select id from gone)
            )
            """
                    + ChangedRows.lost("gone")
                    + logged("gone")
                    + "select count(*) from gone";

    /**
     * By given name when there is one, and else by year; the year shuts out those of another.
     * Whoever is gone has no sound any more, and whoever is restricted stands in an index of few:
     * so that no row of a person needs to be read, each of them from another page of the disk.
     */
    private static final String SOUNDING =
            """
            select distinct s.person
            from person.sound s
            where s.token = any (case when cardinality(cast(:names as bigint[])) > 0 then cast(:names as bigint[]) else cast(:years as bigint[]) end)
              and s.person < :before
              and not exists (select from person.person p
                              where p.id = s.person and p.restricted_at is not null)
              and (cardinality(cast(:years as bigint[])) = 0
                   or exists (select from person.sound y
                              where y.person = s.person and y.token = any (cast(:years as bigint[])))
                   or not exists (select from person.sound y
                                  where y.person = s.person and y.kind = 'Y'))
            order by s.person desc limit :most
            """;

    private static final String HAVING =
            """
            select p.id
            from person.lookup l join person.person p on p.id = l.person
            where l.kind = :kind and l.digest = :digest and p.forgotten_at is null
            order by p.id desc limit :most
            """;

    private static final String TELL =
            """
            with found as (
                select p.id, p.subject, w.span
                from unnest(cast(:persons as uuid[]), cast(:spans as bigint[])) as w (person, span)
                join person.person p on p.id = w.person
            )
            """
                    + logged("found")
                    + "select count(*) from found";

    private final JdbcClient db;

    PersonRows(JdbcClient db) {
        this.db = db;
    }

    /** A person as the database knows them. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(PersonId id, WrappedKey key, byte[] identity) {}

    /** What the log of processing is told. */
    record Why(Purpose purpose, Access action, Actor by, Instant at) {

        Map<String, Object> columns() {
            return Map.of(
                    "purpose", purpose.name(),
                    "action", action.name(),
                    "actor", by.id(),
                    "role", by.role().name(),
                    "at", at.atOffset(ZoneOffset.UTC),
                    "trace", TimeOrdered.id(at).toString());
        }

        /** The number of one person's part in it: random, and short. */
        long span() {
            return TimeOrdered.id(at).getLeastSignificantBits();
        }
    }

    void register(Row row, UUID subject, ChangedRows.FoundBy foundBy, Why why) {
        foundBy.told(db.sql(REGISTER))
                .params(why.columns())
                .param("span", why.span())
                .param("subject", subject)
                .param("person", row.id().value())
                .param("key", row.key().value())
                .param("master", row.key().master())
                .param("identity", row.identity())
                .query(Integer.class)
                .single();
    }

    List<Row> open(Collection<PersonId> persons, Why why) {
        return db.sql(OPEN)
                .params(why.columns())
                .params(each(persons, why))
                .query(
                        (row, number) ->
                                new Row(
                                        new PersonId(row.getObject("id", UUID.class)),
                                        new WrappedKey(
                                                row.getInt("master"), row.getBytes("wrapped")),
                                        row.getBytes("identity")))
                .list();
    }

    /**
     * The wrapped key alone, to seal something new: that opens nothing, and is not logged. It stays
     * until the transaction ends; a change of the master key is not in its way.
     */
    Optional<WrappedKey> hold(PersonId person) {
        return db.sql(
                        "select wrapped, master from person.person_key where person = :person"
                                + " for key share")
                .param("person", person.value())
                .query((row, i) -> new WrappedKey(row.getInt("master"), row.getBytes("wrapped")))
                .optional();
    }

    /** Waits for whoever holds the key, and nobody else holds it until the transaction ends. */
    void lock(PersonId person) {
        db.sql("select 1 from person.person_key where person = :person for update")
                .param("person", person.value())
                .query(Integer.class)
                .optional();
    }

    /** With home, who lives in the same house is alike too. */
    Map<PersonId, List<PersonId>> alike(Collection<PersonId> persons, boolean home, Why why) {
        var alike = new LinkedHashMap<PersonId, List<PersonId>>();
        db.sql(ALIKE)
                .params(why.columns())
                .param("not", BlindIndex.HOME)
                .param("home", home)
                .param("most", Persons.ALIKE_AT_MOST)
                .params(each(persons, why))
                .query(
                        row -> {
                            var person = new PersonId(row.getObject("person", UUID.class));
                            alike.computeIfAbsent(person, it -> new ArrayList<>())
                                    .add(new PersonId(row.getObject("other", UUID.class)));
                        });
        return alike;
    }

    /** Who sounds like this and was kept before that one; tells nobody's log. */
    List<PersonId> sounding(
            List<BlindIndex.Sound> names, List<BlindIndex.Sound> years, PersonId before, int most) {
        return db.sql(SOUNDING)
                .param("names", tokens(names))
                .param("years", tokens(years))
                .param("before", before.value())
                .param("most", most)
                .query((row, i) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** Who is found under this digest. Not logged: the caller logs who was really found. */
    List<PersonId> having(BlindIndex.Digest digest, int most) {
        return db.sql(HAVING)
                .param("kind", digest.kind())
                .param("digest", digest.value())
                .param("most", most)
                .query((row, i) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Writes in the log of processing of these persons what was done. */
    void tell(Collection<PersonId> persons, Why why) {
        db.sql(TELL).params(why.columns()).params(each(persons, why)).query(Integer.class).single();
    }

    static Long[] tokens(List<BlindIndex.Sound> sounds) {
        return sounds.stream().map(BlindIndex.Sound::token).toArray(Long[]::new);
    }

    /** These persons, each with its own part in the log. */
    private static Map<String, Object> each(Collection<PersonId> persons, Why why) {
        return Map.of(
                "persons", persons.stream().map(PersonId::toString).toArray(String[]::new),
                "spans", persons.stream().map(p -> why.span()).toArray(Long[]::new));
    }

    boolean forget(PersonId person, Why why) {
        return db.sql(FORGET)
                        .params(why.columns())
                        .param("span", why.span())
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
