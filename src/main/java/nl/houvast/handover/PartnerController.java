package nl.houvast.handover;

import nl.houvast.access.Actor;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Handovers as the organisation sees them to which somebody comes. */
@Controller
@RequestMapping("/partner/overdrachten")
class PartnerController {

    private final PartnerDesk desk;

    PartnerController(PartnerDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Page inbox(Actor by) {
        return new InboxPage(desk.inbox(by));
    }

    @GetMapping("/{id}")
    Page read(@PathVariable String id, Actor by) {
        return page(HandoverId.parse(id), AnswerForm.empty(), Problems.none(), by);
    }

    @PostMapping("/{id}")
    Page answer(@PathVariable String id, AnswerForm form, Actor by) {
        var handover = HandoverId.parse(id);
        var problems = form.problems();
        if (problems.any()) {
            return page(handover, form, problems, by);
        }
        try {
            desk.answer(handover, form.answer(), by);
            return Page.redirect("/partner/overdrachten");
        } catch (Refusal no) {
            return page(handover, form, Problems.of(no), by);
        }
    }

    private Page page(HandoverId id, AnswerForm form, Problems problems, Actor by) {
        return new PartnerPage(desk.read(id, by), form, problems);
    }
}
