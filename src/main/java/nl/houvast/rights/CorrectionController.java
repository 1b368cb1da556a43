package nl.houvast.rights;

import static nl.houvast.contact.SafeContact.ZONE;

import java.time.Clock;
import java.time.LocalDate;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Refusal;
import nl.houvast.privacy.RightsDesk;
import nl.houvast.privacy.RightsRequestId;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Puts right what was wrong, when somebody asked that. */
@Controller
@RequestMapping("/werk/verzoeken/{id}/verbeteren")
class CorrectionController {

    private final RightsDesk desk;
    private final Clock clock;

    CorrectionController(RightsDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    Page show(@PathVariable String id, Actor by) {
        var correction = desk.correction(RightsRequestId.parse(id), by);
        return new CorrectionPage(
                correction.reading(),
                correction.danger(),
                CorrectionForm.of(correction.now(), correction.edition()),
                Problems.none());
    }

    @PostMapping
    Page correct(@PathVariable String id, CorrectionForm form, Actor by) {
        var request = RightsRequestId.parse(id);
        var correction = desk.correction(request, by);
        var problems =
                form.problems(
                        correction.now(),
                        correction.danger(),
                        LocalDate.ofInstant(clock.instant(), ZONE));
        if (!form.edition().equals(correction.edition())) {
            problems = form.changedMeanwhile(problems, correction.now());
        }
        var again = form.seen(correction.edition());
        if (!problems.any()) {
            try {
                desk.rectify(request, form.edition(), form.corrected(correction.now()), by);
                return Page.redirect("/werk/verzoeken/" + request);
            } catch (Refusal refusal) { // somebody was just ahead: what was typed stays
                again = form;
                problems = Problems.of(refusal);
            }
        }
        return new CorrectionPage(correction.reading(), correction.danger(), again, problems);
    }
}
