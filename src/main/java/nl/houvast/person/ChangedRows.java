package nl.houvast.person;

import java.sql.Types;
import java.util.List;
import nl.houvast.person.PersonRows.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes the vault's rows, with the line in the log of processing in the same statement. */
@Component
class ChangedRows {

    private static final String CHANGE =
            """
            with changed as (
                update person.person set identity = :identity
                where id = :person and forgotten_at is null
                returning id, subject, cast(:span as bigint) as span
            ), unfound as (
                delete from person.lookup where person in (select id from changed)
            ), silent as (
                delete from person.sound where person in (select id from changed)
            ), unwatched as (
                delete from person.age_watch where person in (select id from changed)
            )
            """
                    + PersonRows.logged("changed")
                    + "select count(*) from changed";

    /** After the other, because it deletes what this writes anew. */
    private static final String FIND =
            """
            with found as (
                insert into person.lookup (kind, digest, person)
                select kind, digest, :person
                from unnest(cast(:kinds as text[]), cast(:digests as bytea[])) as l (kind, digest)
            ), sounding as (
                insert into person.sound (token, person, kind)
                select token, :person, cast(kind as "char")
                from unnest(cast(:tokens as bigint[]), cast(:sounds as text[])) as s (token, kind)
            )
            insert into person.age_watch (person, boundary, look_on)
            select :person, :boundary, :lookOn where cast(:boundary as int) is not null
            """;

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

    /** Keeps another identity, found by other digests and sounds; nothing when they are gone. */
    void change(
            PersonId person,
            byte[] identity,
            List<BlindIndex.Digest> digests,
            List<BlindIndex.Sound> sounds,
            Birthdays.@Nullable Watch watch,
            Why why) {
        var changed =
                db.sql(CHANGE)
                        .params(why.columns())
                        .param("span", why.span())
                        .param("person", person.value())
                        .param("identity", identity)
                        .query(Integer.class)
                        .single();
        if (changed == 0) {
            return;
        }
        db.sql(FIND)
                .param("person", person.value())
                .param(
                        "kinds",
                        digests.stream().map(BlindIndex.Digest::kind).toArray(String[]::new))
                .param(
                        "digests",
                        digests.stream().map(BlindIndex.Digest::value).toArray(byte[][]::new))
                .param("tokens", PersonRows.tokens(sounds))
                .param("sounds", PersonRows.kinds(sounds))
                .param("boundary", watch == null ? null : watch.boundary(), Types.INTEGER)
                .param("lookOn", watch == null ? null : watch.lookOn(), Types.DATE)
                .update();
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
