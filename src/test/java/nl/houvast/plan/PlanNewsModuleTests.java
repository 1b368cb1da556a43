package nl.houvast.plan;

import static nl.houvast.plan.PlanExamples.NOOR;
import static nl.houvast.plan.PlanExamples.SVEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.houvast.CountedHouse;
import nl.houvast.TestDatabase;
import nl.houvast.advice.HelpKind;
import nl.houvast.casework.CaseFileId;
import nl.houvast.person.PersonId;
import nl.houvast.plan.TrackNews.TrackEnded;
import nl.houvast.plan.TrackNews.TrackPaused;
import nl.houvast.plan.TrackNews.TrackStarted;
import nl.houvast.privacy.PersonalData;
import nl.houvast.task.TaskKind;
import nl.houvast.task.Tasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.PublishedEvents;

/** Kinds of help that run, and what happens to plans because of what happens elsewhere. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, CountedHouse.class})
class PlanNewsModuleTests extends PlanRoom {

    @Autowired List<PersonalData> modules;
    @Autowired Tasks tasks;

    private static String track(CaseFileId file, String step) {
        return "/werk/dossiers/" + file + "/sporen/" + step;
    }

    @Test
    void eachKindOfHelpBeginsRestsAndEndsApart(PublishedEvents news) {
        var file = opened(person("Sam"));
        assertThat(text(get(page(file), NOOR)))
                .contains("Nog niet begonnen", track(file, "schade/starten"))
                .doesNotContain(track(file, "schade/pauzeren"));

        assertThat(post(track(file, "schade/starten"), NOOR)).hasRedirectedUrl(page(file));
        assertThat(post(track(file, "emotioneel/starten"), NOOR)).hasRedirectedUrl(page(file));
        assertThat(post(track(file, "schade/pauzeren"), NOOR)).hasRedirectedUrl(page(file));

        assertThat(tracks.of(file))
                .extracting(Track::help, Track::state)
                .containsExactly(
                        tuple(HelpKind.EMOTIONAL, TrackState.RUNNING),
                        tuple(HelpKind.DAMAGES, TrackState.PAUSED));
        assertThat(text(get("/werk/dossiers/" + file, NOOR)))
                .contains("Emotionele hulp: loopt sinds", "Hulp bij schade: rust sinds");
        assertThat(post(track(file, "schade/pauzeren"), NOOR))
                .hasStatus(409)
                .bodyText()
                .contains("Dat kan nu niet met deze soort hulp");
        assertThat(post(track(file, "emotioneel/starten"), NOOR)).hasStatus(409);
        assertThat(post(track(file, "strafproces/stoppen"), NOOR)).hasStatus(409);
        assertThat(post(track(file, "strafproces/starten"), SVEN)).hasStatus(409);
        assertThat(post(track(file, "iets/starten"), NOOR)).hasStatus(404);
        assertThat(post(track(file, "schade/stoppen"), NOOR)).hasRedirectedUrl(page(file));
        assertThat(post(track(file, "schade/starten"), NOOR)).hasRedirectedUrl(page(file));
        assertThat(news.ofType(TrackStarted.class).matching(it -> it.file().equals(file)))
                .hasSize(3);
        assertThat(news.ofType(TrackPaused.class).matching(it -> it.file().equals(file)))
                .hasSize(1);
        assertThat(news.ofType(TrackEnded.class).matching(it -> it.file().equals(file))).hasSize(1);
    }

    @Test
    void whatAWorkerTicksAmongTheirTasksIsDoneInThePlan() {
        var file = opened(person("Sam"));
        var goal = goal(file, "Ik wil weer durven pinnen");
        var action = action(file, goal, "Wij bellen de bank samen", Doer.WORKER);
        var task =
                db.sql("select id from task.task where origin = ? and state = 'OPEN'")
                        .param(action)
                        .query(UUID.class)
                        .single();
        db.sql("delete from task.task where id <> ?").param(task).update();

        assertThat(post("/werk/taken/" + task + "/klaar", NOOR))
                .as("the last one, and nothing comes next")
                .hasStatus(422);
        assertThat(plans.find(file).orElseThrow().waitsFor(action)).isTrue();
        assertThat(
                        post(
                                "/werk/taken/" + task + "/klaar",
                                NOOR,
                                "next",
                                "Bel over een week",
                                "day",
                                "1-12-2026"))
                .hasStatus(302);

        assertThat(plans.find(file).orElseThrow().waitsFor(action)).isFalse();
        assertThat(text(get(page(file), NOOR))).contains("Gedaan");
        assertThat(
                        db.sql(
                                        """
                                        select count(*) from timeline.entry
                                         where case_file = ? and kind = 'plan.ACTION_DONE'
                                        """)
                                .param(file.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void whenTheHelpEndsThePlanEndsAndWhatRunsInIt() {
        var file = opened(person("Sam"));
        goal(file, "Ik wil rust");
        post(track(file, "schade/starten"), NOOR);

        assertThat(post("/werk/dossiers/" + file + "/sluiten", NOOR, "how", "HELPED"))
                .hasStatus(302);

        assertThat(plans.find(file).orElseThrow().state()).isEqualTo(PlanState.ENDED);
        assertThat(tracks.of(file)).extracting(Track::state).containsExactly(TrackState.ENDED);
        assertThat(text(get(page(file), NOOR)))
                .contains("Dit plan verandert niet meer", "Ik wil rust")
                .doesNotContain("<form method=\"post\" action=\"/werk/dossiers");
        assertThat(post(page(file) + "/doelen", NOOR, "version", version(file), "words", "Meer"))
                .hasStatus(409);
        assertThat(post(track(file, "schade/starten"), NOOR)).hasStatus(409);
    }

    @Test
    void whatWePromiseWaitsAmongTheTasksUntilItIsDoneOrDropped() {
        var sam = person("Sam");
        var file = opened(sam);
        var goal = goal(file, "Ik wil rust");
        var call = action(file, goal, "Wij bellen de bank samen", Doer.WORKER);
        var write = action(file, goal, "Wij schrijven een brief", Doer.WORKER);
        action(file, goal, "Ik bel mijn zus", Doer.CLIENT);

        assertThat(promised(sam, file))
                .containsExactlyInAnyOrder("Wij bellen de bank samen", "Wij schrijven een brief");
        assertThat(
                        inTransaction(() -> tasks.of(sam, file.value(), NOOR)).stream()
                                .filter(task -> task.kind() == TaskKind.PLAN_ACTION))
                .allSatisfy(
                        task -> {
                            assertThat(task.owner()).isEqualTo(NOOR.id());
                            assertThat(task.dueAt()).isEqualTo("2026-12-01T16:00:00Z");
                        });

        post(page(file) + "/acties/" + call + "/klaar", NOOR, "version", version(file));
        post(
                page(file) + "/acties/" + write,
                NOOR,
                "version",
                version(file),
                "words",
                "Wij sturen een mail",
                "doer",
                "WORKER",
                "priority",
                "SOON",
                "day",
                "2-12-2026");
        assertThat(promised(sam, file)).containsExactly("Wij sturen een mail");

        post(page(file) + "/doelen/" + goal + "/bereikt", NOOR, "version", version(file));
        assertThat(promised(sam, file)).isEmpty();
    }

    private List<String> promised(PersonId person, CaseFileId file) {
        return inTransaction(() -> tasks.of(person, file.value(), NOOR)).stream()
                .filter(task -> task.kind() == TaskKind.PLAN_ACTION)
                .map(task -> String.valueOf(task.title()))
                .toList();
    }

    @Test
    void whoeverAsksReadsAllOfItAndForgettingTakesIt() {
        var sam = person("Sam");
        var file = opened(sam);
        var goal = goal(file, "Ik wil rust");
        action(file, goal, "Mijn zus gaat mee", Doer.AROUND);
        post(track(file, "strafproces/starten"), NOOR);
        var other = opened(person("Fleur"));
        goal(other, "Ik wil slapen");

        assertThat(told(sam, "plan"))
                .asString()
                .contains("goal=Ik wil rust", "action=Mijn zus gaat mee", "before=2026-12-01")
                .doesNotContain("slapen");
        assertThat(told(sam, "helpTracks")).asString().contains("help=Hulp bij het strafproces");

        inTransaction(() -> persons.forget(sam, NOOR));

        for (var table : List.of("plan.plan", "plan.goal", "plan.action", "plan.track")) {
            assertThat(db.sql("select person from " + table).query(UUID.class).list())
                    .as(table)
                    .doesNotContain(sam.value());
        }
        assertThat(plans.find(other)).isPresent();
    }

    private List<Map<String, String>> told(PersonId person, String part) {
        var told = new ArrayList<Map<String, String>>();
        inTransaction(
                () ->
                        modules.stream()
                                .flatMap(it -> it.about(person, NOOR).stream())
                                .filter(it -> it.name().equals(part))
                                .forEach(it -> told.addAll(it.entries())));
        return told;
    }
}
