package nl.houvast.plan;

import static nl.houvast.plan.PlanExamples.FATMA;
import static nl.houvast.plan.PlanExamples.NOOR;
import static nl.houvast.plan.PlanExamples.SVEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nl.houvast.CountedHouse;
import nl.houvast.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Two at once, whoever may not, and what it costs to read a plan. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, CountedHouse.class})
class PlanGuardModuleTests extends PlanRoom {

    @Test
    void whoIsSecondSeesWhatStandsThereAndLosesNothing() {
        var file = opened(person("Sam"));
        var goal = goal(file, "Ik wil rust");
        var old = version(file);
        var action = action(file, goal, "Ik bel mijn zus", Doer.CLIENT);

        assertThat(
                        post(
                                page(file) + "/doelen",
                                NOOR,
                                "version",
                                old,
                                "words",
                                "Ik wil mijn geld terug"))
                .hasStatus(409)
                .bodyText()
                .contains("Een collega veranderde het plan", "Ik wil mijn geld terug</textarea>");
        var again =
                post(
                        page(file) + "/doelen/" + goal,
                        FATMA,
                        "version",
                        old,
                        "words",
                        "Ik wil slapen");
        assertThat(again)
                .hasStatus(409)
                .bodyText()
                .contains("Ik wil slapen</textarea>", "Nu staat er", "Ik wil rust");
        assertThat(
                        post(
                                page(file) + "/acties/" + action,
                                NOOR,
                                "version",
                                old,
                                "words",
                                "Ik bel mijn broer",
                                "doer",
                                "CLIENT",
                                "priority",
                                "SOON"))
                .hasStatus(409)
                .bodyText()
                .contains("Ik bel mijn broer</textarea>", "Ik bel mijn zus");
        assertThat(post(page(file) + "/akkoord", NOOR, "version", old, "how", "BY_VIDEO"))
                .hasStatus(409);
        assertThat(post(page(file) + "/acties/" + action + "/klaar", NOOR, "version", "x"))
                .hasStatus(409);
        assertThat(plans.find(file).orElseThrow().goals()).hasSize(1);

        assertThat(
                        post(
                                page(file) + "/doelen/" + goal,
                                FATMA,
                                "version",
                                version(again),
                                "words",
                                "Ik wil slapen"))
                .hasRedirectedUrl(page(file));
    }

    @Test
    void ofTwoAtOnceOneIsFirst() throws Exception {
        var file = opened(person("Sam"));
        Callable<Integer> add =
                () ->
                        post(page(file) + "/doelen", NOOR, "version", "0", "words", "Ik wil rust")
                                .getResponse()
                                .getStatus();
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(add, add));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder(302, 409);
        }
        assertThat(plans.find(file).orElseThrow().goals()).hasSize(1);
    }

    @Test
    void whoDoesNotHelpReadsAndChangesNothingAndWhoMayNotSeeItFindsNothing() {
        var file = opened(person("Sam"));
        var goal = goal(file, "Ik wil rust");
        var action = action(file, goal, "Ik bel mijn zus", Doer.CLIENT);

        assertThat(text(get(page(file), SVEN)))
                .contains("Ik wil rust", "Ik bel mijn zus")
                .doesNotContain("<form method=\"post\" action=\"/werk/dossiers");
        assertThat(
                        post(
                                page(file) + "/doelen",
                                SVEN,
                                "version",
                                version(file),
                                "words",
                                "Ik wil meer"))
                .hasStatus(409)
                .bodyText()
                .contains("Dit is niet van jou");
        db.sql("update casework.case_file set region = 'VR09'").update();
        var limburg =
                user("worker-lot")
                        .authorities(
                                new SimpleGrantedAuthority("ROLE_WORKER"),
                                new SimpleGrantedAuthority("REGION_VR24"));
        for (var address :
                List.of(
                        page(file),
                        page(file) + "/doelen/" + goal,
                        page(file) + "/doelen/" + goal + "/acties",
                        page(file) + "/acties/" + action,
                        page(file) + "/voorbeelden/fraud")) {
            assertThat(browser.get().uri(address).with(limburg)).as(address).hasStatus(404);
        }
        assertThat(
                        browser.post()
                                .uri(page(file) + "/doelen")
                                .param("words", "Ik wil meer")
                                .param("version", version(file))
                                .with(limburg)
                                .with(csrf()))
                .hasStatus(404);
        assertThat(get(page(file) + "/acties/" + new UUID(1, 1), NOOR)).hasStatus(404);
        assertThat(get(page(opened(person("Fleur"))) + "/acties/" + action, NOOR))
                .as("of another case file")
                .hasStatus(404);
    }

    @Test
    void nothingOfItIsInTheDatabaseInClear() {
        var file = opened(person("Sam"));
        var goal = goal(file, "Ik wil weer durven pinnen");
        action(file, goal, "Ik bel mijn zus Marleen", Doer.CLIENT);

        for (var table : List.of("plan.goal", "plan.action")) {
            var row = db.sql("select * from " + table).query().singleRow();
            var words = new String((byte[]) row.get("words"), StandardCharsets.ISO_8859_1);
            assertThat(words + row).doesNotContain("pinnen", "Marleen");
        }
    }

    @Test
    void aPlanOfAnySizeIsReadWithAsManyStatements() {
        var small = opened(person("Sam"));
        action(small, goal(small, "Ik wil rust"), "Wij bellen", Doer.WORKER);
        var large = opened(person("Fleur"));
        for (var example : List.of("fraud", "sexual", "homicide")) {
            var goals = text(get(page(large) + "/voorbeelden/" + example, NOOR));
            var ticked = new ArrayList<>(List.of("version", version(large), "language", "nl"));
            Pattern.compile("name=\"goals\" type=\"checkbox\" value=\"([a-z]+)\"")
                    .matcher(goals)
                    .results()
                    .forEach(goal -> ticked.addAll(List.of("goals", goal.group(1))));
            post(page(large) + "/voorbeelden/" + example, NOOR, ticked.toArray(String[]::new));
        }
        assertThat(plans.find(large).orElseThrow().goals()).hasSize(11);

        assertThat(statements(page(large))).isEqualTo(statements(page(small)));
        assertThat(statements("/werk/dossiers/" + large) - statements("/werk/dossiers/" + small))
                .as("the page of the case file")
                .isZero();
    }

    private int statements(String address) {
        get(address, NOOR);
        var before = CountedHouse.statements();
        assertThat(get(address, NOOR)).hasStatusOk();
        return CountedHouse.statements() - before;
    }
}
