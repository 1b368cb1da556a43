package nl.houvast.plan;

import static nl.houvast.web.Texts.locale;
import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.stream.Collectors;
import nl.houvast.casework.CaseFileId;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/** An example of a plan, of which goals can be copied. */
record ExamplePage(CaseFileId file, PlanTemplate template, ExampleForm form, Problems problems)
        implements Page {

    @Override
    public int status() {
        return PlanPage.status(problems);
    }

    /** The plan that goals are copied into. */
    String back() {
        return PlanPage.address(file);
    }

    String address() {
        return back() + "/voorbeelden/" + template.id();
    }

    String checkedOn() {
        return PlanWords.day(template.checkedOn());
    }

    /** The goals, with what is done for each below it. */
    List<Choice> goals() {
        return template.goals().stream()
                .map(
                        goal ->
                                new Choice(
                                        goal.id(),
                                        text(goal.words()),
                                        goal.steps().stream()
                                                .map(ExamplePage::line)
                                                .collect(Collectors.joining(" "))))
                .toList();
    }

    private static String line(PlanTemplate.Step step) {
        return text(
                "plan.example.line", text("plan.doer." + step.doer()), step.words().in(locale()));
    }
}
