package nl.houvast.task;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Refusal;
import nl.houvast.live.LiveBell;
import nl.houvast.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the tasks of a case file together and makes others who change them wait until the caller's
 * transaction ends: so two workers who finish the last two at once both see what the other did.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskBoards {

    private final JdbcClient db;
    private final TaskRows rows;
    private final ApplicationEventPublisher events;
    private final LiveBell bell;

    TaskBoards(JdbcClient db, TaskRows rows, ApplicationEventPublisher events, LiveBell bell) {
        this.db = db;
        this.rows = rows;
        this.events = events;
        this.bell = bell;
    }

    /** The board of this case file; from now on there is one. */
    TaskBoard begin(UUID caseFile, PersonId person) {
        var ended =
                db.sql(
                                """
                                insert into task.watched as w (case_file, person)
                                values (:caseFile, :person)
                                on conflict (case_file) do update set person = w.person
                                returning ended_at is not null as ended
                                """)
                        .param("caseFile", caseFile)
                        .param("person", person.value())
                        .query(Boolean.class)
                        .single();
        return new TaskBoard(ended, rows.open(caseFile));
    }

    /** The board of this case file; empty when it never had a task. */
    Optional<TaskBoard> lock(UUID caseFile) {
        return db.sql(
                        """
                        select ended_at is not null as ended from task.watched
                         where case_file = ? for update
                        """)
                .param(caseFile)
                .query(Boolean.class)
                .optional()
                .map(ended -> new TaskBoard(ended, rows.open(caseFile)));
    }

    /** The case files of this person with a board; others wait who change one of them. */
    List<UUID> lockAll(PersonId person) {
        return db.sql(
                        """
                        select case_file from task.watched where person = ?
                         order by case_file for update
                        """)
                .param(person.value())
                .query((row, number) -> row.getObject("case_file", UUID.class))
                .list();
    }

    /**
     * Tells whoever asked for this task that a worker ticks it. Before its board is locked: who
     * changes a plan locks the plan first, too.
     */
    void tell(Task task, Actor by, Instant now) {
        var what = task.what();
        events.publishEvent(
                new TaskFinished(
                        task.id(),
                        what.kind(),
                        what.origin(),
                        task.about().caseFile(),
                        by.id(),
                        now));
    }

    /**
     * Keeps what changed on it.
     *
     * @throws Refusal when somebody else changed it since it was read
     */
    void keep(TaskBoard board) {
        board.changed().forEach(rows::keep);
        if (!board.changed().isEmpty()) {
            bell.ring(TaskLive.WORD);
        }
    }

    /** Keeps what changed on a board that ended at this moment. */
    void keepEnded(UUID caseFile, TaskBoard board, Instant at) {
        keep(board);
        db.sql("update task.watched set ended_at = coalesce(ended_at, ?) where case_file = ?")
                .params(at.atOffset(UTC), caseFile)
                .update();
    }

    /** The person wants nothing until then; null when a pause is over. */
    void rests(UUID caseFile, @Nullable Instant until) {
        db.sql("update task.watched set rests_until = ? where case_file = ?")
                .param(1, until == null ? null : until.atOffset(UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(2, caseFile)
                .update();
    }

    /**
     * What decides how this task may end.
     *
     * @param last whether no other is open in its case file
     * @param ended whether the case file ended, so that nothing needs to come next
     */
    record Standing(boolean last, boolean ended) {}

    /** As it is now: whoever ends it asks the board. */
    Standing standing(Task task) {
        return db.sql(
                        """
                        select w.ended_at is not null as ended,
                               not exists (
                                   select from task.task t
                                    where t.case_file = w.case_file and t.state = 'OPEN'
                                      and t.id <> :id) as last
                          from task.watched w where w.case_file = :caseFile
                        """)
                .param("id", task.id().value())
                .param("caseFile", task.about().caseFile())
                .query(
                        (row, number) ->
                                new Standing(row.getBoolean("last"), row.getBoolean("ended")))
                .single();
    }
}
