package nl.houvast.person;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked at a person's data, when and why: for the person, and for who watches over privacy. To
 * look here is written down as well.
 */
@Service
@Transactional(propagation = MANDATORY) // the caller decides
public class ProcessingLog {

    /** How many entries there are on a page. */
    public static final int PAGE = 50;

    private static final String LOG_OF =
            """
            with asked as (
                select subject, cast(:span as bigint) as span
                from person.person where id = :person
            )
            """
                    + PersonRows.logged("asked")
                    + """
            select p.start_time, p.name, p.purpose, a.actor, a.actor_role
            from asked
            join person.processing p on p.subject = asked.subject
            join person.processing_actor a on a.at = p.start_time and a.span_id = p.span_id
            where p.start_time <= :until
            order by p.start_time desc, p.span_id limit :most offset :after
            """;

    private final JdbcClient db;
    private final Clock clock;

    ProcessingLog(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Something that was done with a person's data.
     *
     * @param by in what role it was done; never a name: that is with the actor's own record, and
     *     for oversight only
     */
    public record Entry(Instant at, Access what, Purpose why, Role by) {}

    /**
     * The same, with who did it.
     *
     * @param actor the identifier that the access module knows them by
     */
    public record Account(Entry entry, String actor) {}

    /**
     * What was done with this person's data, newest first. Also for a person who was forgotten;
     * empty for one who never was.
     *
     * @param page from 0
     * @param heldBack nothing younger than this is shown: zero, unless a safety rule says that
     *     whoever reads along must not learn that somebody is at work now
     * @param purpose why this is asked
     */
    public List<Entry> of(PersonId person, int page, Duration heldBack, Purpose purpose, Actor by) {
        return read(person, page, heldBack, purpose, by).stream().map(Account::entry).toList();
    }

    /**
     * The same with who did it, and nothing held back: for who watches over privacy only. The
     * caller sees to that.
     */
    public List<Account> accountOf(PersonId person, int page, Actor by) {
        return read(person, page, Duration.ZERO, Purpose.OVERSIGHT, by);
    }

    private List<Account> read(
            PersonId person, int page, Duration heldBack, Purpose purpose, Actor by) {
        var now = clock.instant();
        var why = new PersonRows.Why(purpose, Access.LOG_READ, by, now);
        return db.sql(LOG_OF)
                .params(why.columns())
                .param("span", why.span())
                .param("person", person.value())
                .param("until", now.minus(heldBack).atOffset(ZoneOffset.UTC))
                .param("after", page * PAGE)
                .param("most", PAGE)
                .query((row, i) -> account(row))
                .list();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new Entry(
                        row.getTimestamp("start_time").toInstant(),
                        Access.valueOf(row.getString("name")),
                        Purpose.valueOf(row.getString("purpose")),
                        Role.valueOf(row.getString("actor_role"))),
                row.getString("actor"));
    }
}
