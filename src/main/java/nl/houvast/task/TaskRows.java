package nl.houvast.task;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.reach.InReach;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The tasks that were kept. */
interface TaskRows extends Repository<Task, TaskId>, InReach {

    Task save(Task task);

    Optional<Task> findById(TaskId id);

    /**
     * The task with this id.
     *
     * @throws Missing when there is none, or this actor may not see it
     */
    default Task get(TaskId id, Actor by) {
        return findById(id).filter(task -> covers(task.subject(), by)).orElseThrow(Missing::new);
    }

    /**
     * Keeps what changed.
     *
     * @throws Refusal when somebody else changed it since it was read
     */
    default void keep(Task task) {
        try {
            save(task);
        } catch (OptimisticLockingFailureException e) {
            throw new Refusal(TaskRefusal.CHANGED_MEANWHILE);
        }
    }

    /** What is open in this case file, in the order in which it came. */
    @Query("select * from task.task where case_file = :caseFile and state = 'OPEN' order by id")
    List<Task> open(UUID caseFile);
}
