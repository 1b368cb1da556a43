package nl.houvast.plan;

import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.plan.PlanDesk.Seen;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Changes the words of a goal, and ends it. */
@Controller
@RequestMapping("/werk/dossiers/{id}/plan/doelen/{goal}")
class GoalController {

    private final PlanPages pages;
    private final PlanDesk desk;

    GoalController(PlanPages pages, PlanDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping
    Page show(@PathVariable String id, @PathVariable String goal, Actor by) {
        var reading = pages.reading(CaseFileId.parse(id), by);
        var which = reading.plan().goal(TimeOrdered.parse(goal));
        return new GoalPage(
                reading.file().id(),
                which,
                GoalForm.of(reading.said(which.id()), reading.plan().version()),
                null,
                Problems.none());
    }

    @PostMapping
    Page say(@PathVariable String id, @PathVariable String goal, GoalForm form, Actor by) {
        var file = CaseFileId.parse(id);
        var which = TimeOrdered.parse(goal);
        var problems = form.problems();
        if (!problems.any()) {
            try {
                desk.sayGoal(Seen.of(file, form.version()), which, form.words(), by);
                return Page.redirect(PlanPage.address(file));
            } catch (Refusal no) {
                problems = PlanController.problems(no);
            }
        }
        return page(file, which, form, problems, by);
    }

    @PostMapping("/bereikt")
    Page reached(@PathVariable String id, @PathVariable String goal, GoalForm form, Actor by) {
        return ended(id, goal, Goal.State.REACHED, form, by);
    }

    @PostMapping("/loslaten")
    Page letGo(@PathVariable String id, @PathVariable String goal, GoalForm form, Actor by) {
        return ended(id, goal, Goal.State.LET_GO, form, by);
    }

    @PostMapping("/weer")
    Page again(@PathVariable String id, @PathVariable String goal, GoalForm form, Actor by) {
        return ended(id, goal, Goal.State.OPEN, form, by);
    }

    private Page ended(String id, String goal, Goal.State as, GoalForm form, Actor by) {
        var file = CaseFileId.parse(id);
        var which = TimeOrdered.parse(goal);
        try {
            desk.endGoal(Seen.of(file, form.version()), which, as, by);
            return Page.redirect(PlanPage.address(file));
        } catch (Refusal no) {
            return pages.plan(file, PlanPage.Typed.NOTHING, PlanController.problems(no), by);
        }
    }

    /** With what was typed, and with what stands there when somebody else was first. */
    private Page page(CaseFileId file, UUID goal, GoalForm form, Problems problems, Actor by) {
        var reading = pages.reading(file, by);
        var which = reading.plan().goal(goal);
        var version = String.valueOf(reading.plan().version());
        return new GoalPage(
                file,
                which,
                new GoalForm(form.words(), version),
                version.equals(form.version()) ? null : reading.said(goal),
                problems);
    }
}
