package nl.houvast.plan;

import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.plan.PlanDesk.Seen;
import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows an example of a plan, and copies goals of it into the plan of a case file. */
@Controller
@RequestMapping("/werk/dossiers/{id}/plan/voorbeelden/{example}")
class ExampleController {

    private final PlanPages pages;
    private final PlanDesk desk;
    private final PlanTemplates templates;

    ExampleController(PlanPages pages, PlanDesk desk, PlanTemplates templates) {
        this.pages = pages;
        this.desk = desk;
        this.templates = templates;
    }

    @GetMapping
    Page show(@PathVariable String id, @PathVariable String example, Actor by) {
        return pages.example(CaseFileId.parse(id), template(example), by);
    }

    @PostMapping
    Page copy(@PathVariable String id, @PathVariable String example, ExampleForm form, Actor by) {
        var file = CaseFileId.parse(id);
        var template = template(example);
        var problems = form.problems();
        if (!problems.any()) {
            try {
                desk.copy(
                        Seen.of(file, form.version()),
                        template.goals().stream()
                                .filter(goal -> form.goals().contains(goal.id()))
                                .map(goal -> goal.example(form.locale(), pages.today()))
                                .toList(),
                        by);
                return Page.redirect(PlanPage.address(file));
            } catch (Refusal no) {
                problems = PlanController.problems(no);
            }
        }
        var version = String.valueOf(pages.reading(file, by).plan().version());
        return new ExamplePage(
                file, template, new ExampleForm(form.goals(), form.language(), version), problems);
    }

    private PlanTemplate template(String id) {
        return templates.find(id).orElseThrow(Missing::new);
    }
}
