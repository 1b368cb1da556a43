package nl.houvast.task;

import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Waiting;
import nl.houvast.task.TaskList.Part;
import org.springframework.stereotype.Component;

/**
 * Says on every page how much waits and how much of it is late: to a worker what they have, to a
 * supervisor all in their reach. One statement, and it stops counting at a hundred.
 */
@Component
class TaskWaiting implements Waiting {

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
        var waits = list.waits(leads ? Part.REGION : Part.MINE, by);
        return Optional.of(
                new Work(
                        "task.waiting",
                        TasksPage.address(leads ? Part.LATE : Part.MINE),
                        waits.count(),
                        waits.late()));
    }
}
