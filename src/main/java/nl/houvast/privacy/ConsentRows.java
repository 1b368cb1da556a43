package nl.houvast.privacy;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.AgeBoundaryPassed;
import nl.houvast.person.PersonId;
import nl.houvast.person.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The consents as rows. Whoever asks holds the rows that said yes until the transaction ends, and
 * whoever ends one waits for that: so nothing leaves after the commit that ended it
 * (docs/decisions/2026-11-24-consent-is-held-while-it-is-used.md).
 */
@Component
class ConsentRows {

    private static final String GIVE =
            """
            insert into privacy.consent
                (id, person, purpose, receiver, fields, basis, given_by, how, given_at, ends_at, note,
                 recorded_at, recorded_by, recorded_role)
            values (:id, :person, :purpose, :receiver, :fields, :basis, :givenBy, :how, :givenAt,
                    :endsAt, :note, :now, :actor, :role)
            """;

    private static final String NOT_ENDED = " withdrawn_at is null and expired_at is null ";

    private static final String STANDING =
            "select fields from privacy.consent where person = :person and purpose = :purpose"
                    + " and receiver = :receiver and "
                    + NOT_ENDED
                    + "and (ends_at is null or ends_at > :now) order by id ";

    private static final String HOLD = STANDING + "for share";

    private static final String LOCK =
            "select id from privacy.consent where person = :person and receiver = :receiver and "
                    + NOT_ENDED
                    + "order by id for update";

    private static final String WITHDRAW =
            """
            with held as (
                select id from privacy.consent
                 where person = :person and (:every or receiver = :receiver)
                   and withdrawn_at is null and expired_at is null
                 order by id for update
            )
            update privacy.consent c set withdrawn_at = :now, withdrawn_by = :actor
              from held where c.id = held.id
            returning c.person, c.purpose, c.receiver
            """;

    private static final String EXPIRE =
            """
            with held as (
                select id from privacy.consent
                 where ends_at <= :now and withdrawn_at is null and expired_at is null
                   and (:every or person = :person)
                 order by ends_at, id limit :most for update skip locked
            )
            update privacy.consent c set expired_at = :now
              from held where c.id = held.id
            returning c.person, c.purpose, c.receiver
            """;

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient db;

    ConsentRows(JdbcClient db) {
        this.db = db;
    }

    /** What a consent was for. */
    record Scope(PersonId person, ConsentPurpose purpose, Receiver receiver) {}

    void add(GiveConsent consent, @Nullable Sealed note, Instant now, Actor by) {
        var until = consent.until();
        db.sql(GIVE)
                .param("id", TimeOrdered.id(now))
                .param("person", consent.person().value())
                .param("purpose", consent.purpose().name())
                .param("receiver", consent.receiver().value())
                .param("fields", Field.kept(consent.fields()))
                .param("basis", consent.basis().name())
                .param("givenBy", consent.givenBy().name())
                .param("how", consent.how().name())
                .param("givenAt", consent.at().atOffset(UTC))
                .param(
                        "endsAt",
                        until == null ? null : until.atOffset(UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("note", note == null ? null : note.value(), Types.BINARY)
                .param("now", now.atOffset(UTC))
                .param("actor", by.id())
                .param("role", by.role().name())
                .update();
    }

    /** What may be known now, of all consents together; holds them. */
    Set<Field> hold(Scope scope, Instant now) {
        var fields = EnumSet.noneOf(Field.class);
        asked(HOLD, scope, now).list().forEach(fields::addAll);
        return fields;
    }

    private JdbcClient.MappedQuerySpec<Set<Field>> asked(String what, Scope scope, Instant now) {
        return db.sql(what)
                .param("person", scope.person().value())
                .param("purpose", scope.purpose().name())
                .param("receiver", scope.receiver().value())
                .param("now", now.atOffset(UTC))
                .query((row, number) -> Field.read(row.getString("fields")));
    }

    /** Waits for whoever acts on these; whoever comes after that waits for us. */
    void lock(PersonId person, Receiver receiver) {
        db.sql(LOCK)
                .param("person", person.value())
                .param("receiver", receiver.value())
                .query(UUID.class)
                .list();
    }

    /** Takes back; for every receiver when it is null. Says what it was for, once each. */
    List<Scope> withdraw(PersonId person, @Nullable Receiver receiver, Actor by, Instant now) {
        return distinct(
                db.sql(WITHDRAW)
                        .param("person", person.value())
                        .param("every", receiver == null)
                        .param("receiver", receiver == null ? "" : receiver.value())
                        .param("now", now.atOffset(UTC))
                        .param("actor", by.id()));
    }

    /** Lets end then, at the latest, what these gave: to us, or to all others. */
    void limit(AgeBoundaryPassed news, List<GivenBy> givers, boolean house, Instant until) {
        db.sql(
                        """
                        update privacy.consent
                           set ends_at = least(ends_at, :until), limited_at_age = :age
                         where id in (
                             select id from privacy.consent
                              where person = :person and given_by = any(:givers)
                                and (receiver = :house) = :toHouse
                                and withdrawn_at is null and expired_at is null
                              order by id for update)
                        """)
                .param("until", until.atOffset(UTC))
                .param("age", news.age())
                .param("person", news.person().value())
                .param("givers", givers.stream().map(GivenBy::name).toArray(String[]::new))
                .param("house", Receiver.HOUSE.value())
                .param("toHouse", house)
                .update();
    }

    /** Lets end now what these gave to others than us. */
    void endForOthers(PersonId person, List<GivenBy> givers, Instant now) {
        db.sql(
                        """
                        update privacy.consent set ends_at = least(ends_at, :now)
                         where id in (
                             select id from privacy.consent
                              where person = :person and given_by = any(:givers)
                                and receiver <> :house
                                and withdrawn_at is null and expired_at is null
                              order by id for update)
                        """)
                .param("now", now.atOffset(UTC))
                .param("person", person.value())
                .param("givers", givers.stream().map(GivenBy::name).toArray(String[]::new))
                .param("house", Receiver.HOUSE.value())
                .update();
    }

    /** Ends what is over, of everybody when nobody is named. Says what it was for, once each. */
    List<Scope> expire(@Nullable PersonId person, int most, Instant now) {
        return distinct(
                db.sql(EXPIRE)
                        .param("every", person == null)
                        .param("person", person == null ? NOBODY : person.value())
                        .param("most", most)
                        .param("now", now.atOffset(UTC)));
    }

    /** Whether one for the same stands still. Holds nothing: for telling, not for acting. */
    boolean anotherStands(Scope scope, Instant now) {
        return !asked(STANDING, scope, now).list().isEmpty();
    }

    private static List<Scope> distinct(JdbcClient.StatementSpec statement) {
        return statement.query((row, number) -> scope(row)).list().stream().distinct().toList();
    }

    private static Scope scope(ResultSet row) throws SQLException {
        return new Scope(
                new PersonId(row.getObject("person", UUID.class)),
                ConsentPurpose.valueOf(row.getString("purpose")),
                new Receiver(row.getString("receiver")));
    }
}
