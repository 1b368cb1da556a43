package nl.houvast.task;

import java.util.List;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Waiting;
import nl.houvast.reach.Loads;
import nl.houvast.reach.Reach;
import nl.houvast.task.TaskFilter.Part;
import nl.houvast.task.TaskFilter.Whose;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says on every page how much waits and how much of it is late: to a worker what they have, to a
 * supervisor all in their reach. One statement, and it stops counting at a hundred. To who leads it
 * tells how much of it each worker has.
 */
@Component
@Order(20) // after whom they help
class TaskWaiting implements Waiting, Loads {

    private final TaskList list;

    TaskWaiting(TaskList list) {
        this.list = list;
    }

    @Override
    public Optional<Work> of(Actor by) {
        if (!by.isStaff()) {
            return Optional.empty();
        }
        var leads = by.role() == Role.SUPERVISOR;
        var filter = leads ? TaskFilter.all(Whose.REGION) : TaskFilter.MINE;
        var waits = list.waits(filter, by);
        return Optional.of(
                new Work(
                        "task.waiting",
                        (leads ? filter.of(Part.LATE) : filter).address(),
                        waits.count(),
                        waits.late()));
    }

    @Override
    public List<Load> of(Reach reach) {
        var theirs =
                "from task.task t where t.owner = %s and t.state = 'OPEN' and %s"
                        .formatted(WORKER, reach.condition("t", "t.owner"));
        return List.of(
                new Load("task.load.open", false, theirs),
                new Load("task.load.late", true, theirs + " and t.due_at < :reachNow"));
    }
}
