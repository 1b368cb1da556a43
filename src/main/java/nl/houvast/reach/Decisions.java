package nl.houvast.reach;

import static java.time.ZoneOffset.UTC;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who decided what about who may see a person's files. Stays when the person is forgotten.
 */
@Component
@Transactional(propagation = MANDATORY)
class Decisions {

    private final JdbcClient db;
    private final Clock clock;

    Decisions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One decision about where a file is and who has it.
     *
     * @param what "MOVED" or "HANDED_OVER"
     * @param about where to, or the id of the account that has it since
     */
    record Moved(String what, String about, String by, Instant at) {}

    void keep(PersonId person, String what, @Nullable String about, Actor by) {
        var now = clock.instant();
        db.sql(
                        """
                        insert into reach.decision (id, person, what, about, by, at)
                        values (:id, :person, :what, :about, :by, :at)
                        """)
                .param("id", TimeOrdered.id(now))
                .param("person", person.value())
                .param("what", what)
                .param("about", about, Types.VARCHAR)
                .param("by", by.id())
                .param("at", now.atOffset(UTC))
                .update();
    }

    /** How the files came where they are, the last first. Not who knows the person. */
    List<Moved> moves(PersonId person) {
        return db.sql(
                        """
                        select what, about, by, at from reach.decision
                         where person = ? and what in ('MOVED', 'HANDED_OVER')
                         order by at desc, id desc limit 50
                        """)
                .param(person.value())
                .query(
                        (row, number) ->
                                new Moved(
                                        row.getString("what"),
                                        row.getString("about"),
                                        row.getString("by"),
                                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
