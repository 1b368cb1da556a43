package nl.houvast.task;

import static nl.houvast.task.TaskExamples.CASE;
import static nl.houvast.task.TaskExamples.FATMA;
import static nl.houvast.task.TaskExamples.NOON;
import static nl.houvast.task.TaskExamples.NOOR;
import static nl.houvast.task.TaskExamples.SAM;
import static nl.houvast.task.TaskExamples.SVEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Sealed;
import nl.houvast.task.TaskBoard.Next;
import nl.houvast.task.TaskBoard.Review;
import org.jspecify.annotations.Nullable;

/** Whatever is done in whatever order: nobody who is being helped is without a next step. */
class TaskBoardProperties {

    private static final Next NEXT =
            new Next(TaskKind.TODO, new Sealed(new byte[] {1}), NOON.plus(Duration.ofDays(3)));

    /** What can be done to a board. */
    enum Act {
        ADD,
        FINISH,
        FINISH_WITH_NEXT,
        DONE,
        DROP,
        POSTPONE,
        TAKE,
        RELEASE,
        REST,
        CLOSE,
        STOP
    }

    /**
     * One thing that somebody does.
     *
     * @param which of the open tasks
     * @param nobodys whether a new task has no owner yet
     */
    record Command(Act act, int which, Actor by, TaskKind kind, boolean binding, boolean nobodys) {}

    @Property(tries = 3000)
    void noOpenCaseIsEverWithoutATaskWithAnOwnerOrATeamAndAMoment(
            @ForAll("commands") List<Command> commands) {
        var board = new TaskBoard(false, List.of());
        var begun = false;
        for (var command : commands) {
            perform(command, board);
            board = new TaskBoard(board.ended(), board.open()); // as it is read back
            begun |= !board.open().isEmpty();
            if (begun && !board.ended()) {
                assertThat(board.open()).as(command.toString()).isNotEmpty();
            }
            assertThat(board.open())
                    .as(command.toString())
                    .allSatisfy(
                            task -> {
                                assertThat(task.open()).isTrue();
                                assertThat(task.dueAt()).isAfter(NOON);
                                assertThat(task.owner() != null || !task.about().team().isEmpty())
                                        .as("an owner or a team")
                                        .isTrue();
                            });
        }
    }

    @Property(tries = 1000)
    void whatIsRefusedChangesNothing(@ForAll("commands") List<Command> commands) {
        var board = new TaskBoard(false, List.of());
        for (var command : commands) {
            var before = picture(board);
            if (!perform(command, board)) {
                assertThat(picture(board)).as(command.toString()).isEqualTo(before);
            }
        }
    }

    @Property(tries = 1000)
    void afterTheEndOnlyWhatBindsGoesOnAndNothingElseComes(
            @ForAll("commands") List<Command> commands) {
        var board = new TaskBoard(false, List.of());
        for (var command : commands) {
            perform(command, board);
            if (board.ended()) {
                assertThat(board.open())
                        .as(command.toString())
                        .allMatch(task -> task.what().binding());
            }
        }
    }

    private static List<String> picture(TaskBoard board) {
        return board.open().stream()
                .map(
                        task ->
                                "%s %s %s %s %s"
                                        .formatted(
                                                task.id(),
                                                task.owner(),
                                                task.dueAt(),
                                                task.urgent(),
                                                task.state()))
                .toList();
    }

    /** Whether it was allowed. */
    private static boolean perform(Command command, TaskBoard board) {
        try {
            return done(command, board);
        } catch (Refusal no) {
            return false;
        }
    }

    private static boolean done(Command command, TaskBoard board) {
        var by = command.by();
        switch (command.act()) {
            case ADD -> board.add(wanted(command), null, by, NOON);
            case CLOSE -> board.close(by, NOON);
            case STOP -> board.stop(by, NOON);
            default -> {
                var task = some(command, board);
                if (task == null) {
                    return false;
                }
                change(command, task, board);
            }
        }
        return true;
    }

    private static void change(Command command, Task task, TaskBoard board) {
        var by = command.by();
        var later = NOON.plus(Duration.ofDays(1L + command.which()));
        switch (command.act()) {
            case FINISH -> board.finish(task.id(), null, by, NOON);
            case FINISH_WITH_NEXT -> board.finish(task.id(), NEXT, by, NOON);
            case DONE -> board.settle(task, TaskState.DONE, new Review(null, later), by, NOON);
            case DROP -> board.settle(task, TaskState.DROPPED, new Review(null, later), by, NOON);
            case POSTPONE -> board.get(task.id()).postpone(later, WaitsFor.CLIENT, by);
            case TAKE -> board.get(task.id()).take(by);
            case RELEASE -> board.get(task.id()).release(by);
            default -> board.rest(later);
        }
    }

    private static @Nullable Task some(Command command, TaskBoard board) {
        var open = board.open();
        return open.isEmpty() ? null : open.get(command.which() % open.size());
    }

    private static NewTask wanted(Command command) {
        return new NewTask(
                SAM,
                CASE,
                "VR09",
                "zeden",
                command.nobodys() ? null : command.by().id(),
                command.kind(),
                command.which() % 3 == 0 ? null : new UUID(7, command.which()),
                null,
                null,
                false,
                NOON.plus(Duration.ofDays(2)),
                command.binding(),
                WaitsFor.US);
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        var weighted =
                Arbitraries.frequencyOf(
                        Tuple.of(
                                12,
                                Arbitraries.of(Act.class).filter(TaskBoardProperties::ordinary)),
                        Tuple.of(1, Arbitraries.of(List.of(Act.CLOSE, Act.STOP))));
        return Combinators.combine(
                        weighted,
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.of(List.of(NOOR, SVEN, FATMA)),
                        Arbitraries.of(TaskKind.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Command::new)
                .list()
                .ofMaxSize(30);
    }

    private static boolean ordinary(Act act) {
        return act != Act.CLOSE && act != Act.STOP;
    }
}
