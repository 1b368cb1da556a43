package nl.houvast.task;

import static nl.houvast.task.TaskExamples.FATMA;
import static nl.houvast.task.TaskExamples.NOON;
import static nl.houvast.task.TaskExamples.NOOR;
import static nl.houvast.task.TaskExamples.SVEN;
import static nl.houvast.task.TaskExamples.TOMORROW;
import static nl.houvast.task.TaskExamples.asked;
import static nl.houvast.task.TaskExamples.due;
import static nl.houvast.task.TaskExamples.todo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.houvast.CountedHouse;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Tasks and their pages, on a real database. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, CountedHouse.class})
class TaskModuleTests extends TaskRoom {

    @Test
    void theLastTaskIsFinishedWithWhatComesNextAndThatIsSealed() {
        var sam = person("Sam");
        var file = caseFile();
        var task = add(todo(sam, file, NOOR.id(), "Bel over de huisarts"));
        assertThat(text(get("/werk/taken", NOOR)))
                .contains("Sam Voorbeeld", "href=\"/werk/dossiers/" + file, "(1)")
                .doesNotContain("huisarts");
        assertThat(text(get(page(task), NOOR)))
                .contains("Bel over de huisarts", "Dit is de laatste taak in dit dossier");

        assertThat(post(page(task) + "/klaar", NOOR))
                .hasStatus(422)
                .bodyText()
                .contains("<a href=\"#next\">Dit is de laatste taak");
        assertThat(post(page(task) + "/klaar", NOOR, "next", "x", "day", "31-2-2027"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#next\"", "href=\"#day\"", "value=\"31-2-2027\"");
        assertThat(post(page(task) + "/klaar", NOOR, "next", "Brief nakijken", "day", "1-12-2026"))
                .hasRedirectedUrl("/werk/taken?van=mij");

        var next = rows.open(file).getFirst();
        assertThat(next.dueAt()).isEqualTo("2026-12-01T16:00:00Z");
        assertThat(text(get(page(next.id()), NOOR))).contains("Brief nakijken");
        assertThat(text(get(page(task), NOOR)))
                .contains("Klaar op di 24 november, 12.00 uur")
                .doesNotContain("/klaar\"");
        assertThat(db.sql("select t::text from task.task t").query(String.class).list())
                .noneMatch(row -> row.contains("Brief") || row.contains("huisarts"));
    }

    @Test
    void theListSaysWhatItIsAboutAndThePageSaysItExactlyAndLeadsThere() {
        var file = caseFile();
        var task =
                add(
                        new NewTask(
                                person("Sam"),
                                file,
                                "",
                                "",
                                NOOR.id(),
                                TaskKind.TODO,
                                new UUID(7, 7),
                                TaskTopic.HANDOVER,
                                "De kliniek zei nee",
                                false,
                                TOMORROW,
                                false,
                                WaitsFor.US));

        assertThat(text(get("/werk/taken", NOOR)))
                .contains("Overdracht: bekijk wat er gebeurde")
                .doesNotContain("kliniek");
        assertThat(text(get(page(task), NOOR)))
                .contains("<title>Overdracht: bekijk wat er gebeurde - Houvast</title>")
                .contains("<h1 class=\"govuk-heading-l\">De kliniek zei nee</h1>")
                .contains("href=\"/werk/dossiers/" + file + "/overdragen\"");
    }

    @Test
    void whatIsNobodysIsTakenAndGivenBack() {
        var task = add(todo(person("Sam"), caseFile(), null, null));
        assertThat(text(get("/werk/taken?lijst=vrij", SVEN))).contains("Neem deze taak");
        assertThat(post(page(task) + "/klaar", SVEN, "next", "Bellen", "day", "1-12-2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Deze taak is niet van jou");

        assertThat(post(page(task) + "/nemen", SVEN)).hasRedirectedUrl(page(task));
        assertThat(read(task).owner()).isEqualTo(SVEN.id());
        assertThat(post(page(task) + "/nemen", NOOR)).hasStatus(422);
        assertThat(post(page(task) + "/teruggeven", SVEN)).hasStatus(302);
        assertThat(read(task).owner()).isNull();
    }

    @Test
    void anotherDayLiesAhead() {
        var task = add(todo(person("Sam"), caseFile(), NOOR.id(), null));
        for (var wrong : List.of("", "24 november", "23-11-2026", "25-11-2028")) {
            assertThat(post(page(task) + "/uitstellen", NOOR, "until", wrong, "waitsFor", "US"))
                    .as(wrong)
                    .hasStatus(422)
                    .bodyText()
                    .contains("href=\"#until\"");
        }
        assertThat(post(page(task) + "/uitstellen", NOOR, "until", "", "waitsFor", "WIE"))
                .bodyText()
                .contains("href=\"#until\"", "href=\"#waitsFor\"");

        assertThat(
                        post(
                                page(task) + "/uitstellen",
                                NOOR,
                                "until",
                                "26-11-2026",
                                "waitsFor",
                                "PARTNER"))
                .hasRedirectedUrl(page(task));

        assertThat(read(task).dueAt()).isEqualTo("2026-11-26T16:00:00Z");
        assertThat(text(get("/werk/taken?lijst=wacht", NOOR)))
                .contains("Wacht op een andere organisatie");
    }

    @Test
    void whatIsLateStandsInSightWithItsAge() {
        var task =
                add(
                        due(
                                NOON.minus(Duration.ofDays(3)),
                                true,
                                todo(person("Sam"), caseFile(), NOOR.id(), null)));

        assertThat(text(get("/werk/taken?lijst=laat", SVEN)))
                .contains("id=\"task-" + task, "3 dagen geleden", "Dringend");
        assertThat(text(get("/werk/taken?lijst=laat&taal=en", SVEN))).contains("3 days ago");
        assertThat(get("/werk/taken?lijst=zomaar", NOOR)).hasStatus(404);
        assertThat(get(page(new TaskId(new UUID(1, 1))), NOOR)).hasStatus(404);
    }

    @Test
    void twoWhoFinishTheLastTwoAtOnceDoNotLeaveNobodyWithANextStep() throws Exception {
        for (int round = 0; round < 5; round++) {
            var sam = person("Sam");
            var file = caseFile();
            var one = add(todo(sam, file, NOOR.id(), null));
            var other = add(todo(sam, file, SVEN.id(), null));
            var start = new CountDownLatch(1);
            try (var both = Executors.newFixedThreadPool(2)) {
                var first = both.submit(finishing(one, NOOR, start));
                var second = both.submit(finishing(other, SVEN, start));
                start.countDown();

                assertThat(List.of(first.get(), second.get()))
                        .containsExactlyInAnyOrder(true, false);
            }
            assertThat(open(file)).isEqualTo(1);
        }
    }

    private Callable<Boolean> finishing(TaskId task, Actor by, CountDownLatch start) {
        return () -> {
            start.await();
            try {
                desk.finish(task, null, by);
                return true;
            } catch (Refusal no) {
                assertThat(no.reason()).isEqualTo(TaskRefusal.NO_NEXT_MOMENT);
                return false;
            }
        };
    }

    @Test
    void othersAskForWorkOnceAndEndIt() {
        var sam = person("Sam");
        var file = caseFile();
        var origin = new UUID(7, 7);
        var asked = asked(sam, file, TaskKind.PLAN_ACTION, origin, false);
        var first = add(asked);
        assertThat(add(asked)).isEqualTo(first);
        add(due(TOMORROW.plusSeconds(60), false, todo(sam, file, SVEN.id(), "Bel de bank")));
        var elsewhere = caseFile();

        inTransaction(
                () -> {
                    assertThat(tasks.next(List.of(file, elsewhere)))
                            .containsOnlyKeys(file)
                            .containsEntry(
                                    file,
                                    new Tasks.NextMoment(
                                            TaskKind.PLAN_ACTION, NOOR.id(), TOMORROW));
                    assertThat(tasks.of(sam, file, NOOR))
                            .extracting(Tasks.Open::title)
                            .containsExactly(null, "Bel de bank");
                    assertThat(tasks.hasOpen(file)).isTrue();
                    assertThat(tasks.bindingOpen(file)).isFalse();
                });
        inTransaction(() -> tasks.done(TaskKind.PLAN_ACTION, origin, NOOR));
        inTransaction(() -> tasks.drop(TaskKind.PLAN_ACTION, origin, NOOR));
        assertThat(open(file)).isEqualTo(1);

        inTransaction(() -> tasks.closeAll(file, NOOR));

        assertThat(open(file)).isZero();
        inTransaction(() -> tasks.closeAll(elsewhere, NOOR));
        assertThat(db.sql("select count(*) from task.watched").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void theHouseAsksWhatComesNextWhenItEndsTheLastOne() {
        var sam = person("Sam");
        var file = caseFile();
        var origin = new UUID(7, 9);
        add(asked(sam, file, TaskKind.HANDOVER_WATCH, origin, true));

        inTransaction(() -> tasks.drop(TaskKind.HANDOVER_WATCH, origin, NOOR));

        assertThat(text(get("/werk/taken", NOOR)))
                .contains("Bedenk wat er nu moet gebeuren", "wo 25 november, 12.00 uur");
    }

    @Test
    void aSupervisorMayTakeWhatSomebodyElseHas() {
        var task = add(todo(person("Sam"), caseFile(), NOOR.id(), null));

        assertThat(post(page(task) + "/nemen", FATMA)).hasRedirectedUrl(page(task));
        assertThat(post(page(task) + "/teruggeven", NOOR)).hasStatus(422);
        assertThat(read(task).owner()).isEqualTo(FATMA.id());
    }

    private static String page(TaskId task) {
        return "/werk/taken/" + task;
    }
}
