package nl.houvast.colleague;

import static nl.houvast.colleague.ColleagueExamples.FATMA;
import static nl.houvast.colleague.ColleagueExamples.NOOR;
import static nl.houvast.colleague.ColleagueExamples.SVEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.houvast.CountedHouse;
import nl.houvast.TestDatabase;
import nl.houvast.access.Account;
import nl.houvast.access.Actor;
import nl.houvast.access.Profile;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseFileId;
import nl.houvast.casework.CaseNews.Ending;
import nl.houvast.kernel.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** A team that wants to be asked before a case file is closed, on a real database. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, CountedHouse.class})
class ApprovalModuleTests extends ColleagueRoom {

    private static final String TEAM = "zeden";

    @Autowired ApprovalDesk desk;
    @Autowired CaseFileDesk files;
    @Autowired ColleagueRecords records;

    @BeforeEach
    void aTeamThatWantsToBeAsked() {
        accounts.signedIn(
                new Account(
                        "worker-tim",
                        Role.WORKER,
                        Scope.of(Set.of("VR09"), Set.of(TEAM)),
                        new Profile("Tim", null, null, null, null)));
        assertThat(post("/werk/team/goedkeuring", FATMA, "teams", TEAM))
                .hasRedirectedUrl("/werk/team");
    }

    @Test
    void closingWaitsForWhoLeads() {
        assertThat(post("/werk/team/goedkeuring", NOOR, "teams", TEAM)).hasStatus(404);
        assertThat(text(get("/werk/team", FATMA))).contains("Sluiten na goedkeuring", "checked");
        var file = ofTheTeam(NOOR);

        assertThat(post(page(file) + "/sluiten", NOOR, "how", "HELPED"))
                .hasRedirectedUrl(page(file));

        assertThat(status(file)).isEqualTo("ACTIVE");
        assertThat(tasks(file)).containsExactly("APPROVAL team", "INTAKE worker-noor");
        assertThat(text(get(page(file), NOOR))).contains("wacht op een leidinggevende");
        assertThat(post(page(file) + "/sluiten", NOOR, "how", "HELPED"))
                .as("asked already")
                .hasStatus(409);
        assertThat(post(asking(file) + "/goedkeuren", SVEN)).as("not in the team").hasStatus(404);
        assertThat(post(asking(file) + "/goedkeuren", NOOR)).as("who asked").hasStatus(409);
        assertThat(text(get(asking(file), FATMA)))
                .contains("Noor wil dit dossier sluiten", "Keur goed en sluit");

        assertThat(post(asking(file) + "/goedkeuren", FATMA)).hasRedirectedUrl(page(file));

        assertThat(status(file)).isEqualTo("CLOSED");
        assertThat(tasks(file)).isEmpty();
        assertThat(written(file))
                .containsExactlyInAnyOrder("colleague.CLOSING_ASKED", "colleague.CLOSING_APPROVED");
        assertThat(post(asking(file) + "/teruggeven", FATMA, "answer", "Toch niet")).hasStatus(409);
    }

    @Test
    void whatIsGivenBackSaysWhatIsToBeDoneFirst() {
        var file = asked();
        assertThat(post(asking(file) + "/teruggeven", FATMA, "answer", " "))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#answer\"");

        assertThat(post(asking(file) + "/teruggeven", FATMA, "answer", "Bel eerst de huisarts"))
                .hasStatus(302);

        assertThat(status(file)).isEqualTo("ACTIVE");
        assertThat(tasks(file)).containsExactly("INTAKE worker-noor", "TODO worker-noor");
        assertThat(text(get(asking(file), NOOR)))
                .contains("Teruggegeven door Fatma", "Bel eerst de huisarts");
        assertThat(db.sql("select a::text from colleague.approval a").query(String.class).list())
                .noneMatch(row -> String.valueOf(row).contains("huisarts"));
        assertThat(post(page(file) + "/sluiten", NOOR, "how", "HELPED"))
                .as("asking again")
                .hasStatus(302);
        assertThat(tasks(file)).contains("APPROVAL team");
    }

    @Test
    void nobodyAnswersTheirOwnQuestionAlsoNotWhoLeads() {
        var file = ofTheTeam(FATMA);
        post(page(file) + "/sluiten", FATMA, "how", "HELPED");

        assertThat(text(get(asking(file), FATMA)))
                .contains("Trek deze vraag in")
                .doesNotContain("Keur goed");
        assertThat(post(asking(file) + "/goedkeuren", FATMA)).hasStatus(409);
        assertThat(post(asking(file) + "/teruggeven", FATMA, "answer", "Zelf")).hasStatus(409);
        assertThat(status(file)).isEqualTo("ACTIVE");

        assertThat(post(asking(file) + "/intrekken", FATMA)).hasStatus(302);
        assertThat(tasks(file)).containsExactly("INTAKE worker-fatma");
    }

