package nl.houvast.timeline;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.houvast.person.PersonExamples.NOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.timeline.Notes.Change;
import nl.houvast.timeline.Notes.Edited;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/**
 * Several who write at the very same time, on a real PostgreSQL: nothing that they wrote is lost.
 */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc // as the other tests of the timeline, in one house
@Import({TestDatabase.class, TimelineHouse.class, TimelineHouse.Addresses.class})
class NoteRaceModuleTests extends TimelineRoom {

    private static final int ROUNDS = 25;
    private static final int WRITERS = 4;

    private static Actor writer(int number) {
        return Actor.worker("worker-" + number);
    }

    /** All at once, as far as a machine can. */
    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        var start = new CyclicBarrier(work.size());
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var running =
                    work.stream()
                            .map(
                                    it ->
                                            threads.submit(
                                                    () -> {
                                                        start.await(20, SECONDS);
                                                        return it.call();
                                                    }))
                            .toList();
            var done = new ArrayList<T>();
            for (var one : running) {
                done.add(one.get(60, SECONDS));
            }
            return done;
        }
    }

    @Test
    void whoChangeOtherLinesAtOnceAllFindTheirsInTheNote() throws Exception {
        var file = file();
        var note = note(file, "w0\nvast\nw1\nvast\nw2\nvast\nw3", NOOR);
        for (int round = 1; round <= ROUNDS; round++) {
            var base = version(file, note);
            var text = now(file, note);
            var work = new ArrayList<Callable<Edited>>();
            for (int i = 0; i < WRITERS; i++) {
                var who = i;
                var mine = text.replaceAll("w" + i + "[^\n]*", "w" + i + " ronde " + round);
                work.add(() -> edit(file, note, base, mine, writer(who)));
            }

            assertThat(together(work)).allMatch(Edited.Kept.class::isInstance);

            for (int i = 0; i < WRITERS; i++) {
                assertThat(now(file, note)).contains("w" + i + " ronde " + round);
            }
            assertThat(now(file, note).lines()).hasSize(2 * WRITERS - 1);
        }
        assertThat(version(file, note)).isEqualTo(1 + ROUNDS * WRITERS);
    }

    @Test
    void ofWhoChangeTheSameLineAtOnceOneIsKeptAndTheOthersSeeBothAndKeepTheirs() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            var file = file();
            var note = note(file, "begin\nregel\neind", NOOR);
            var work = new ArrayList<Callable<Edited>>();
            for (int i = 0; i < WRITERS; i++) {
                var who = i;
                work.add(() -> edit(file, note, 1, "begin\nvan " + who + "\neind", writer(who)));
            }

            var done = together(work);

            assertThat(done.stream().filter(Edited.Kept.class::isInstance)).hasSize(1);
            assertThat(version(file, note)).isEqualTo(2);
            for (int i = 0; i < WRITERS; i++) {
                var mine = "van " + i;
                var typed = notes.read(person(file), file, note, writer(i)).typed().text();
                assertThat(typed).as("kept, or not sent").contains(mine);
                if (done.get(i) instanceof Edited.Overlap overlap) {
                    assertThat(overlap.both())
                            .contains(mine, now(file, note).lines().toList().get(1));
                    assertThat(overlap.beside()).extracting(Notes.Beside::mine).contains(mine);
                } else {
                    assertThat(now(file, note)).contains(mine);
                }
            }
        }
    }

    @Test
    void whoSendsAFormTwiceAtOnceWritesOnce() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            var file = file();
            var form = key();
            Callable<UUID> click = () -> notes.add(person(file), file, form, "Eén keer", NOOR);

            assertThat(together(List.of(click, click, click)).stream().distinct()).hasSize(1);

            assertThat(count("note", person(file))).isEqualTo(1);
            assertThat(count("entry", person(file))).isEqualTo(1);
        }
    }

    @Test
    void whoChangesANoteWaitsForWhoDoesAlready() throws Exception {
        var file = file();
        var note = note(file, "een\ntwee\ndrie", NOOR);

        meanwhile(
                () -> edit(file, note, 1, "EEN\ntwee\ndrie", NOOR),
                () ->
                        assertThat(edit(file, note, 1, "een\ntwee\nDRIE", LOT))
                                .isEqualTo(new Edited.Kept(3, true)));

        assertThat(now(file, note)).isEqualTo("EEN\ntwee\nDRIE");
    }

    @Test
    void whoForgetsWaitsForWhoWritesAndLeavesNothing() throws Exception {
        var file = file();
        var note = note(file, "een", NOOR);
        var person = person(file);

        meanwhile(
                () -> {
                    edit(file, note, 1, "een\ntwee", NOOR);
                    note(file, "nog een", NOOR);
                    timeline.write(person, file, NoteRows.KIND, List.of(), NOOR);
                },
                () -> transaction.executeWithoutResult(status -> persons.forget(person, NOOR)));

        for (var table : List.of("entry", "note", "note_version", "note_draft")) {
            assertThat(count(table, person)).as(table).isZero();
        }
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> note(file, "te laat", NOOR));
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(
                        () ->
                                notes.edit(
                                        person, file, new Change(note, 1, key(), "te laat"), NOOR));
        assertThat(count("note_version", person)).isZero();
    }

    @Test
    void manyWhoWriteAndAreForgottenMeanwhileNeverWaitForEachOther() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            var file = file();
            var note = note(file, "een\ntwee", NOOR);
            var person = person(file);
            Callable<Boolean> forget =
                    () -> {
                        transaction.executeWithoutResult(status -> persons.forget(person, NOOR));
                        return true;
                    };
            Callable<Boolean> change =
                    () -> tried(() -> edit(file, note, 1, "een\ntwee\ndrie", NOOR));
            Callable<Boolean> add = () -> tried(() -> note(file, "nog een", LOT));
            Callable<Boolean> type =
                    () ->
                            tried(
                                    () ->
                                            notes.keep(
                                                    person,
                                                    file,
                                                    note,
                                                    new NoteForm("half", "1", key().toString(), ""),
                                                    LOT));

            assertThat(together(List.of(forget, change, add, type))).first().isEqualTo(true);

            for (var table : List.of("entry", "note", "note_version", "note_draft")) {
                assertThat(count(table, person)).as(table).isZero();
            }
        }
    }

    /** Whether it was done; not when there was nobody any more. A deadlock, for one, is thrown. */
    private static boolean tried(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Missing forgotten) {
            return false;
        }
    }

    private int version(UUID file, UUID note) {
        return notes.read(person(file), file, note, NOOR).versions().getFirst().number();
    }

    /** The other begins when the one did its work, and waits until the one commits. */
    private void meanwhile(Runnable one, Runnable other) throws Exception {
        var did = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var running =
                CompletableFuture.runAsync(
                        () ->
                                transaction.executeWithoutResult(
                                        status -> {
                                            one.run();
                                            did.countDown();
                                            await(go);
                                        }));
        assertThat(did.await(20, SECONDS)).isTrue();
        var waiting = CompletableFuture.runAsync(other);
        assertThatExceptionOfType(TimeoutException.class)
                .as("the other waits")
                .isThrownBy(() -> waiting.get(300, MILLISECONDS));
        go.countDown();
        running.get(20, SECONDS);
        waiting.get(20, SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
