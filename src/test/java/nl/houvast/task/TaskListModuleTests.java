package nl.houvast.task;

import static nl.houvast.task.TaskExamples.NOON;
import static nl.houvast.task.TaskExamples.NOOR;
import static nl.houvast.task.TaskExamples.SVEN;
import static nl.houvast.task.TaskExamples.TOMORROW;
import static nl.houvast.task.TaskExamples.due;
import static nl.houvast.task.TaskExamples.in;
import static nl.houvast.task.TaskExamples.todo;
import static nl.houvast.task.TaskExamples.workerOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import nl.houvast.CountedHouse;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.access.Waiting.Work;
import nl.houvast.person.PersonExamples;
import nl.houvast.person.PersonId;
import nl.houvast.task.TaskList.Part;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** What stands on which list, in which order, and what that costs. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, CountedHouse.class})
class TaskListModuleTests extends TaskRoom {

    @Autowired TaskWaiting waiting;

    @Test
    void pagesFollowEachOtherUrgentFirstAndThenByWhatIsDue() {
        var sam = person("Sam");
        for (int i = 0; i < 45; i++) {
            add(
                    due(
                            TOMORROW.plus(Duration.ofMinutes(i % 7)),
                            i % 11 == 0,
                            todo(sam, caseFile(), NOOR.id(), null)));
        }

        var ids = listed(Part.MINE, NOOR);

        assertThat(ids).hasSize(45).doesNotHaveDuplicates();
        assertThat(ids.stream().map(this::read).toList()).isSortedAccordingTo(TaskMoments.ORDER);
        assertThat(text(get("/werk/taken", NOOR))).contains("Meer taken", "Van mij (45)");
    }

    @Test
    void aLongListCostsAsManyStatementsAsAShortOne() {
        var daan = "worker-daan";
        add(todo(person("Sam"), caseFile(), daan, null));
        int one = statements(NOOR);
        for (int i = 0; i < 30; i++) {
            add(todo(person("Persoon" + i), caseFile(), daan, null));
        }

        assertThat(statements(NOOR)).isEqualTo(one).isLessThanOrEqualTo(5);
        assertThat(statements(workerOf("VR09"))).as("in a narrow reach").isEqualTo(one);
        var before = CountedHouse.statements();
        waiting.of(NOOR);
        assertThat(CountedHouse.statements() - before).as("in the header").isEqualTo(1);
    }

    private int statements(Actor by) {
        var before = CountedHouse.statements();
        list.counts(by);
        list.rows(Part.REGION, Optional.empty(), by);
        return CountedHouse.statements() - before;
    }

    @Test
    void countsStopAtAHundred() {
        var sam = person("Sam");
        inTransaction(
                () -> {
                    for (int i = 0; i < 120; i++) {
                        tasks.add(todo(sam, caseFile(), null, null), NOOR);
                    }
                });

        assertThat(list.counts(NOOR)).containsEntry(Part.FREE, 100);
        assertThat(text(get("/werk/taken?lijst=vrij", NOOR))).contains("Nog van niemand (99+)");
    }

    @Test
    void eachPartShowsItsOwn() {
        var sam = person("Sam");
        var late = add(due(NOON.minusSeconds(1), false, todo(sam, caseFile(), NOOR.id(), null)));
        var urgent = add(due(TOMORROW, true, todo(sam, caseFile(), SVEN.id(), null)));
        var team = add(in("VR09", "zeden", todo(sam, caseFile(), null, null)));
        var turn = add(todo(sam, caseFile(), SVEN.id(), null));
        inTransaction(() -> desk.postpone(turn, TOMORROW, WaitsFor.CLIENT, SVEN));
        var zeden = new Actor(NOOR.id(), Role.WORKER, Scope.of(Set.of("VR09"), Set.of("zeden")));

        assertThat(listed(Part.MINE, zeden)).containsExactly(late);
        assertThat(listed(Part.LATE, zeden)).containsExactly(late);
        assertThat(listed(Part.URGENT, zeden)).containsExactly(urgent);
        assertThat(listed(Part.TEAM, zeden)).containsExactly(team);
        assertThat(listed(Part.FREE, zeden)).containsExactly(team);
        assertThat(listed(Part.WAITING, zeden)).containsExactly(turn);
        assertThat(listed(Part.NEW, zeden)).hasSize(4);
        assertThat(listed(Part.TEAM, NOOR)).as("in no team").isEmpty();
        assertThat(listed(Part.FREE, workerOf("VR24"))).as("in another region").isEmpty();

        clock.set(NOON.plus(Duration.ofDays(2)));
        assertThat(listed(Part.NEW, zeden)).isEmpty();
        assertThat(listed(Part.LATE, zeden)).hasSize(4);
    }

    @Test
    void theHeaderTellsAWorkerWhatTheyHaveAndASupervisorAllInTheirReach() {
        var sam = person("Sam");
        add(due(NOON.minusSeconds(1), false, todo(sam, caseFile(), NOOR.id(), null)));
        add(in("VR09", "zeden", todo(sam, caseFile(), SVEN.id(), null)));
        add(in("VR24", "", due(NOON.minusSeconds(1), true, todo(sam, caseFile(), null, null))));
        var leads = new Actor("fatma", Role.SUPERVISOR, Scope.of(Set.of("VR09"), Set.of()));

        assertThat(waiting.of(NOOR))
                .contains(new Work("task.waiting", "/werk/taken?lijst=mij", 1, 1));
        assertThat(waiting.of(leads))
                .contains(new Work("task.waiting", "/werk/taken?lijst=laat", 2, 1));
        assertThat(waiting.of(new Actor("mees", Role.ADVISOR))).isEmpty();
    }

    @Test
    void aCallSaysWhenItIsNotSafeNow() {
        var sam = person("Sam");
        var call =
                new NewTask(
                        sam,
                        caseFile(),
                        "",
                        "",
                        NOOR.id(),
                        TaskKind.CALL,
                        null,
                        null,
                        false,
                        TOMORROW,
                        false,
                        WaitsFor.US);
        add(call);
        assertThat(text(get("/werk/taken", NOOR))).doesNotContain("Nu niet bellen");

        db.sql("update task.task set person = ?").param(mornings().value()).update();

        assertThat(text(get("/werk/taken", NOOR))).contains("Bellen", "Nu niet bellen");
    }

    /** Somebody who may be called on Tuesday and Thursday morning; it is noon. */
    private PersonId mornings() {
        return inTransaction(
                () ->
                        persons.register(
                                PersonExamples.identity(
                                        "Fleur",
                                        "Voorbeeld",
                                        "+31612345679",
                                        null,
                                        PersonExamples.callOrMail()),
                                NOOR));
    }
}