    @Test
    void theTaskIsForWhoLeadsAndIsDoneByAnswering() {
        var tim = new Actor("worker-tim", Role.WORKER, Scope.of(Set.of("VR09"), Set.of(TEAM)));
        var file = opened(person("Sam"), tim, "VR09");
        post(page(file) + "/sluiten", tim, "how", "HELPED");
        var task =
                "/werk/taken/"
                        + db.sql("select id from task.task where kind = 'APPROVAL'")
                                .query((row, number) -> row.getString(1))
                                .single();
        assertThat(post(task + "/nemen", NOOR)).hasStatus(422);

        assertThat(post(task + "/nemen", FATMA)).hasStatus(302);
        assertThat(post(task + "/klaar", FATMA))
                .hasStatus(422)
                .bodyText()
                .contains("Deze taak is klaar als je antwoord geeft");

        assertThat(tasks(file)).containsExactly("APPROVAL worker-fatma", "INTAKE worker-tim");
    }

    @Test
    void itFallsAwayWhenSomebodyElseGetsTheFile() {
        var file = asked();
        var person =
                db.sql("select person from casework.case_file where id = ?")
                        .param(file.value())
                        .query((row, number) -> row.getString(1))
                        .single();

        assertThat(post("/werk/plaats/" + person + "/overdragen", FATMA, "account", FATMA.id()))
                .hasStatus(302);

        assertThat(owner(file)).isEqualTo(FATMA.id());
        assertThat(tasks(file)).containsExactly("INTAKE worker-fatma");
        assertThat(written(file)).contains("colleague.CLOSING_WITHDRAWN");
        assertThat(post(asking(file) + "/goedkeuren", FATMA)).hasStatus(409);
    }

    @Test
    void noOtherWayClosesItUntilTheTeamWantsItNoMore() {
        var file = asked();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> files.close(file, Ending.ADVICE_GIVEN, NOOR))
                .satisfies(
                        no -> assertThat(no.reason()).isEqualTo(ColleagueRefusal.APPROVAL_NEEDED));
        assertThat(status(file)).isEqualTo("ACTIVE");

        assertThat(post("/werk/team/goedkeuring", FATMA)).hasStatus(302);
        assertThat(post(page(file) + "/sluiten", NOOR, "how", "HELPED")).hasStatus(302);

        assertThat(status(file)).isEqualTo("CLOSED");
        assertThat(tasks(file)).isEmpty();
        assertThat(written(file)).contains("colleague.CLOSING_WITHDRAWN");
    }

    @Test
    void aFileOfTheWholeRegionGoesByTheTeamOfWhoHelps() {
        var tim = new Actor("worker-tim", Role.WORKER, Scope.of(Set.of("VR09"), Set.of(TEAM)));
        var his = opened(person("Sam"), tim, "VR09");
        var hers = opened(person("Fleur"), NOOR, "VR09");

        post(page(his) + "/sluiten", tim, "how", "HELPED");
        post(page(hers) + "/sluiten", NOOR, "how", "HELPED");

        assertThat(status(his)).isEqualTo("ACTIVE");
        assertThat(status(hers)).isEqualTo("CLOSED");
    }

    @RepeatedTest(5)
    void yesAndNotYetAreNotBothRight() {
        var file = asked();

        var both =
                both(() -> desk.approve(file, FATMA), () -> desk.giveBack(file, "Nog niet", FATMA));

        assertThat(both).containsExactlyInAnyOrder(true, false);
        assertThat(status(file)).isEqualTo(both.getFirst() ? "CLOSED" : "ACTIVE");
        if (both.getFirst()) {
            assertThat(tasks(file)).isEmpty();
        } else {
            assertThat(tasks(file)).containsExactly("INTAKE worker-noor", "TODO worker-noor");
        }
    }

    @Test
    void thePersonMayKnowItAndWhoIsForgottenLeavesNothing() {
        var person = person("Sam");
        var file = ofTheTeam(opened(person));
        post(page(file) + "/sluiten", NOOR, "how", "HELPED");
        post(asking(file) + "/teruggeven", FATMA, "answer", "Bel eerst de huisarts");

        var parts =
                Objects.requireNonNull(transaction.execute(status -> records.about(person, NOOR)));
        assertThat(parts.getLast().name()).isEqualTo("closings");
        assertThat(parts.getLast().entries().toString())
                .contains("Bel eerst de huisarts", "teruggegeven")
                .doesNotContain("fatma", "Fatma");

        inTransaction(() -> persons.forget(person, NOOR));

        assertThat(db.sql("select count(*) from colleague.approval").query(Integer.class).single())
                .isZero();
    }

    private CaseFileId asked() {
        var file = ofTheTeam(NOOR);
        post(page(file) + "/sluiten", NOOR, "how", "HELPED");
        return file;
    }

    private CaseFileId ofTheTeam(Actor owner) {
        return ofTheTeam(opened(person("Sam"), owner, "VR09"));
    }

    private CaseFileId ofTheTeam(CaseFileId file) {
        for (var table :
                List.of(
                        "casework.case_file set team = ? where id = ?",
                        "task.task set team = ? where case_file = ?")) {
            db.sql("update " + table).params(TEAM, file.value()).update();
        }
        return file;
    }

    private static String asking(CaseFileId file) {
        return page(file) + "/goedkeuring";
    }

    private String status(CaseFileId file) {
        return db.sql("select status from casework.case_file where id = ?")
                .param(file.value())
                .query((row, number) -> row.getString(1))
                .single();
    }
}
