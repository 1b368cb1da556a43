package nl.houvast.plan;

import static nl.houvast.plan.PlanExamples.NOON;
import static nl.houvast.plan.PlanExamples.NOOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import nl.houvast.CountedHouse;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.plan.PlanNews.ActionDone;
import nl.houvast.plan.PlanNews.PlanAgreed;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.PublishedEvents;

/** A plan is written with the client, agreed, and done, on its pages. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, CountedHouse.class})
class PlanModuleTests extends PlanRoom {

    @Test
    void aPlanIsWrittenAgreedAndDoneAndTheCaseFileShowsIt(PublishedEvents news) {
        var file = opened(person("Sam"));
        assertThat(text(get("/werk/dossiers/" + file, NOOR)))
                .contains("Er is nog geen plan", page(file));
        assertThat(text(get(page(file), NOOR)))
                .contains("Sam Voorbeeld", "Er is nog geen plan", "Fraude of oplichting")
                .doesNotContain("De cliënt zegt ja");

        var goal = goal(file, "Ik wil weer durven pinnen");
        assertThat(post(page(file) + "/akkoord", NOOR, "version", version(file), "how", "BY_PHONE"))
                .hasStatus(409)
                .bodyText()
                .contains("Zet eerst bij elk doel wie wat doet");
        action(file, goal, "Wij bellen de bank samen", Doer.WORKER);
        var own = action(file, goal, "Ik verander mijn wachtwoorden", Doer.CLIENT);
        assertThat(text(get(page(file), NOOR)))
                .containsSubsequence(
                        "Ik wil weer durven pinnen",
                        "Ik verander mijn wachtwoorden",
                        "De cliënt. Eerst. Uiterlijk 1 december 2026.",
                        "Wij bellen de bank samen",
                        "De cliënt zegt ja");

        assertThat(post(page(file) + "/akkoord", NOOR, "version", version(file)))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#how\"");
        assertThat(post(page(file) + "/akkoord", NOOR, "version", version(file), "how", "BY_PHONE"))
                .hasRedirectedUrl(page(file));

        assertThat(news.ofType(PlanAgreed.class).matching(it -> it.file().equals(file))).hasSize(1);
        assertThat(text(get(page(file), NOOR)))
                .contains("Dit plan is afgesproken op 24 november 2026, 12.00, aan de telefoon")
                .doesNotContain("De cliënt zegt ja</button>");
        assertThat(post(page(file) + "/acties/" + own + "/klaar", NOOR, "version", version(file)))
                .hasRedirectedUrl(page(file));
        assertThat(news.ofType(ActionDone.class).matching(it -> it.action().equals(own)))
                .hasSize(1);
        assertThat(
                        db.sql("select kind from timeline.entry where case_file = ? order by id")
                                .param(file.value())
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder("plan.GOAL_ADDED", "plan.AGREED", "plan.ACTION_DONE");
        assertThat(text(get("/werk/dossiers/" + file, NOOR)))
                .contains(
                        "Dit plan is afgesproken",
                        "Ik wil weer durven pinnen",
                        "Wij bellen de bank samen")
                .doesNotContain("Ik verander mijn wachtwoorden");
    }

    @Test
    void theClientReadsExactlyWhatTheyAgreedToAndWhatChangedSince() {
        var person = person("Sam");
        var client = new Actor("client-sam", Role.CLIENT);
        assertThat(get("/mijn/plan", client)).hasStatus(404);
        db.sql("insert into portal.client_access values (?, ?, ?, ?)")
                .params(client.id(), person.value(), NOON.atOffset(ZoneOffset.UTC), NOOR.id())
                .update();
        var file = opened(person);
        var goal = goal(file, "Ik wil weer durven pinnen");
        action(file, goal, "Ik oefen met kleine bedragen", Doer.CLIENT);
        assertThat(text(get("/mijn/plan", client)))
                .as("what they never heard, they do not find here first")
                .contains("Er is nog geen plan")
                .doesNotContain("durven pinnen");
        assertThat(text(get("/mijn", client))).doesNotContain("/mijn/plan");

        post(page(file) + "/akkoord", NOOR, "version", version(file), "how", "IN_PERSON");
        assertThat(text(get("/mijn", client))).contains("/mijn/plan", "Mijn plan");
        assertThat(text(get("/mijn/plan", client)))
                .containsSubsequence(
                        "Je zei ja op 24 november 2026, 12.00, in een gesprek",
                        "Ik wil weer durven pinnen",
                        "Ik oefen met kleine bedragen",
                        "Jij.")
                .doesNotContain("Sam", "Noor", "Daarna is er iets veranderd");
        assertThat(get("/mijn/plan", NOOR)).as("a worker").hasStatus(404);
        assertThat(get("/mijn/plan", new Actor("client-else", Role.CLIENT))).hasStatus(404);

        action(file, goal, "Wij bellen de bank samen", Doer.WORKER);
        assertThat(text(get("/mijn/plan", client)))
                .contains("Daarna is er iets veranderd", "Wij bellen de bank samen");
        db.sql("update portal.client_access set closed_at = now()").update();
        assertThat(get("/mijn/plan", client)).hasStatus(404);
    }

    @Test
    void whatChangesAfterTheYesIsAskedAgain() {
        var file = opened(person("Sam"));
        var goal = goal(file, "Ik wil weer durven pinnen");
        var action = action(file, goal, "Ik oefen met kleine bedragen", Doer.CLIENT);
        post(page(file) + "/akkoord", NOOR, "version", version(file), "how", "IN_PERSON");

        var edit = get(page(file) + "/acties/" + action, NOOR);
        assertThat(text(edit)).contains("Ik oefen met kleine bedragen", "value=\"1-12-2026\"");
        clock.set(NOON.plus(Duration.ofDays(20)));
        assertThat(text(get(page(file), NOOR))).contains("Te laat");
        assertThat(
                        post(
                                page(file) + "/acties/" + action,
                                NOOR,
                                "version",
                                version(edit),
                                "words",
                                "Mijn zus gaat mee",
                                "doer",
                                "AROUND",
                                "priority",
                                "SOON",
                                "day",
                                "1-12-2026"))
                .as("the day may stay, though it is past")
                .hasRedirectedUrl(page(file));
        assertThat(text(get(page(file), NOOR)))
                .contains(
                        "Dit plan is veranderd nadat de cliënt ja zei", "Iemand om de cliënt heen");

        assertThat(
                        post(
                                page(file) + "/doelen/" + goal + "/loslaten",
                                NOOR,
                                "version",
                                version(file)))
                .hasRedirectedUrl(page(file));
        assertThat(text(get(page(file), NOOR))).contains("Losgelaten").doesNotContain("Mijn zus");
        assertThat(text(get(page(file) + "/doelen/" + goal, NOOR)))
                .contains("Neem het doel weer op");
        assertThat(post(page(file) + "/doelen/" + goal + "/weer", NOOR, "version", version(file)))
                .hasRedirectedUrl(page(file));
        assertThat(text(get(page(file), NOOR))).contains("Doel 1", "Vervallen");
    }

    @Test
    void anExampleIsCopiedInTheLanguageOfTheClientAndChangedThere() {
        var file = opened(person("Sam"));
        var example = page(file) + "/voorbeelden/fraud";
        assertThat(text(get(example, NOOR)))
                .contains("Ik wil dat het nu stopt.", "De cliënt: Ik bel mijn bank")
                .contains("value=\"nl\" checked");
        assertThat(post(example, NOOR, "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#goals\"", "href=\"#language\"");

        assertThat(
                        post(
                                example,
                                NOOR,
                                "version",
                                "0",
                                "goals",
                                "stop",
                                "goals",
                                "shame",
                                "language",
                                "en"))
                .hasRedirectedUrl(page(file));

        var kept = plans.find(file).orElseThrow();
        assertThat(kept.goals()).hasSize(2);
        assertThat(kept.goals().getLast().actions()).hasSize(2);
        assertThat(text(get(page(file), NOOR)))
                .containsSubsequence("I want it to stop now.", "I call my bank", "ashamed");
        var goal = kept.goals().getFirst().id();
        assertThat(
                        post(
                                page(file) + "/doelen/" + goal,
                                NOOR,
                                "version",
                                version(file),
                                "words",
                                "I want my phone to be mine again"))
                .hasRedirectedUrl(page(file));
        assertThat(text(get(page(file), NOOR)))
                .contains("I want my phone to be mine again")
                .doesNotContain("I want it to stop now.");
        assertThat(get(page(file) + "/voorbeelden/nothing", NOOR)).hasStatus(404);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var file = opened(person("Sam"));
        var goal = goal(file, "Ik wil weer durven pinnen");
        var form = page(file) + "/doelen/" + goal + "/acties";
        assertThat(get(form, NOOR)).hasStatusOk();

        assertThat(
                        post(
                                form,
                                NOOR,
                                "version",
                                version(file),
                                "words",
                                "x",
                                "priority",
                                "NEVER",
                                "day",
                                "31-2-2027"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#words\"",
                        "href=\"#doer\"",
                        "href=\"#priority\"",
                        "href=\"#day\"",
                        "value=\"31-2-2027\"");
        assertThat(
                        post(
                                form,
                                NOOR,
                                "version",
                                version(file),
                                "words",
                                "Wij bellen",
                                "doer",
                                "WORKER",
                                "priority",
                                "SOON"))
                .hasStatus(422)
                .bodyText()
                .contains("Vul in voor welke dag wij dit doen", "Wij bellen");
        assertThat(post(page(file) + "/doelen", NOOR, "version", version(file), "words", ""))
                .hasStatus(422);
        assertThat(plans.find(file).orElseThrow().goals().getFirst().actions()).isEmpty();
    }
}
