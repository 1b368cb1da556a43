package nl.houvast.advice;

import static nl.houvast.advice.AdviceExamples.ADVISOR;
import static nl.houvast.advice.AdviceExamples.TAXONOMY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.houvast.web.Page;
import nl.houvast.web.Problems.Problem;
import org.junit.jupiter.api.Test;

class AdviceControllerTests {

    AdviceController controller =
            new AdviceController(
                    TAXONOMY,
                    new EventSearch(TAXONOMY),
                    ADVISOR,
                    event -> {},
                    Clock.fixed(Instant.parse("2026-11-24T11:00:00Z"), ZoneOffset.UTC));

    /** A form in which only some fields were filled. */
    static AdviceForm form(String step, String go, String... fields) {
        var form = new java.util.HashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return new AdviceForm(
                step,
                go,
                form.getOrDefault("done", ""),
                form.getOrDefault("q", ""),
                form.getOrDefault("event", ""),
                form.getOrDefault("relation", ""),
                form.getOrDefault("age", ""),
                form.getOrDefault("unsafeHome", ""),
                form.getOrDefault("danger", ""),
                form.getOrDefault("suicidal", ""),
                form.getOrDefault("daysAgo", ""),
                form.getOrDefault("ongoing", ""),
                form.getOrDefault("prosecuted", ""),
                form.getOrDefault("consent", ""),
                form.getOrDefault("postcode", ""),
                form.getOrDefault("language", ""),
                form.getOrDefault("within", ""),
                form.getOrDefault("openNow", ""),
                form.containsKey("needs") ? List.of(form.get("needs")) : List.of());
    }

    private QuestionPage question(AdviceForm form) {
        return (QuestionPage) controller.answer(form);
    }

    static List<String> wrong(QuestionPage page) {
        return page.problems().all().stream().map(Problem::field).toList();
    }

    @Test
    void startsWithDangerAndAsksAtMostEightQuestions() {
        var page = (QuestionPage) controller.start();

        assertThat(page.step()).isEqualTo(Step.DANGER);
        assertThat(page.number()).isEqualTo(1);
        assertThat(Step.values()).hasSize(8);
    }

    @Test
    void asksOneAfterTheOtherAndKeepsTheAnswersInThePage() {
        var page = question(form("relation", "next", "event", "sexual", "relation", "victim"));

        assertThat(page.step()).isEqualTo(Step.AGE);
        assertThat(page.form().besides(Step.AGE))
                .containsEntry("event", List.of("sexual"))
                .containsEntry("relation", List.of("victim"));
    }

    @Test
    void asksAboutHomeOnlyWhereItMatters() {
        var said = new String[] {"event", "property.theft", "relation", "victim", "age", "40"};

        assertThat(question(form("age", "next", said)).step()).isEqualTo(Step.WHEN);
        said[5] = "17";
        assertThat(question(form("age", "next", said)).step()).isEqualTo(Step.HOME);
        said[5] = "";
        assertThat(question(form("age", "next", said)).step()).isEqualTo(Step.HOME);
        said[5] = "40";
        said[1] = "stalking.online";
        assertThat(question(form("age", "next", said)).step()).isEqualTo(Step.HOME);
    }

    @Test
    void anAnswerAboutHomeThatIsNoLongerAskedDoesNotCount() {
        var page =
                (AdvicePage)
                        controller.answer(
                                form(
                                        "age",
                                        "next",
                                        "event",
                                        "property.theft",
                                        "relation",
                                        "victim",
                                        "age",
                                        "40",
                                        "unsafeHome",
                                        "true",
                                        "done",
                                        "true"));

        assertThat(page.situation().unsafeHome()).isFalse();
        assertThat(page.first()).isEmpty();
    }

    @Test
    void asksAboutHomeAfterAllWhenTheAgeIsChangedToAMinors() {
        var page =
                question(
                        form(
                                "age",
                                "next",
                                "event",
                                "property.theft",
                                "relation",
                                "victim",
                                "age",
                                "14",
                                "done",
                                "true"));

        assertThat(page.step()).isEqualTo(Step.HOME);
    }

