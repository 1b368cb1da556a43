package nl.houvast.task;

import static nl.houvast.task.TaskExamples.NOON;
import static nl.houvast.task.TaskExamples.NOOR;
import static nl.houvast.task.TaskExamples.SVEN;
import static nl.houvast.task.TaskExamples.asked;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.houvast.CountedHouse;
import nl.houvast.TestDatabase;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseFileId;
import nl.houvast.casework.CaseNews.CaseOpened;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.referral.ReferralId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** From its first moment to its end a case file has a next step. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, CountedHouse.class})
class TaskCaseModuleTests extends TaskRoom {

    @Autowired CaseFileDesk files;
    @Autowired TaskWatch watch;
    @Autowired ApplicationEventPublisher events;

    @AfterEach
    void noCaseFiles() {
        db.sql("truncate casework.case_file, casework.first_contact, casework.contact_attempt")
                .update();
    }

    @Test
    void whoSaidYesGetsAnIntakeAndWhatItsPageShowsIsDoneThere() {
        var file = opened(person("Sam"), false);
        var page = "/werk/dossiers/" + file;

        assertThat(rows.open(file))
                .singleElement()
                .satisfies(
                        intake -> {
                            assertThat(intake.what().kind()).isEqualTo(TaskKind.INTAKE);
                            assertThat(intake.owner()).isEqualTo(NOOR.id());
                            assertThat(intake.dueAt()).isEqualTo("2026-12-01T11:00:00Z");
                        });
        assertThat(text(get(page, NOOR)))
                .contains("Wat er te doen is", "Intake", "Vóór di 1 december, 12.00 uur. Van jou");
        assertThat(post(page + "/taken", NOOR))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#next\"", "href=\"#day\"");
        assertThat(get(page + "/taken", NOOR)).hasStatusOk();
        assertThat(post(page + "/taken", SVEN, "next", "Bel de huisarts", "day", "26-11-2026"))
                .as("somebody else's case file")
                .hasStatus(422);
        assertThat(open(file)).isEqualTo(1);

        assertThat(post(page + "/taken", NOOR, "next", "Bel de huisarts", "day", "26-11-2026"))
                .hasRedirectedUrl(page);

        assertThat(text(get(page, NOOR))).contains("Iets doen: Bel de huisarts", "/taken\"");
        assertThat(text(get(page, SVEN))).contains("Bel de huisarts").doesNotContain("/taken\"");
    }

    @Test
    void anUrgentIntakeIsTheNextDayOfWork() {
        var file = opened(person("Sam"), true);

        assertThat(rows.open(file))
                .singleElement()
                .satisfies(
                        intake -> {
                            assertThat(intake.urgent()).isTrue();
                            assertThat(intake.dueAt()).isEqualTo("2026-11-25T11:00:00Z");
                        });
    }

    @Test
    void whenTheIntakeIsDoneSomebodyLooksWhatComesNext() {
        var file = opened(person("Sam"), false);

        files.begin(new CaseFileId(file), NOOR);

        assertThat(rows.open(file))
                .singleElement()
                .satisfies(next -> assertThat(next.what().kind()).isEqualTo(TaskKind.REVIEW));
    }

    @Test
    void whileThePersonRestsNothingIsDue() {
        var file = opened(person("Sam"), false);
        files.begin(new CaseFileId(file), NOOR);
        var until = NOON.plus(Duration.ofDays(30));

        files.pause(new CaseFileId(file), until, NOOR);

        assertThat(rows.open(file)).extracting(Task::dueAt).containsExactly(until);
    }

    @Test
    void closingDropsWhatIsLeftButNotOverAHandover() {
        var sam = person("Sam");
        var file = opened(sam, false);
        var page = "/werk/dossiers/" + file;
        var watch = new UUID(7, 3);
        add(asked(sam, file, TaskKind.HANDOVER_WATCH, watch, true));

        assertThat(post(page + "/sluiten", NOOR, "how", "HELPED"))
                .hasStatus(409)
                .bodyText()
                .contains("Er loopt nog een overdracht");
        assertThat(open(file)).isEqualTo(2);
        inTransaction(() -> tasks.done(TaskKind.HANDOVER_WATCH, watch, NOOR));

        assertThat(post(page + "/sluiten", NOOR, "how", "HELPED")).hasRedirectedUrl(page);

        assertThat(open(file)).isZero();
        assertThat(text(get(page, NOOR))).contains("Er staat niets open");
        assertThat(post(page + "/taken", NOOR, "next", "Bel de huisarts", "day", "26-11-2026"))
                .hasStatus(422);
    }

    @Test
    void aCaseFileForWhichNothingWaitsIsFoundTheSameDay() {
        var found = opened(person("Sam"), false);
        var kept = opened(person("Noa"), false);
        var ended = opened(person("Bo"), false);
        post("/werk/dossiers/" + ended + "/sluiten", NOOR, "how", "HELPED");
        db.sql("delete from task.task where case_file <> ?").param(kept).update();
        db.sql("delete from task.watched where case_file = ?").param(found).update();

        watch.look();
        watch.look();

        assertThat(rows.open(found))
                .singleElement()
                .satisfies(
                        review -> {
                            assertThat(review.what().kind()).isEqualTo(TaskKind.REVIEW);
                            assertThat(review.owner()).isEqualTo(NOOR.id());
                            assertThat(review.dueAt()).isEqualTo("2026-11-25T11:00:00Z");
                        });
        assertThat(rows.open(kept))
                .extracting(task -> task.what().kind())
                .containsExactly(TaskKind.INTAKE);
        assertThat(rows.open(ended)).isEmpty();
    }

    /** A case file of Noor, as casework opens it after the yes. */
    private UUID opened(PersonId person, boolean urgent) {
        var file = TimeOrdered.id(NOON);
        db.sql(
                        """
                        with contact as (
                            insert into casework.first_contact
                                (id, referral, person, event, relation, route, urgent, received_at,
                                 due_at, status, taken_by, next_kind, next_from, next_agreed,
                                 attempts, unanswered, ended_at, version)
                            values (:id, :id, :person, 'violence.assault', 'victim', 'SELF', :urgent,
                                    :at, :at, 'ACCEPTED', :noor, 'AGREE', :at, false, 1, 0, :at, 1)
                            returning *)
                        insert into casework.case_file
                            (id, first_contact, referral, person, event, relation, route, urgent,
                             received_at, owner, opened_at, status, version)
                        select id, id, referral, person, event, relation, route, urgent,
                               received_at, taken_by, received_at, 'INTAKE', 1 from contact
                        """)
                .param("id", file)
                .param("person", person.value())
                .param("urgent", urgent)
                .param("noor", NOOR.id())
                .param("at", NOON.atOffset(ZoneOffset.UTC))
                .update();
        inTransaction(
                () ->
                        events.publishEvent(
                                new CaseOpened(
                                        new CaseFileId(file),
                                        person,
                                        new ReferralId(file),
                                        "",
                                        "",
                                        urgent,
                                        NOOR.id(),
                                        NOON)));
        return file;
    }
}
