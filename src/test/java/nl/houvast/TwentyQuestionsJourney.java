package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.houvast.Browser.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Twenty questions as people ask them, from the front page to somebody who can help, with a clock:
 * that of the machine, and that of a person as {@link HumanClock} models one. With
 * -Dhouvast.questions=true the table in docs/twenty-questions.md is made anew.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "houvast.demo=true")
@Import(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class TwentyQuestionsJourney {

    private static final Path TABLE = Path.of("docs", "twenty-questions.md");
    private static final String ABOVE_THE_TABLE = "<!-- made by TwentyQuestionsJourney -->\n";
    private static final String HEAD =
            """
            | what is typed | steps | end | clicks | machine, s | person, s |
            |---|---|---|--:|--:|--:|
            """;
    private static final double HALF_A_MINUTE = 30;

    /**
     * A question.
     *
     * @param typed in the field on the front page
     * @param event to choose on the page of results, and
     * @param relation to choose after that; both empty for who opens an organisation at once
     * @param fitting the organisations of which one is a good end, by their ids
     */
    record Asked(String typed, String event, String relation, Set<String> fitting) {

        static Asked search(String typed, String... fitting) {
            return new Asked(typed, "", "", Set.of(fitting));
        }

        static Asked guide(String typed, String event, String relation, String... fitting) {
            return new Asked(typed, event, relation, Set.of(fitting));
        }
    }

    private static final String SHN = "slachtofferhulp-nederland";

    private static final List<Asked> QUESTIONS =
            List.of(
                    Asked.search("buurvrouw opgelicht via WhatsApp", "fraudehelpdesk", SHN),
                    Asked.search("zoon van 13 mishandeld op school", SHN),
                    Asked.search("ouders van vermoord meisje", "fng", "shn-casemanager", "ook"),
                    Asked.search("moeder mishandelt kind", "veilig-thuis"),
                    Asked.search(
                            "suïcide van collega", "113-zelfmoordpreventie", "steun-na-zelfdoding"),
                    Asked.search("dochter aangerand na uitgaan", "centrum-seksueel-geweld"),
                    Asked.search("naaktfoto's leerling verspreid", "offlimits", "helpwanted"),
                    Asked.search("opa gebeld door nepbank", "fraudehelpdesk", SHN),
                    Asked.search("inbraak bij bejaarde vrouw", SHN),
                    Asked.search("fietser doodgereden, gezin", "shn-casemanager", SHN),
                    Asked.search("meisje moet trouwen van familie", "lkha", "veilig-thuis"),
                    Asked.search("vrouw geslagen door partner", "veilig-thuis"),
                    Asked.search("zoon vermist sinds vorige week", "politie-vermiste-personen"),
                    Asked.search("treinmachinist zag aanrijding", SHN, "bedrijfsarts"),
                    Asked.search("identiteitsfraude met paspoort", "cmi-identiteitsfraude"),
                    Asked.search("schade vergoed na mishandeling", "schadefonds", SHN),
                    Asked.search("ex stalkt mijn zus", "veilig-thuis", SHN),
                    Asked.search("loverboy meisje 15", "veilig-thuis", "fier", "chat-met-fier"),
                    Asked.guide("overval winkel", "violence.robbery", "victim", SHN),
                    Asked.guide("straatroof", "violence.robbery", "victim", SHN));

    /** By the questions after violence that is near: home is asked, and that takes longer. */
    private static final List<Asked> LONGER =
            List.of(
                    Asked.guide("ex stalkt mijn zus", "stalking.ex_partner", "victim", SHN),
                    Asked.guide("loverboy", "trafficking.loverboys", "victim", SHN));

    private final List<String> rows = new ArrayList<>();

    @LocalServerPort int port;
    Browser browser;

    @BeforeAll
    void startTheBrowser() {
        browser = new Browser("http://localhost:" + port);
        try (var window = browser.open(Look.DESK)) {
            window.to("/"); // the first page of a fresh application is slower than any after it
        }
    }

    @AfterAll
    void closeTheBrowserAndKeepTheTable() throws IOException {
        browser.close();
        rows.sort(null);
        var table = HEAD + String.join("", rows);
        Files.writeString(Path.of("target", "twenty-questions.md"), table);
        if (Boolean.getBoolean("houvast.questions")) {
            var page = Files.readString(TABLE);
            var from = page.indexOf(ABOVE_THE_TABLE) + ABOVE_THE_TABLE.length();
            Files.writeString(TABLE, page.substring(0, from) + "\n" + table);
        }
    }

    @TestFactory
    List<DynamicTest> eachEndsAtSomebodyWhoCanHelpWithinHalfAMinute() {
        assertThat(QUESTIONS).hasSize(20);
        return QUESTIONS.stream()
                .map(one -> DynamicTest.dynamicTest(one.typed(), () -> ask(one, HALF_A_MINUTE)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> homeIsAskedWhereItDecidesWhatIsSafeAndThatTakesLonger() {
        return LONGER.stream()
                .map(one -> DynamicTest.dynamicTest(one.typed(), () -> ask(one, 2 * HALF_A_MINUTE)))
                .toList();
    }

    private void ask(Asked question, double most) {
        try (var window = browser.open(Look.DESK)) {
            var walk = new QuestionWalk(window.to("/").page());
            var end =
                    question.event().isEmpty()
                            ? walk.byResults(question.typed(), question.fitting())
                            : walk.byAdvice(
                                    question.typed(),
                                    question.event(),
                                    question.relation(),
                                    question.fitting());
            rows.add(row(question, end, walk));
            window.keepsNothing();
            assertThat(question.fitting()).as(end + " in the results").contains(end);
            // how fast this machine is today is measured, and asserted elsewhere
            assertThat(walk.clock().person()).as(walk.clock().toString()).isLessThanOrEqualTo(most);
        }
    }

    private static String row(Asked question, String end, QuestionWalk walk) {
        var steps =
                question.event().isEmpty()
                        ? "search, organisation"
                        : "search, what happened, who%s, advice now"
                                .formatted(LONGER.contains(question) ? ", home" : "");
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %d | %.1f | %.1f |%n",
                question.typed(),
                steps,
                end,
                walk.clock().clicks(),
                walk.clock().machine(),
                walk.clock().seconds());
    }
}
