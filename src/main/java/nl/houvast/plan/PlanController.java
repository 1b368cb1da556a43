package nl.houvast.plan;

import static nl.houvast.web.Texts.text;

import java.util.Arrays;
import java.util.function.Consumer;
import nl.houvast.access.Actor;
import nl.houvast.advice.HelpKind;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.plan.PlanDesk.Seen;
import nl.houvast.plan.PlanPage.Typed;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Shows the plan of a case file, takes in a goal and the yes of the person, and runs the tracks.
 */
@Controller
@RequestMapping("/werk/dossiers/{id}")
class PlanController {

    private final PlanPages pages;
    private final PlanDesk desk;
    private final Tracks tracks;

    PlanController(PlanPages pages, PlanDesk desk, Tracks tracks) {
        this.pages = pages;
        this.desk = desk;
        this.tracks = tracks;
    }

    @GetMapping("/plan")
    Page show(@PathVariable String id, Actor by) {
        return pages.plan(CaseFileId.parse(id), Typed.NOTHING, Problems.none(), by);
    }

    @PostMapping("/plan/doelen")
    Page addGoal(@PathVariable String id, GoalForm form, Actor by) {
        return tried(
                CaseFileId.parse(id),
                new Typed(form.words(), ""),
                form.problems(),
                file -> desk.addGoal(Seen.of(file, form.version()), form.words(), by),
                by);
    }

    @PostMapping("/plan/akkoord")
    Page agree(@PathVariable String id, AgreeForm form, Actor by) {
        return tried(
                CaseFileId.parse(id),
                new Typed("", form.how()),
                form.problems(),
                file -> desk.agree(Seen.of(file, form.version()), form.chosen().orElseThrow(), by),
                by);
    }

    @PostMapping("/sporen/{help}/starten")
    Page start(@PathVariable String id, @PathVariable String help, Actor by) {
        return track(id, help, TrackState.RUNNING, by);
    }

    @PostMapping("/sporen/{help}/pauzeren")
    Page pause(@PathVariable String id, @PathVariable String help, Actor by) {
        return track(id, help, TrackState.PAUSED, by);
    }

    @PostMapping("/sporen/{help}/stoppen")
    Page end(@PathVariable String id, @PathVariable String help, Actor by) {
        return track(id, help, TrackState.ENDED, by);
    }

    private Page track(String id, String help, TrackState next, Actor by) {
        var which =
                Arrays.stream(HelpKind.values())
                        .filter(one -> PlanWords.address(one).equals(help))
                        .findFirst()
                        .orElseThrow(Missing::new);
        return tried(
                CaseFileId.parse(id),
                Typed.NOTHING,
                Problems.none(),
                file -> tracks.become(file, which, next, by),
                by);
    }

    private Page tried(
            CaseFileId file, Typed typed, Problems wrong, Consumer<CaseFileId> step, Actor by) {
        var problems = wrong;
        if (!problems.any()) {
            try {
                step.accept(file);
                return Page.redirect(PlanPage.address(file));
            } catch (Refusal no) {
                problems = problems(no);
            }
        }
        return pages.plan(file, typed, problems, by);
    }

    /** What was refused, beside the field that it is about. */
    static Problems problems(Refusal no) {
        var field = no.reason() instanceof PlanRefusal ours ? ours.field() : "";
        return Problems.none().and(field, text(no.reason()));
    }
}
