package nl.houvast.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.plan.ActionPage.Place;
import nl.houvast.plan.PlanDesk.Deed;
import nl.houvast.plan.PlanDesk.Seen;
import nl.houvast.plan.PlanReader.Reading;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Writes down what is done for a goal, changes it, and says that it is done. */
@Controller
@RequestMapping("/werk/dossiers/{id}/plan")
class ActionController {

    private final PlanPages pages;
    private final PlanDesk desk;

    ActionController(PlanPages pages, PlanDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/doelen/{goal}/acties")
    Page fresh(@PathVariable String id, @PathVariable String goal, Actor by) {
        var reading = pages.reading(CaseFileId.parse(id), by);
        var place = new Place(reading.file().id(), TimeOrdered.parse(goal), null);
        return page(reading, place, ActionForm.empty(reading.plan().version()), Problems.none());
    }

    @PostMapping("/doelen/{goal}/acties")
    Page add(@PathVariable String id, @PathVariable String goal, ActionForm form, Actor by) {
        var place = new Place(CaseFileId.parse(id), TimeOrdered.parse(goal), null);
        return tried(
                place,
                form,
                form.problems(pages.today(), null),
                deed -> desk.addAction(seen(place, form), place.goal(), deed, by),
                by);
    }

    @GetMapping("/acties/{action}")
    Page show(@PathVariable String id, @PathVariable String action, Actor by) {
        var reading = pages.reading(CaseFileId.parse(id), by);
        var place = place(reading, TimeOrdered.parse(action));
        var which = action(reading, place);
        return page(
                reading,
                place,
                ActionForm.of(which, reading.said(which.id()), reading.plan().version()),
                Problems.none());
    }

    @PostMapping("/acties/{action}")
    Page change(@PathVariable String id, @PathVariable String action, ActionForm form, Actor by) {
        var reading = pages.reading(CaseFileId.parse(id), by);
        var which = TimeOrdered.parse(action);
        var place = place(reading, which);
        return tried(
                place,
                form,
                form.problems(pages.today(), due(reading, place)),
                deed -> desk.changeAction(seen(place, form), which, deed, by),
                by);
    }

    @PostMapping("/acties/{action}/klaar")
    Page done(@PathVariable String id, @PathVariable String action, ActionForm form, Actor by) {
        return ended(
                id,
                by,
                file -> desk.done(Seen.of(file, form.version()), TimeOrdered.parse(action), by));
    }

    @PostMapping("/acties/{action}/vervalt")
    Page drop(@PathVariable String id, @PathVariable String action, ActionForm form, Actor by) {
        return ended(
                id,
                by,
                file -> desk.drop(Seen.of(file, form.version()), TimeOrdered.parse(action), by));
    }

    private Page ended(String id, Actor by, Consumer<CaseFileId> step) {
        var file = CaseFileId.parse(id);
        try {
            step.accept(file);
            return Page.redirect(PlanPage.address(file));
        } catch (Refusal no) {
            return pages.plan(file, PlanPage.Typed.NOTHING, PlanController.problems(no), by);
        }
    }

    private Page tried(
            Place place, ActionForm form, Problems wrong, Consumer<Deed> step, Actor by) {
        var problems = wrong;
        if (!problems.any()) {
            try {
                step.accept(form.deed());
                return Page.redirect(place.plan());
            } catch (Refusal no) {
                problems = PlanController.problems(no);
            }
        }
        return page(pages.reading(place.file(), by), place, form, problems);
    }

    private static Seen seen(Place place, ActionForm form) {
        return Seen.of(place.file(), form.version());
    }

    private static Place place(Reading reading, UUID action) {
        return new Place(reading.file().id(), reading.plan().goalOf(action).id(), action);
    }

    private static PlanAction action(Reading reading, Place place) {
        var action = requireNonNull(place.action());
        return reading.plan().goalOf(action).action(action);
    }

    private static @Nullable LocalDate due(Reading reading, Place place) {
        return action(reading, place).terms().due();
    }

    /** With what was typed, and with what stands there when somebody else was first. */
    private static Page page(Reading reading, Place place, ActionForm form, Problems problems) {
        var goal = reading.said(reading.plan().goal(place.goal()).id());
        var version = String.valueOf(reading.plan().version());
        var action = place.action();
        var theirs =
                action == null || version.equals(form.version())
                        ? null
                        : reading.said(action) + "\n" + PlanWords.line(action(reading, place));
        return new ActionPage(
                place,
                goal,
                new ActionForm(form.words(), form.doer(), form.priority(), form.day(), version),
                theirs,
                problems);
    }
}
