package nl.houvast.intake;

import jakarta.validation.Valid;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The conversation about what is needed: a guide to have at hand, not a list to go through. */
@Controller
@RequestMapping("/werk/dossiers/{id}/intake")
class IntakeController {

    private final IntakeDesk desk;

    IntakeController(IntakeDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Page show(@PathVariable String id, Actor by) {
        var reading = desk.read(CaseFileId.parse(id), by);
        return new IntakePage(reading, IntakeForm.of(reading.intake()), Problems.none(), by);
    }

    @PostMapping
    Page keep(@PathVariable String id, @Valid IntakeForm form, BindingResult result, Actor by) {
        var file = CaseFileId.parse(id);
        var problems = Problems.of(result);
        if (!problems.any()) {
            try {
                desk.keep(file, form, by);
                return Page.redirect(
                        "/werk/dossiers/" + file + (form.leadsTo().isEmpty() ? "/intake" : ""));
            } catch (Refusal no) {
                problems = Problems.of(no);
            }
        }
        return new IntakePage(desk.read(file, by), form, problems, by);
    }
}
