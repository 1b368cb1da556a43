package nl.houvast.intake;

import jakarta.validation.Valid;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The conversation about what is needed: a guide to have at hand, not a list to go through. */
@Controller
@RequestMapping("/werk/dossiers/{id}/intake")
class IntakeController {

    private final IntakeDesk desk;
    private final IntakeDrafts drafts;

    IntakeController(IntakeDesk desk, IntakeDrafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    @GetMapping
    Page show(@PathVariable String id, Actor by) {
        var reading = desk.read(CaseFileId.parse(id), by);
        return new IntakePage(reading, drafts.typed(reading, by), Problems.none(), by);
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
        var reading = desk.read(file, by);
        return new IntakePage(reading, drafts.refused(reading, form, by), problems, by);
    }

    /** While they type. */
    @PostMapping("/bewaren")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void store(@PathVariable String id, IntakeForm form, Actor by) {
        drafts.keep(CaseFileId.parse(id), form, by);
    }

    @PostMapping("/weggooien")
    Page discard(@PathVariable String id, Actor by) {
        var file = CaseFileId.parse(id);
        drafts.discard(file, by);
        return Page.redirect("/werk/dossiers/" + file + "/intake");
    }
}
