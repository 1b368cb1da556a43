package nl.houvast.task;

import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.task.TaskExamples.FATMA;
import static nl.houvast.task.TaskExamples.NOOR;
import static nl.houvast.task.TaskExamples.SVEN;
import static nl.houvast.task.TaskExamples.asked;
import static nl.houvast.task.TaskExamples.todo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.UUID;
import nl.houvast.CountedHouse;
import nl.houvast.TestDatabase;
import nl.houvast.access.Account;
import nl.houvast.access.Accounts;
import nl.houvast.access.Profile;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.Consents;
import nl.houvast.privacy.GiveConsent;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.GivenHow;
import nl.houvast.privacy.PersonalData.Left;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** What happens to tasks because of what happens elsewhere. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, CountedHouse.class})
class TaskNewsModuleTests extends TaskRoom {

    @Autowired Consents consents;
    @Autowired Accounts accounts;
    @Autowired TaskRecords records;

    @Test
    void whenTheConsentIsGoneOnlyAHandoverIsWatchedOver() {
        var sam = person("Sam");
        inTransaction(
                () ->
                        consents.give(
                                new GiveConsent(
                                        sam,
                                        ConsentBasis.EXPLICIT,
                                        GivenBy.SELF,
                                        GivenHow.ORAL,
                                        TaskExamples.NOON.minus(Duration.ofHours(1))),
                                BRAM));
        var file = caseFile();
        add(todo(sam, file, NOOR.id(), null));
        var watch = add(asked(sam, file, TaskKind.HANDOVER_WATCH, new UUID(7, 1), true));
        var other = add(todo(person("Fleur"), caseFile(), NOOR.id(), null));

        inTransaction(() -> consents.withdraw(sam, NOOR));

        assertThat(rows.open(file)).extracting(Task::id).containsExactly(watch);
        assertThat(read(other).open()).isTrue();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> add(todo(sam, file, NOOR.id(), null)))
                .extracting(Refusal::reason)
                .isEqualTo(TaskRefusal.CASE_ENDED);
        desk.finish(watch, null, NOOR);
        assertThat(open(file)).isZero();
    }

    @Test
    void nothingIsLeftOfSomebodyWhoWasForgotten() {
        var sam = person("Sam");
        var file = caseFile();
        var task = add(todo(sam, file, NOOR.id(), "Bel de huisarts"));

        inTransaction(() -> persons.forget(sam, NOOR));

        for (var table : records.tables().entrySet()) {
            assertThat(table.getValue()).isEqualTo(Left.NOTHING);
            assertThat(
                            db.sql(
                                            "select count(*) from %s where person = ?"
                                                    .formatted(table.getKey()))
                                    .param(sam.value())
                                    .query(Integer.class)
                                    .single())
                    .as(table.getKey())
                    .isZero();
        }
        assertThat(get("/werk/taken/" + task, NOOR)).hasStatus(404);
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> add(todo(sam, file, NOOR.id(), null)));
    }

    @Test
    void dangerAtHomeMakesEverythingUrgent() {
        var sam = person("Sam");
        var task = add(todo(sam, caseFile(), NOOR.id(), null));
        var other = add(todo(person("Fleur"), caseFile(), NOOR.id(), null));

        assertThat(post("/werk/afscherming/" + sam + "/thuis-niet-veilig", NOOR)).hasStatus(302);

        assertThat(read(task).urgent()).isTrue();
        assertThat(read(other).urgent()).isFalse();
    }

    @Test
    void tasksGoToAColleagueAndToAnotherRegionWithTheFiles() {
        account(NOOR.id(), "Noor");
        account(SVEN.id(), "Sven");
        var sam = person("Sam");
        var file = caseFile();
        var noors = add(todo(sam, file, NOOR.id(), null));
        var fatmas = add(todo(sam, file, FATMA.id(), null));
        var place = "/werk/plaats/" + sam;

        assertThat(post(place + "/overdragen", NOOR, "account", SVEN.id())).hasRedirectedUrl(place);
        assertThat(read(noors).owner()).isEqualTo(SVEN.id());
        assertThat(read(fatmas).owner()).isEqualTo(FATMA.id());
        assertThat(post(place + "/verplaatsen", SVEN, "region", "VR09")).hasStatus(302);

        assertThat(rows.open(file))
                .extracting(task -> task.about().region())
                .containsExactly("VR09", "VR09");
        desk.finish(
                noors,
                new TaskDesk.NextMoment(TaskKind.TODO, "Bellen", TaskExamples.TOMORROW),
                SVEN);
        assertThat(rows.open(file).getLast().about().region()).isEqualTo("VR09");
    }

    @Test
    void whoHasATaskGivesItAwayBeforeTheyStepAsideAndKeepsItWhenThePersonIsSealed() {
        var sam = person("Sam");
        var task = add(todo(sam, caseFile(), NOOR.id(), null));
        var protection = "/werk/afscherming/" + sam;

        assertThat(post(protection + "/ik-ken-deze-persoon", NOOR)).hasStatus(422);
        assertThat(post(protection + "/dicht", FATMA, "kind", "COLLEAGUE")).hasStatus(302);
        assertThat(get("/werk/taken/" + task, NOOR)).hasStatusOk();
        assertThat(get("/werk/taken/" + task, SVEN)).hasStatus(404);
        assertThat(text(get("/werk/taken?lijst=regio", SVEN))).doesNotContain("Sam");

        post("/werk/taken/" + task + "/teruggeven", NOOR);
        assertThat(post(protection + "/ik-ken-deze-persoon", NOOR)).hasRedirectedUrl("/werk");
        assertThat(get("/werk/taken/" + task, NOOR)).hasStatus(404);
    }

    @Test
    void thePersonMayKnowWhatWeHadToDo() {
        var sam = person("Sam");
        add(todo(sam, caseFile(), NOOR.id(), "Bel de huisarts"));

        var told = inTransaction(() -> records.about(sam, NOOR)).getFirst();

        assertThat(told.name()).isEqualTo("tasks");
        assertThat(told.entries())
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry)
                                        .containsEntry("note", "Bel de huisarts")
                                        .containsEntry("kind", "Iets doen")
                                        .containsOnlyKeys("addedAt", "kind", "note"));
    }

    private void account(String id, String name) {
        accounts.signedIn(
                new Account(
                        id,
                        Role.WORKER,
                        Scope.EVERYWHERE,
                        new Profile(name, null, null, null, null)));
    }
}
