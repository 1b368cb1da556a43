package nl.houvast.task;

import java.time.Instant;
import java.util.function.Consumer;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.person.Vault;
import nl.houvast.task.TaskBoard.Next;
import nl.houvast.task.TaskBoards.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a worker does with a task. Each command fails as missing for whoever may not see it. */
@Service
@Transactional
class TaskDesk {

    private final TaskRows rows;
    private final TaskBoards boards;
    private final Persons persons;
    private final Vault vault;
    private final Tasks tasks;

    TaskDesk(TaskRows rows, TaskBoards boards, Persons persons, Vault vault, Tasks tasks) {
        this.rows = rows;
        this.boards = boards;
        this.persons = persons;
        this.vault = vault;
        this.tasks = tasks;
    }

    /**
     * A task as it is read.
     *
     * @param title what is to be done exactly, or null when the kind says it all
     */
    record Reading(Task task, PersonName name, @Nullable String title, Standing standing) {}

    /**
     * What comes next and before when, in the words of a worker.
     *
     * @param kind a call to the person, or something else to do
     */
    record NextMoment(TaskKind kind, String title, Instant dueAt) {}

    /**
     * Opens it for reading; written in the log of processing.
     *
     * @throws Missing when there is none, or this actor may not see it
     */
    Reading read(TaskId id, Actor by) {
        var task = rows.get(id, by);
        var person = task.about().person();
        var title = task.what().title();
        return new Reading(
                task,
                persons.open(person, Purpose.CASEWORK, by).name(),
                title == null ? null : vault.open(person, Tasks.TITLE, title, Purpose.CASEWORK, by),
                boards.standing(task));
    }

    /**
     * Something to do in a case file that this actor may change, for the worker who helps.
     *
     * @throws Refusal when the case file ended
     */
    void add(Known file, NextMoment what, Actor by) {
        tasks.add(
                new NewTask(
                        file.person(),
                        file.id().value(),
                        file.region(),
                        file.team(),
                        file.owner(),
                        what.kind(),
                        null,
                        null,
                        what.title(),
                        false,
                        what.dueAt(),
                        false,
                        WaitsFor.US),
                by);
    }

    /**
     * Nobody's task is theirs from now on.
     *
     * @throws Refusal when somebody has it, or they only read along
     */
    void take(TaskId id, Actor by) {
        var subject = rows.get(id, by).subject();
        Refusal.unless(rows.coversUnasked(subject, by), TaskRefusal.ONLY_READS);
        change(id, by, board -> board.get(id).take(by));
    }

    void release(TaskId id, Actor by) {
        change(id, by, board -> board.get(id).release(by));
    }

    void postpone(TaskId id, Instant due, WaitsFor turn, Actor by) {
        change(id, by, board -> board.get(id).postpone(due, turn, by));
    }

    /**
     * It is done.
     *
     * @param next what comes after it, or null when nothing does
     * @throws Refusal when it is the last open task of a case file that goes on, and nothing comes
     *     next
     */
    void finish(TaskId id, @Nullable NextMoment next, Actor by) {
        var task = rows.get(id, by);
        var person = task.about().person();
        var sealed =
                next == null
                        ? null
                        : new Next(
                                next.kind(),
                                vault.seal(person, Tasks.TITLE, next.title()),
                                next.dueAt());
        persons.hold(person);
        boards.tell(task, by, tasks.now());
        change(id, by, board -> board.finish(id, sealed, by, tasks.now()));
    }

    /** Whoever forgets the person goes the same way: first the person, then the board. */
    private void change(TaskId id, Actor by, Consumer<TaskBoard> what) {
        var about = rows.get(id, by).about();
        persons.hold(about.person());
        var board = boards.lock(about.caseFile()).orElseThrow(Missing::new);
        what.accept(board);
        boards.keep(board);
    }
}
