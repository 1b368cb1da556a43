package nl.houvast.advice;

import static nl.houvast.advice.AdviceControllerTests.form;
import static nl.houvast.advice.AdviceControllerTests.wrong;
import static nl.houvast.advice.AdviceExamples.ADVISOR;
import static nl.houvast.advice.AdviceExamples.TAXONOMY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceAtOnceTests {

    AdviceController controller =
            new AdviceController(
                    TAXONOMY,
                    new EventSearch(TAXONOMY),
                    ADVISOR,
                    event -> {},
                    Clock.fixed(Instant.parse("2026-11-24T11:00:00Z"), ZoneOffset.UTC));

    private QuestionPage question(AdviceForm form) {
        return (QuestionPage) controller.answer(form);
    }

    @Test
    void whoIsInAHurryGetsTheAdviceAtOnceAndIsToldWhatIsOpen() {
        var page =
                (AdvicePage)
                        controller.answer(
                                form(
                                        "relation",
                                        "advice",
                                        "event",
                                        "violence.robbery",
                                        "relation",
                                        "victim"));

        assertThat(page.open()).containsExactly(Step.AGE, Step.HOME, Step.CONSENT);
        assertThat(page.organisations()).isNotEmpty();
        assertThat(wrong(question(form("relation", "advice", "event", "sexual"))))
                .containsExactly("relation");
    }

    @Test
    void nobodyIsInSuchAHurryThatHomeIsNotAskedWhereItMatters() {
        String[] atHome = {"event", "domestic.partner", "relation", "victim"};
        assertThat(question(form("relation", "advice", atHome)).step()).isEqualTo(Step.HOME);
        assertThat(
                        question(
                                        form(
                                                "age",
                                                "advice",
                                                "event",
                                                "sexual",
                                                "relation",
                                                "victim",
                                                "age",
                                                "14"))
                                .step())
                .isEqualTo(Step.HOME);

        var page = (AdvicePage) controller.answer(form("home", "advice", atHome));

        assertThat(page.open()).containsExactly(Step.AGE, Step.HOME, Step.CONSENT);
    }

    @Test
    void narrowingStaysOpenAfterItWasUsed() {
        String[] answers = {"event", "violence.robbery", "relation", "victim", "needs", "legal"};
        assertThat(((AdvicePage) controller.answer(form("consent", "next", answers))).narrowed())
                .isFalse();

        var again = new ArrayList<>(List.of(answers));
        again.addAll(List.of("done", "true"));
        var page = controller.answer(form("consent", "next", again.toArray(String[]::new)));

        assertThat(((AdvicePage) page).narrowed()).isTrue();
    }
}
