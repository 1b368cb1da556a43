package nl.houvast.draft;

import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.stream.Stream;
import nl.houvast.advice.Route;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.GivenHow;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/** Whether those who must agree did. */
record ConsentPage(
        StepPages.View view,
        ConsentForm form,
        Route route,
        boolean mayReferOnNoObjection,
        Problems problems)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    List<Choice> who() {
        return ConsentForm.whoMustAgree(route).stream()
                .map(who -> Choice.of(who, text("draft.agreed." + route + "." + who)))
                .toList();
    }

    List<Choice> bases() {
        return Stream.of(ConsentBasis.values())
                .map(basis -> Choice.of(basis.name(), text("draft.basis." + basis)))
                .toList();
    }

    List<Choice> ways() {
        return Stream.of(GivenHow.values())
                .map(how -> Choice.of(how.name(), text("draft.how." + how)))
                .toList();
    }
}
