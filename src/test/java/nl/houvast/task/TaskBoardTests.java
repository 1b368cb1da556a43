package nl.houvast.task;

import static nl.houvast.task.TaskExamples.FATMA;
import static nl.houvast.task.TaskExamples.NOON;
import static nl.houvast.task.TaskExamples.NOOR;
import static nl.houvast.task.TaskExamples.SVEN;
import static nl.houvast.task.TaskExamples.TOMORROW;
import static nl.houvast.task.TaskExamples.asked;
import static nl.houvast.task.TaskExamples.todo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Sealed;
import nl.houvast.task.TaskBoard.Next;
import nl.houvast.task.TaskBoard.Review;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The rule that somebody always has the next step. */
class TaskBoardTests {

    private static final UUID ORIGIN = new UUID(7, 7);
    private static final Next NEXT =
            new Next(TaskKind.TODO, new Sealed(new byte[] {1}), NOON.plus(Duration.ofDays(7)));

    private final TaskBoard board = new TaskBoard(false, List.of());

    @Test
    void theLastOneIsOnlyFinishedTogetherWithANextOne() {
        var only = board.add(todo(), null, NOOR, NOON);
        refuses(TaskRefusal.NO_NEXT_MOMENT, () -> board.finish(only.id(), null, NOOR, NOON));

        board.finish(only.id(), NEXT, NOOR, NOON);

        assertThat(only.state()).isEqualTo(TaskState.DONE);
        assertThat(board.open())
                .singleElement()
                .satisfies(
                        next -> {
                            assertThat(next.owner()).isEqualTo(NOOR.id());
                            assertThat(next.dueAt()).isEqualTo(NEXT.dueAt());
                            assertThat(next.what().title()).isEqualTo(NEXT.title());
                        });
    }

    @Test
    void anyOtherOneIsJustFinished() {
        var one = board.add(todo(), null, NOOR, NOON);
        board.add(todo(), null, NOOR, NOON);

        board.finish(one.id(), null, NOOR, NOON);

        assertThat(board.open()).hasSize(1);
        refuses(TaskRefusal.ALREADY_DONE, () -> board.finish(one.id(), null, NOOR, NOON));
    }

    @Test
    void whenTheHouseEndsTheLastOneSomebodyLooksWhatComesNext() {
        var watch = board.add(asked(TaskKind.PLAN_ACTION, ORIGIN, false), null, NOOR, NOON);

        board.settle(watch, TaskState.DONE, new Review(null, TOMORROW), SVEN, NOON);

        assertThat(board.open())
                .singleElement()
                .satisfies(
                        review -> {
                            assertThat(review.what().kind()).isEqualTo(TaskKind.REVIEW);
                            assertThat(review.owner()).isEqualTo(NOOR.id());
                            assertThat(review.dueAt()).isEqualTo(TOMORROW);
                        });
    }

    @Test
    void whatIsAskedTwiceIsThereOnce() {
        var first = board.add(asked(TaskKind.CALL, ORIGIN, false), null, NOOR, NOON);
        var second = board.add(asked(TaskKind.CALL, ORIGIN, false), null, SVEN, NOON);
        board.add(asked(TaskKind.REVIEW, ORIGIN, false), null, SVEN, NOON);

        assertThat(second).isSameAs(first);
        assertThat(board.open()).hasSize(2);
    }

    @Test
    void onlyWhoHasItOrWhoLeadsDecidesAboutIt() {
        var task = board.add(todo(), null, NOOR, NOON);
        refuses(TaskRefusal.NOT_YOURS, () -> board.finish(task.id(), NEXT, SVEN, NOON));
        refuses(TaskRefusal.NOT_YOURS, () -> task.postpone(TOMORROW, WaitsFor.CLIENT, SVEN));
        refuses(TaskRefusal.NOT_YOURS, () -> task.release(SVEN));
        refuses(TaskRefusal.ALREADY_TAKEN, () -> task.take(SVEN));

        task.release(NOOR);
        refuses(TaskRefusal.NOT_YOURS, () -> board.finish(task.id(), NEXT, NOOR, NOON));
        task.take(SVEN);
        task.take(FATMA);

        assertThat(task.owner()).isEqualTo(FATMA.id());
    }

    @Test
    void closingDropsWhatDoesNotBind() {
        board.add(todo(), null, NOOR, NOON);
        var arrived = board.add(asked(TaskKind.CLIENT_ARRIVED, ORIGIN, true), null, NOOR, NOON);

        board.close(NOOR, NOON);

        assertThat(board.open()).containsExactly(arrived);
        refuses(TaskRefusal.CASE_ENDED, () -> board.add(todo(), null, NOOR, NOON));
        refuses(TaskRefusal.CASE_ENDED, () -> board.finish(arrived.id(), NEXT, NOOR, NOON));
        board.finish(arrived.id(), null, NOOR, NOON);
        assertThat(board.open()).isEmpty();
    }

    @Test
    void withoutConsentOnlyAHandoverIsWatchedOver() {
        board.add(asked(TaskKind.CLIENT_ARRIVED, ORIGIN, true), null, NOOR, NOON);
        board.add(asked(TaskKind.HANDOVER_WATCH, new UUID(7, 8), false), null, NOOR, NOON);
        var watch = board.add(asked(TaskKind.HANDOVER_WATCH, ORIGIN, true), null, NOOR, NOON);

        board.stop(NOOR, NOON);

        assertThat(board.open()).containsExactly(watch);
    }

    @Test
    void whileThePersonWantsNothingOnlyWhatBindsIsDueBefore() {
        var plain = board.add(todo(), null, NOOR, NOON);
        var watch = board.add(asked(TaskKind.HANDOVER_WATCH, ORIGIN, true), null, NOOR, NOON);

        board.rest(NEXT.dueAt());

        assertThat(plain.dueAt()).isEqualTo(NEXT.dueAt());
        assertThat(watch.dueAt()).isEqualTo(TOMORROW);
        assertThat(board.changed()).contains(plain);
    }

    private static void refuses(TaskRefusal reason, ThrowingCallable what) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(what)
                .extracting(Refusal::reason)
                .isEqualTo(reason);
    }
}
