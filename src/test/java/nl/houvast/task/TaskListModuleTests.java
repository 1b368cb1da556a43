package nl.houvast.task;

import static nl.houvast.task.TaskExamples.NOON;
import static nl.houvast.task.TaskExamples.NOOR;
import static nl.houvast.task.TaskExamples.SVEN;
import static nl.houvast.task.TaskExamples.TOMORROW;
import static nl.houvast.task.TaskExamples.asked;
import static nl.houvast.task.TaskExamples.due;
import static nl.houvast.task.TaskExamples.in;
import static nl.houvast.task.TaskExamples.todo;
import static nl.houvast.task.TaskExamples.workerOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import nl.houvast.CountedHouse;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.access.Waiting.Work;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonExamples;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.RightsDesk;
import nl.houvast.task.TaskFilter.Part;
import nl.houvast.task.TaskFilter.Whose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
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
    @Autowired TaskCalls calls;
    @Autowired SavedLists saved;
    @Autowired ApplicationEventPublisher events;

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

        var ids = listed(TaskFilter.MINE, NOOR);

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

        assertThat(statements(NOOR)).isEqualTo(one).isLessThanOrEqualTo(7);
        assertThat(statements(workerOf("VR09"))).as("in a narrow reach").isEqualTo(one);
        var before = CountedHouse.statements();
        waiting.of(NOOR);
        assertThat(CountedHouse.statements() - before).as("in the header").isEqualTo(2);
    }

    private int statements(Actor by) {
        var before = CountedHouse.statements();
        list.counts(TaskFilter.MINE, by);
        list.rows(all(Part.ALL), Optional.empty(), by);
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

        assertThat(list.counts(all(Part.ALL), NOOR).parts()).containsEntry(Part.FREE, 100);
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

        assertThat(listed(TaskFilter.MINE, zeden)).containsExactly(late);
        assertThat(listed(all(Part.LATE), zeden)).containsExactly(late);
        assertThat(listed(all(Part.URGENT), zeden)).containsExactly(urgent);
        assertThat(listed(TaskFilter.all(Whose.TEAM), zeden)).containsExactly(team);
        assertThat(listed(all(Part.FREE), zeden)).containsExactly(team);
        assertThat(listed(all(Part.WAITING), zeden)).containsExactly(turn);
        assertThat(listed(all(Part.NEW), zeden)).hasSize(4);
        assertThat(listed(TaskFilter.all(Whose.TEAM), NOOR)).as("in no team").isEmpty();
        assertThat(listed(all(Part.FREE), workerOf("VR24"))).as("in another region").isEmpty();

        clock.set(NOON.plus(Duration.ofDays(2)));
        assertThat(listed(all(Part.NEW), zeden)).isEmpty();
        assertThat(listed(all(Part.LATE), zeden)).hasSize(4);
    }

    @Test
    void theHeaderTellsAWorkerWhatTheyHaveAndASupervisorAllInTheirReach() {
        var sam = person("Sam");
        add(due(NOON.minusSeconds(1), false, todo(sam, caseFile(), NOOR.id(), null)));
        add(in("VR09", "zeden", todo(sam, caseFile(), SVEN.id(), null)));
        add(in("VR24", "", due(NOON.minusSeconds(1), true, todo(sam, caseFile(), null, null))));
        var leads = new Actor("fatma", Role.SUPERVISOR, Scope.of(Set.of("VR09"), Set.of()));

        assertThat(waiting.of(NOOR))
                .contains(new Work("task.waiting", "/werk/taken?van=mij", 1, 1));
        assertThat(waiting.of(leads))
                .contains(new Work("task.waiting", "/werk/taken?van=regio&lijst=laat", 2, 1));
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
                        null,
                        false,
                        TOMORROW,
                        false,
                        WaitsFor.US);
        add(call);
        assertThat(text(get("/werk/taken", NOOR))).doesNotContain("Nu niet bellen");

        db.sql("update task.task set person = ?").param(mornings().value()).update();

        assertThat(text(get("/werk/taken", NOOR))).contains("De cliënt bellen", "Nu niet bellen");
    }

    @Test
    void toCallNowHoldsWhoMayBeCalledAtThisMomentAndNobodyElse() {
        var sam = add(call(person("Sam")));
        var fleur = mornings();
        add(call(fleur));
        var resting = add(call(person("Noa")));
        db.sql("update task.watched set rests_until = ? where case_file = ?")
                .params(TOMORROW.atOffset(ZoneOffset.UTC), read(resting).about().caseFile())
                .update();
        add(todo(person("Bo"), caseFile(), NOOR.id(), null));
        assertThat(listed(all(Part.CALLS), NOOR)).as("not worked out yet").isEmpty();

        calls.plan();

        assertThat(listed(all(Part.CALLS), NOOR)).containsExactly(sam);
        assertThat(list.counts(TaskFilter.MINE, NOOR).parts()).containsEntry(Part.CALLS, 1);
        assertThat(text(get("/werk/taken?van=mij&lijst=bellen", NOOR)))
                .contains("Van mij: Nu bellen", "Sam Voorbeeld")
                .doesNotContain("Fleur", "Noa");

        clock.set(Instant.parse("2026-11-26T09:00:00Z")); // Thursday, ten o'clock
        calls.plan();
        assertThat(listed(all(Part.CALLS), NOOR)).as("in her own times").hasSize(3);
        clock.set(Instant.parse("2026-11-26T21:30:00Z"));
        assertThat(listed(all(Part.CALLS), NOOR)).as("nobody at night").isEmpty();
        calls.plan();
        assertThat(listed(all(Part.CALLS), NOOR)).isEmpty();
    }

    @Test
    void whatThePersonSaidMeanwhileCountsBeforeWhatWasWorkedOut() {
        var fleur = mornings();
        var task = add(call(fleur));
        db.sql("update task.task set call_from = ?, call_until = ? where id = ?")
                .params(
                        NOON.minusSeconds(60).atOffset(ZoneOffset.UTC),
                        TOMORROW.atOffset(ZoneOffset.UTC),
                        task.value())
                .update();
        assertThat(listed(all(Part.CALLS), NOOR)).as("it is noon").isEmpty();

        inTransaction(() -> events.publishEvent(new RightsDesk.Corrected(fleur)));
        calls.plan();

        assertThat(
                        db.sql("select call_from > :noon from task.task")
                                .param("noon", NOON.atOffset(ZoneOffset.UTC))
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void aListIsKeptUnderANameOfTheirOwn() {
        var lists = "/werk/taken/lijsten";
        assertThat(post(lists, NOOR, "name", " ", "van", "team", "lijst", "laat"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#name\"");
        assertThat(post(lists, NOOR, "name", "x".repeat(41), "van", "team")).hasStatus(422);
        assertThat(post(lists, NOOR, "name", "Laat", "van", "iedereen")).hasStatus(404);

        assertThat(
                        post(
                                lists,
                                NOOR,
                                "name",
                                "Laat bij ons",
                                "van",
                                "team",
                                "lijst",
                                "laat",
                                "soort",
                                "call"))
                .hasRedirectedUrl("/werk/taken?van=team&lijst=laat&soort=call");

        assertThat(text(get("/werk/taken", NOOR)))
                .contains("Laat bij ons", "/werk/taken?van=team&amp;lijst=laat&amp;soort=call");
        assertThat(text(get("/werk/taken", SVEN))).doesNotContain("Laat bij ons");
        assertThat(post(lists, NOOR, "name", "laat BIJ ons")).hasStatus(422);
        var id = saved.of(NOOR).getFirst().id();
        assertThat(post(lists + "/" + id + "/weg", SVEN)).hasStatus(404);
        assertThat(saved.of(NOOR)).hasSize(1);
        for (int i = 1; i < SavedLists.MOST; i++) {
            saved.save("Lijst " + i, TaskFilter.MINE, NOOR);
        }
        assertThat(post(lists, NOOR, "name", "Nog een"))
                .hasStatus(422)
                .bodyText()
                .contains("Je hebt al 20 lijsten");

        assertThat(post(lists + "/" + id + "/weg", NOOR)).hasRedirectedUrl("/werk/taken");
        assertThat(post(lists, NOOR, "name", "Nog een")).hasStatus(302);
        assertThat(saved.of(NOOR)).hasSize(SavedLists.MOST);
    }

    private static NewTask call(PersonId person) {
        return asked(person, TimeOrdered.id(NOON), TaskKind.CALL, TimeOrdered.id(NOON), false);
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
