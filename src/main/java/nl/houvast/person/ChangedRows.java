package nl.houvast.person;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.houvast.contact.SafeContact;
import nl.houvast.person.PersonRows.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changes the vault's rows, with the line in the log of processing in the same statement; and what
 * a person is found by, which changes along.
 */
@Component
class ChangedRows {

    /** Writes what a person is found by, and when to look at their age again. */
    static final String FIND =
            """
            , found as (
                insert into person.lookup (kind, digest, person)
                select kind, digest, :person
                from unnest(cast(:kinds as text[]), cast(:digests as bytea[])) as l (kind, digest)
            ), sounding as (
                insert into person.sound (token, person, kind)
                select token, :person, cast(kind as "char")
                from unnest(cast(:tokens as bigint[]), cast(:sounds as text[])) as s (token, kind)
            ), watched as (
                insert into person.age_watch (person, boundary, look_on)
                select :person, :boundary, :lookOn where cast(:boundary as int) is not null
            )
            """;

    /** Removes all that: of the rows named like this. */
    static String lost(String rows) {
        return """
        , unfound as (
            delete from person.lookup where person in (select id from %1$s)
        ), silent as (
            delete from person.sound where person in (select id from %1$s)
        ), unwatched as (
            delete from person.age_watch where person in (select id from %1$s)
        )
        """
                .formatted(rows);
    }

    private static final String CHANGE =
            """
            with changed as (
                update person.person set identity = :identity
                where id = :person and forgotten_at is null
                returning id, subject, cast(:span as bigint) as span
            )
            """
                    + lost("changed")
                    + PersonRows.logged("changed")
                    + "select count(*) from changed";

    /** After the other, because that deletes what this writes anew. */
    private static final String FIND_AGAIN =
            "with one as (select 1)" + FIND + "select count(*) from one";

    private static final String RESTRICT =
            """
            with changed as (
                update person.person set restricted_at = case when :on then :at end
                where id = :person and forgotten_at is null and (restricted_at is null) = :on
                returning id, subject, cast(:span as bigint) as span
            )
            """
                    + PersonRows.logged("changed")
                    + "select count(*) from changed";

    private final JdbcClient db;

    ChangedRows(JdbcClient db) {
        this.db = db;
    }

    /** What a person is found by, and when to look at their age again; for {@link #FIND}. */
    record FoundBy(
            List<BlindIndex.Digest> digests,
            List<BlindIndex.Sound> sounds,
            Birthdays.@Nullable Watch watch) {

        static FoundBy of(Identity identity, BlindIndex index, Instant now) {
            var today = LocalDate.ofInstant(now, SafeContact.ZONE);
            return new FoundBy(
                    index.of(identity),
                    index.sounds(identity),
                    Birthdays.Watch.of(identity.birthDate(), today));
        }

        JdbcClient.StatementSpec told(JdbcClient.StatementSpec statement) {
            return statement
                    .param(
                            "kinds",
                            digests.stream().map(BlindIndex.Digest::kind).toArray(String[]::new))
                    .param(
                            "digests",
                            digests.stream().map(BlindIndex.Digest::value).toArray(byte[][]::new))
                    .param("tokens", PersonRows.tokens(sounds))
                    .param(
                            "sounds",
                            sounds.stream()
                                    .map(it -> String.valueOf(it.kind()))
                                    .toArray(String[]::new))
                    .param("boundary", watch == null ? null : watch.boundary(), Types.INTEGER)
                    .param("lookOn", watch == null ? null : watch.lookOn(), Types.DATE);
        }
    }

    /** Keeps another identity, found by something else; nothing when they are gone. */
    void change(PersonId person, byte[] identity, FoundBy foundBy, Why why) {
        var changed =
                db.sql(CHANGE)
                        .params(why.columns())
                        .param("span", why.span())
                        .param("person", person.value())
                        .param("identity", identity)
                        .query(Integer.class)
                        .single();
        if (changed > 0) {
            foundBy.told(db.sql(FIND_AGAIN))
                    .param("person", person.value())
                    .query(Integer.class)
                    .single();
        }
    }

    /** Shuts or opens; nothing when it was so already. */
    void restrict(PersonId person, boolean on, Why why) {
        db.sql(RESTRICT)
                .params(why.columns())
                .param("span", why.span())
                .param("person", person.value())
                .param("on", on)
                .query(Integer.class)
                .single();
    }
}
