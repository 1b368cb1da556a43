package nl.houvast.task;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import nl.houvast.task.TaskBoard.Review;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where work on case files waits. Whoever knows that something is to be done puts it
 * here, in the transaction in which they learn it; whoever calls has asked the rights. From its
 * first task until {@link #closeAll} a case file is never without an open one.
 */
@Service
@Transactional(propagation = MANDATORY)
public class Tasks {

    /** Where titles are sealed for. */
    static final String TITLE = "task.task.title";

    private final TaskRows rows;
    private final TaskBoards boards;
    private final Vault vault;
    private final Persons persons;
    private final TaskMoments moments;

    Tasks(TaskRows rows, TaskBoards boards, Vault vault, Persons persons, TaskMoments moments) {
        this.rows = rows;
        this.boards = boards;
        this.vault = vault;
        this.persons = persons;
        this.moments = moments;
    }

    /**
     * An open task of a case file.
     *
     * @param owner the account that has it, or null when it stands in the open list
     * @param title what is to be done exactly, or null when the kind says it all
     */
    public record Open(
            TaskId id,
            TaskKind kind,
            @Nullable String title,
            @Nullable String owner,
            boolean urgent,
            Instant dueAt,
            boolean late,
            WaitsFor waitsFor) {}

    /**
     * What comes next in a case file.
     *
     * @param owner the account that does it, or null when it stands in the open list
     */
    public record NextMoment(TaskKind kind, @Nullable String owner, Instant dueAt) {}

    /**
     * Puts this task where its owner, or its team, finds it. When the same was asked for before and
     * is still open, nothing changes.
     *
     * @return the task that is open for it now
     * @throws Missing when the person is not there any more
     * @throws Refusal when the case file ended and the task does not bind
     */
    public TaskId add(NewTask wanted, Actor by) {
        var person = wanted.person();
        persons.hold(person); // before the board: whoever forgets the person goes the same way
        var title = wanted.title() == null ? null : vault.seal(person, TITLE, wanted.title());
        var board = boards.begin(wanted.caseFile(), person);
        var task = board.add(wanted, title, by, moments.now());
        boards.keep(board);
        return task.id();
    }

    /**
     * What asked for it was done. When it was the last open task of a case file that goes on, its
     * owner, or its team, is asked to look within a working day what comes next; whoever knows
     * better adds that first. Nothing happens when none is open.
     */
    public void done(TaskKind kind, UUID origin, Actor by) {
        settle(kind, origin, TaskState.DONE, by);
    }

    /** What asked for it needs it no more; the rest as in {@link #done}. */
    public void drop(TaskKind kind, UUID origin, Actor by) {
        settle(kind, origin, TaskState.DROPPED, by);
    }

    /**
     * The same, where whoever had it is not the one who looks what comes next.
     *
     * @param reviewer the account that does, when it was the last open task
     */
    public void drop(TaskKind kind, UUID origin, String reviewer, Actor by) {
        settle(kind, origin, TaskState.DROPPED, reviewer, by);
    }

    /** Whether this still waits for somebody. */
    public boolean waits(TaskKind kind, UUID origin) {
        return moments.caseFile(kind, origin) != null;
    }

    private void settle(TaskKind kind, UUID origin, TaskState as, Actor by) {
        settle(kind, origin, as, null, by);
    }

    private void settle(
            TaskKind kind, UUID origin, TaskState as, @Nullable String reviewer, Actor by) {
        var caseFile = moments.caseFile(kind, origin);
        if (caseFile == null) {
            return;
        }
        var board = boards.lock(caseFile).orElseThrow();
        board.find(kind, origin)
                .ifPresent(
                        task -> {
                            var now = moments.now();
                            board.settle(task, as, new Review(reviewer, moments.in(1)), by, now);
                            boards.keep(board);
                        });
    }

    /**
     * The case file ends: what does not bind is dropped, and from now on none needs to be open.
     *
     * @param caseFile also when it never had a task
     */
    public void closeAll(UUID caseFile, Actor by) {
        boards.lock(caseFile)
                .ifPresent(
                        board -> {
                            var now = moments.now();
                            board.close(by, now);
                            boards.keepEnded(caseFile, board, now);
                        });
    }

    /**
     * The person wants nothing for a while: what does not bind, and is due before that moment, is
     * due at it. Until then nobody is told to call them.
     */
    public void rest(UUID caseFile, Instant until) {
        boards.lock(caseFile)
                .ifPresent(
                        board -> {
                            board.rest(until);
                            boards.keep(board);
                            boards.rests(caseFile, until);
                        });
    }

    /** The person wants something again, before that moment or at it: they may be called. */
    void goesOn(UUID caseFile) {
        boards.lock(caseFile).ifPresent(board -> boards.rests(caseFile, null));
    }

    /** Whether something is open in this case file. */
    public boolean hasOpen(UUID caseFile) {
        return !rows.open(caseFile).isEmpty();
    }

    /** Whether something is open that stays when the case file closes. */
    public boolean bindingOpen(UUID caseFile) {
        return rows.open(caseFile).stream().anyMatch(task -> task.what().binding());
    }

    /** Of each of these case files what is due first; one without an open task is left out. */
    public Map<UUID, NextMoment> next(Collection<UUID> caseFiles) {
        return moments.next(caseFiles);
    }

    /**
     * What is open in this case file, first what is urgent and then what is due first. Opens the
     * titles together, which the log of processing tells as one line.
     */
    public List<Open> of(PersonId person, UUID caseFile, Actor by) {
        var open = rows.open(caseFile);
        var sealed = new HashMap<TaskId, Sealed>();
        for (var task : open) {
            var title = task.what().title();
            if (title != null) {
                sealed.put(task.id(), title);
            }
        }
        var titles = vault.open(person, TITLE, sealed, Purpose.CASEWORK, by);
        var now = moments.now();
        return open.stream()
                .sorted(TaskMoments.ORDER)
                .map(
                        task ->
                                new Open(
                                        task.id(),
                                        task.what().kind(),
                                        titles.get(task.id()),
                                        task.owner(),
                                        task.urgent(),
                                        task.dueAt(),
                                        task.dueAt().isBefore(now),
                                        task.waitsFor()))
                .toList();
    }

    Instant now() {
        return moments.now();
    }
}
