package nl.houvast.reach;

import static nl.houvast.web.Texts.text;

import jakarta.validation.Valid;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Access in an emergency, and the list of it for the privacy officer. */
@Controller
class GlassController {

    private final Glass glass;
    private final Workers workers;

    GlassController(Glass glass, Workers workers) {
        this.glass = glass;
        this.workers = workers;
    }

    @GetMapping("/werk/noodtoegang")
    Page ask() {
        return new GlassPage(GlassForm.empty(), Problems.none());
    }

    @PostMapping("/werk/noodtoegang")
    Page open(@Valid GlassForm form, BindingResult result, Actor by) {
        var problems = Problems.of(result);
        if (problems.any()) {
            return new GlassPage(form, problems);
        }
        try {
            return Page.redirect(glass.breakFor(form.reference(), form.reason(), by));
        } catch (Missing no) {
            return new GlassPage(
                    form, Problems.none().and("reference", text("reach.glass.reference.unknown")));
        }
    }

    @GetMapping("/beheer/noodtoegang")
    Page list(Actor by) {
        var breaks = glass.all(by);
        return new BrokenGlassPage(
                breaks, workers.names(breaks.stream().map(Glass.Break::by).toList()));
    }

    @PostMapping("/beheer/noodtoegang/{id}/gezien")
    Page seen(@PathVariable String id, Actor by) {
        glass.seen(TimeOrdered.parse(id), by);
        return Page.redirect("/beheer/noodtoegang");
    }
}