    @Test
    void saysWhatIsWrongAndLosesNothing() {
        var page =
                question(form("age", "next", "event", "sexual", "relation", "victim", "age", "-3"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.step()).isEqualTo(Step.AGE);
        assertThat(wrong(page)).containsExactly("age");
        assertThat(page.form().age()).isEqualTo("-3");
    }

    @Test
    void eventAndRelationCannotBeSkipped() {
        assertThat(wrong(question(form("event", "skip")))).containsExactly("event");
        assertThat(wrong(question(form("relation", "skip", "event", "sexual"))))
                .containsExactly("relation");
    }

    @Test
    void everythingElseCan() {
        var answers = new String[] {"event", "fraud.webshop", "relation", "victim", "age", "30"};

        assertThat(question(form("age", "skip", answers)).form().age()).isEmpty();
        assertThat(question(form("when", "skip", answers)).step()).isEqualTo(Step.NEEDS);
        assertThat(controller.answer(form("consent", "skip", answers)))
                .isInstanceOf(AdvicePage.class);
    }

    @Test
    void goesBackWithoutChecking() {
        var page = question(form("relation", "back", "event", "sexual", "age", "old"));

        assertThat(page.step()).isEqualTo(Step.EVENT);
        assertThat(page.problems().any()).isFalse();
    }

    @Test
    void findsTheEventByWords() {
        var page = question(form("event", "search", "q", "aangerand"));

        assertThat(page.found().getFirst().id()).isEqualTo("sexual.assault");
        assertThat(question(form("event", "search", "q", "qqqqq")).foundNothing()).isTrue();
    }

    @Test
    void whoTampersWithAHiddenAnswerIsAskedAgain() {
        for (var field : List.of("consent", "danger", "ongoing", "needs", "daysAgo", "postcode")) {
            var page =
                    question(
                            form(
                                    "consent",
                                    "next",
                                    "event",
                                    "sexual",
                                    "relation",
                                    "victim",
                                    field,
                                    "<b>1' or 1=1"));
            assertThat(wrong(page)).containsExactly(field);
            assertThat(page.status()).isEqualTo(422);
        }
    }

    @Test
    void handsTheAnswersToTheRegistration() {
        Page page =
                controller.answer(
                        form(
                                "consent",
                                "next",
                                "event",
                                "sexual.rape",
                                "relation",
                                "victim",
                                "age",
                                "24",
                                "daysAgo",
                                "2",
                                "consent",
                                "true",
                                "postcode",
                                "3511 AB",
                                "needs",
                                "legal"));

        assertThat(((AdvicePage) page).canRegister()).isTrue();
        assertThat(((AdvicePage) page).hidden())
                .containsEntry("event", List.of("sexual.rape"))
                .containsEntry("relation", List.of("victim"))
                .containsEntry("age", List.of("24"))
                .containsEntry("daysAgo", List.of("2"))
                .containsEntry("consent", List.of("true"))
                .containsEntry("postcode", List.of("3511"))
                .containsEntry("needs", List.of("legal"))
                .doesNotContainKey("prosecuted");
    }

    private static String[] robbery(String... more) {
        var fields =
                new ArrayList<>(
                        List.of("event", "violence.robbery", "relation", "victim", "done", "true"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private AdvicePage advice(String... more) {
        return (AdvicePage) controller.answer(form("consent", "next", robbery(more)));
    }

    private static List<String> ids(AdvicePage page) {
        return page.organisations().stream().map(one -> one.offer().id().value()).toList();
    }

    @Test
    void narrowsByDistanceAndSaysWhatIsTooFar() {
        var wide = advice("postcode", "4331", "needs", "legal");
        var near = advice("postcode", "4331", "needs", "legal", "within", "5");

        assertThat(near.organisations())
                .allMatch(one -> one.distanceKm() == null || one.distanceKm() <= 5);
        assertThat(ids(near)).startsWith(Partners.MAIN).hasSizeLessThanOrEqualTo(5);
        assertThat(wide.organisations()).hasSizeLessThanOrEqualTo(5);
        var far =
                advice("event", "sexual.rape", "postcode", "4331", "within", "5").left().stream()
                        .flatMap(left -> left.why().stream());
        assertThat(far).anyMatch(why -> why.startsWith("Is te ver: "));
    }

    @Test
    void leavesOutWhoIsClosedAndNeverSlachtofferhulp() {
        var page = advice("openNow", "true");

        assertThat(ids(page)).startsWith(Partners.MAIN);
        assertThat(page.organisations())
                .filteredOn(one -> !one.offer().id().value().equals(Partners.MAIN))
                .noneMatch(one -> Answers.isOpen(one.offer(), page.now()) == Condition.Answer.NO);
    }

    @Test
    void asksForTheLanguageThatWasChosen() {
        assertThat(advice("language", "pl").situation().language()).isEqualTo("pl");
        assertThat(advice("language", "xx").situation().language()).isEqualTo("nl");
    }

    @Test
    void keepsEveryOtherAnswerWhileNarrowing() {
        var form = advice("age", "34", "postcode", "3511", "openNow", "true").form();

        assertThat(form.besidesNarrowing()).containsKeys("event", "relation", "age", "done");
        assertThat(form.besidesNarrowing()).doesNotContainKeys("postcode", "openNow", "needs");
    }
}
