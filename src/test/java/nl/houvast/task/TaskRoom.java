package nl.houvast.task;

import static nl.houvast.task.TaskExamples.NOON;
import static nl.houvast.task.TaskExamples.NOOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.houvast.MovingClock;
import nl.houvast.Visits;
import nl.houvast.access.Actor;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonExamples;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.task.TaskFilter.Part;
import nl.houvast.task.TaskFilter.Whose;
import nl.houvast.task.TaskList.Row;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The house around the tasks: people who are helped, and colleagues who look at pages. */
abstract class TaskRoom extends Visits {

    @Autowired JdbcClient db;
    @Autowired Persons persons;
    @Autowired Tasks tasks;
    @Autowired TaskRows rows;
    @Autowired TaskDesk desk;
    @Autowired TaskList list;
    @Autowired MovingClock clock;
    @Autowired TransactionTemplate transaction;

    @BeforeEach
    void empty() {
        clock.set(NOON);
        db.sql(
                        """
                        truncate task.task, task.watched, task.saved_list,
                                 reach.shield, reach.named, reach.broken_glass, reach.danger
                        """)
                .update();
    }

    <T> T inTransaction(Supplier<T> what) {
        return Objects.requireNonNull(transaction.execute(status -> what.get()));
    }

    void inTransaction(Runnable what) {
        transaction.executeWithoutResult(status -> what.run());
    }

    PersonId person(String name) {
        return inTransaction(
                () ->
                        persons.register(
                                PersonExamples.identity(
                                        name,
                                        "Voorbeeld",
                                        "+31612345678",
                                        null,
                                        PersonExamples.callOnly()),
                                NOOR));
    }

    UUID caseFile() {
        return TimeOrdered.id(clock.instant());
    }

    TaskId add(NewTask wanted) {
        return inTransaction(() -> tasks.add(wanted, NOOR));
    }

    Task read(TaskId id) {
        return rows.findById(id).orElseThrow();
    }

    int open(UUID caseFile) {
        return rows.open(caseFile).size();
    }

    /** This part of what is in the region. */
    static TaskFilter all(Part part) {
        return TaskFilter.all(Whose.REGION).of(part);
    }

    /** All there is in this list, page after page. */
    List<TaskId> listed(TaskFilter filter, Actor by) {
        var all = new ArrayList<TaskId>();
        Optional<TaskId> after = Optional.empty();
        do {
            var page = list.rows(filter, after, by);
            all.addAll(page.rows().stream().map(Row::id).toList());
            after = Optional.ofNullable(page.more());
        } while (after.isPresent());
        return all;
    }
}
