package nl.houvast.colleague;

import static nl.houvast.colleague.ColleagueExamples.FATMA;
import static nl.houvast.colleague.ColleagueExamples.HANNA;
import static nl.houvast.colleague.ColleagueExamples.LOT;
import static nl.houvast.colleague.ColleagueExamples.NOOR;
import static nl.houvast.colleague.ColleagueExamples.SVEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.houvast.CountedHouse;
import nl.houvast.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Colleagues read along for a while, and who leads divides the work; on a real database. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, CountedHouse.class})
class ColleagueModuleTests extends ColleagueRoom {

    @Autowired Caseload caseload;

    @Test
    void whoIsAskedAlongReadsUntilTheDayAndTakesNothing() {
        var person = person("Sam");
        var file = opened(person);
        assertThat(get(page(file), LOT)).hasStatus(404);
        assertThat(along(file, NOOR, LOT, "1-2-2027")).as("too long").hasStatus(422);
        assertThat(along(file, SVEN, LOT, "1-12-2026")).as("not his").hasStatus(409);

        assertThat(along(file, NOOR, LOT, "1-12-2026")).hasStatus(302);
        assertThat(along(file, FATMA, HANNA, "1-12-2026")).hasStatus(302);

        assertThat(text(get(page(file), LOT))).contains("Lot leest mee tot en met 1 december 2026");
        assertThat(text(get("/werk/taken?lijst=regio", LOT))).contains("Sam");
        assertThat(along(file, HANNA, LOT, "10-12-2026"))
                .as("a supervisor who only reads along lengthens nothing")
                .hasStatus(409);
        assertThat(post("/werk/plaats/" + person + "/verplaatsen", HANNA, "region", "VR24"))
                .as("nor takes it to where she leads")
                .hasStatus(422);
        assertThat(post("/werk/plaats/" + person + "/overdragen", NOOR, "account", LOT.id()))
                .as("what is read for a while is not given for good")
                .hasStatus(422);
        db.sql("update task.task set owner = null").update();
        var task = db.sql("select id from task.task").query((row, n) -> row.getString(1)).single();
        assertThat(post("/werk/taken/" + task + "/nemen", LOT)).hasStatus(422);

        at(Instant.parse("2026-12-01T22:59:59Z"));
        assertThat(get(page(file), LOT)).hasStatusOk();
        at(Instant.parse("2026-12-01T23:00:00Z"));
        assertThat(get(page(file), LOT)).hasStatus(404);
        assertThat(written(file)).containsExactlyInAnyOrder("colleague.ALONG", "colleague.ALONG");
    }

    @Test
    void readingAlongEndsSoonerAndOpensNoSeal() {
        var person = person("Sam");
        var file = opened(person);
        along(file, NOOR, LOT, "1-12-2026");
        assertThat(post(page(file) + "/collega/meelezen/stop", NOOR, "who", LOT.id()))
                .hasStatus(302);
        assertThat(get(page(file), LOT)).hasStatus(404);
        assertThat(written(file))
                .containsExactlyInAnyOrder("colleague.ALONG", "colleague.ALONG_ENDED");

        along(file, NOOR, LOT, "1-12-2026");
        offered(file);
        assertThat(post("/werk/afscherming/" + person + "/dicht", NOOR, "kind", "OTHER"))
                .hasStatus(302);
        assertThat(get(page(file), LOT)).as("sealed").hasStatus(404);
        assertThat(get(page(file), SVEN)).as("being asked names nobody").hasStatus(404);
        assertThat(along(file, NOOR, HANNA, "1-12-2026")).as("nor opens it").hasStatus(422);
    }

    @Test
    void whoLeadsSeesHowMuchEachHasInOneStatementAndOnlyWithinReach() {
        for (int i = 0; i < 3; i++) {
            opened(person("Persoon" + i));
        }
        var one = statements();
        for (int i = 0; i < 8; i++) {
            opened(person("Ander" + i), SVEN, "VR09");
        }
        opened(person("Elders"), NOOR, "VR24");
        var hidden = person("Dicht");
        opened(hidden);
        db.sql("insert into reach.shield values (?, 'OTHER', 'x', now())")
                .param(hidden.value())
                .update();

        assertThat(statements()).isEqualTo(one);
        var page = team();
        assertThat(page).containsPattern("Noor 3 0 3 0").containsPattern("Sven 8 0 8 0");
        assertThat(page).as("of another region, with nothing here").doesNotContain("Lot");
        later(30);
        assertThat(team()).containsPattern("Sven 8 0 8 8 .*Noor 3 0 3 3 ");
        assertThat(get("/werk/team", NOOR)).hasStatus(404);
        assertThat(get("/werk/team/verdelen?van=worker-noor", NOOR)).hasStatus(404);
    }

    private String team() {
        return text(get("/werk/team", FATMA)).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private int statements() {
        var before = CountedHouse.statements();
        caseload.of(FATMA);
        var counted = CountedHouse.statements() - before;
        assertThat(counted).as("the colleagues, what may be seen, and all they have").isEqualTo(3);
        return counted;
    }

    @Test
    void aTeamIsDividedAndWhatCouldNotBeGivenIsTold() {
        var sam = opened(person("Sam"));
        var fleur = opened(person("Fleur"));
        var lin = person("Lin");
        var sealed = opened(lin);
        db.sql("insert into reach.shield values (?, 'OTHER', 'x', now())")
                .param(lin.value())
                .update();
        db.sql("insert into reach.named values (?, ?, true, 'x', now())")
                .params(lin.value(), FATMA.id())
                .update();
        var elsewhere = opened(person("Elders"), NOOR, "VR24");

        var page =
                text(
                        post(
                                "/werk/team/verdelen",
                                FATMA,
                                "from",
                                NOOR.id(),
                                "to",
                                SVEN.id(),
                                "ids",
                                sam.toString(),
                                "ids",
                                sealed.toString(),
                                "ids",
                                elsewhere.toString()));

        assertThat(page)
                .contains("Gegeven: 1.", "Niet gegeven: 2.", "Fleur", "Lin")
                .contains("kan dit niet overnemen", "is niet meer voor jou")
                .doesNotContain("Sam", "Elders");
        assertThat(owner(sam)).isEqualTo(SVEN.id());
        assertThat(List.of(owner(fleur), owner(sealed), owner(elsewhere))).containsOnly(NOOR.id());
        assertThat(
                        post(
                                "/werk/team/verdelen",
                                NOOR,
                                "from",
                                NOOR.id(),
                                "to",
                                SVEN.id(),
                                "ids",
                                fleur.toString()))
                .hasStatus(404);
    }
}
