package nl.houvast.draft;

import java.util.List;
import nl.houvast.advice.Advice.Suggestion;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/** What happened, and to whom. {@code others} help when we do not. */
record SituationPage(
        StepPages.View view,
        SituationForm form,
        List<Words.EventGroup> events,
        List<Choice> relations,
        List<Suggestion> others,
        Problems problems)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
