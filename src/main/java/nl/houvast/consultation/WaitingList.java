package nl.houvast.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Waiting;
import nl.houvast.consultation.Consultation.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who waits to hear from us, first who waits longest past the promise; and what else runs. */
@Component
@Transactional(readOnly = true)
class WaitingList implements Waiting {

    private static final int MOST = 100;
    private static final int RECENT = 20;

    private final JdbcClient db;
    private final Clock clock;

    WaitingList(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Somebody who waits.
     *
     * @param owner who gets back to them, or null when nobody does yet
     */
    record Row(
            ConsultationId consultation,
            Callback.Way way,
            @Nullable String event,
            Instant askedAt,
            Instant dueAt,
            @Nullable String owner,
            int tries,
            boolean late) {}

    /** A consultation in which nobody waits. */
    record Other(
            ConsultationId id,
            Channel channel,
            ConsultationStatus status,
            @Nullable String event,
            Instant beganAt,
            @Nullable String owner) {}

    /** How many wait, how many of them longer than promised, and how many are nobody's. */
    record Count(int waiting, int late, int unowned) {}

    List<Row> waiting() {
        var now = clock.instant();
        return db.sql(
                        """
                        select b.consultation, b.way, c.event, b.asked_at, b.due_at, b.owner, b.tries
                          from consultation.callback b
                          join consultation.consultation c on c.id = b.consultation
                         where b.done_at is null order by b.due_at, b.id limit :most
                        """)
                .param("most", MOST)
                .query(
                        (row, number) -> {
                            var due = row.getTimestamp("due_at").toInstant();
                            return new Row(
                                    id(row, "consultation"),
                                    Callback.Way.valueOf(row.getString("way")),
                                    row.getString("event"),
                                    row.getTimestamp("asked_at").toInstant(),
                                    due,
                                    row.getString("owner"),
                                    row.getInt("tries"),
                                    now.isAfter(due));
                        })
                .list();
    }

    /** Those that run and in which nobody waits. */
    List<Other> running() {
        return others(
                """
                where status = 'OPEN' and not exists (
                    select 1 from consultation.callback
                     where consultation = c.id and done_at is null)
                order by began_at limit :most
                """,
                MOST);
    }

    /** Those that were answered or ended last, while what was said is there. */
    List<Other> recent() {
        return others(
                """
                where status <> 'OPEN' and said is not null
                order by coalesce(ended_at, answered_at) desc limit :most
                """,
                RECENT);
    }

    private List<Other> others(String which, int most) {
        return db.sql(
                        "select id, channel, status, event, began_at, owner"
                                + " from consultation.consultation c "
                                + which)
                .param("most", most)
                .query(
                        (row, number) ->
                                new Other(
                                        id(row, "id"),
                                        Channel.valueOf(row.getString("channel")),
                                        ConsultationStatus.valueOf(row.getString("status")),
                                        row.getString("event"),
                                        row.getTimestamp("began_at").toInstant(),
                                        row.getString("owner")))
                .list();
    }

    private static ConsultationId id(ResultSet row, String column) throws SQLException {
        return new ConsultationId(row.getObject(column, UUID.class));
    }

    Count count() {
        return db.sql(
                        """
                        select count(*) as waiting,
                               count(*) filter (where due_at < :now) as late,
                               count(*) filter (where owner is null) as unowned
                          from consultation.callback where done_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query(
                        (row, number) ->
                                new Count(
                                        row.getInt("waiting"),
                                        row.getInt("late"),
                                        row.getInt("unowned")))
                .single();
    }

    @Override
    public Optional<Work> of(Actor by) {
        if (by.role() != Role.ADVISOR && by.role() != Role.SUPERVISOR) {
            return Optional.empty();
        }
        var count = count();
        return Optional.of(
                new Work("web.waiting", ConsoleController.PATH, count.waiting(), count.late()));
    }
}
