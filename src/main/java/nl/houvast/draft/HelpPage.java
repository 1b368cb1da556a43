package nl.houvast.draft;

import java.util.List;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/** What is wished, what helps the first call, and who refers. */
record HelpPage(
        StepPages.View view,
        HelpForm form,
        List<Choice> kinds,
        List<Choice> professions,
        Problems problems)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
