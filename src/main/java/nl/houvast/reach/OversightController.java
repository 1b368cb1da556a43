package nl.houvast.reach;

import static nl.houvast.web.Texts.text;

import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Workers;
import nl.houvast.kernel.Missing;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the privacy officer who opened what there is about a person, and nothing about them. */
@Controller
@RequestMapping("/beheer/inzage")
class OversightController {

    /** Nobody reads on for longer than this. */
    private static final int LAST = 10_000;

    private final Oversight oversight;
    private final Workers workers;

    OversightController(Oversight oversight, Workers workers) {
        this.oversight = oversight;
        this.workers = workers;
    }

    /** Not even the question is there for others. */
    @ModelAttribute
    void officerOnly(Actor by) {
        if (by.role() != Role.PRIVACY_OFFICER) {
            throw new Missing();
        }
    }

    @GetMapping
    Page ask() {
        return OversightPage.asking("", Problems.none());
    }

    @PostMapping
    Page show(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "0") int page,
            Actor by) {
        var asked = reference.strip();
        var number = Math.clamp(page, 0, LAST);
        try {
            var lines = oversight.of(asked, number, by);
            return new OversightPage(
                    asked,
                    Problems.none(),
                    lines,
                    workers.names(lines.stream().map(line -> line.actor()).toList()),
                    number);
        } catch (Missing no) {
            return OversightPage.asking(
                    asked, Problems.none().and("reference", text("reach.oversight.unknown")));
        }
    }
}
