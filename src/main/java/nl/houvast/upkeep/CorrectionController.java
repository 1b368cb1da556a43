package nl.houvast.upkeep;

import java.util.Arrays;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.directory.Entry.Amendable;
import nl.houvast.directory.OfferId;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where editors decide about corrections, and about what was imported since. */
@Controller
class CorrectionController {

    private final CorrectionDesk desk;
    private final Upkeep upkeep;

    CorrectionController(CorrectionDesk desk, Upkeep upkeep) {
        this.desk = desk;
        this.upkeep = upkeep;
    }

    @GetMapping(CorrectionPage.PATH + "/{id}")
    Page one(@PathVariable String id, Actor by) {
        return page(TimeOrdered.parse(id), new DeclineForm(""), Problems.none(), by);
    }

    @PostMapping(CorrectionPage.PATH + "/{id}/overnemen")
    Page approve(@PathVariable String id, Actor by) {
        desk.approve(TimeOrdered.parse(id), by);
        return done();
    }

    @PostMapping(CorrectionPage.PATH + "/{id}/afwijzen")
    Page decline(@PathVariable String id, DeclineForm form, Actor by) {
        var correction = TimeOrdered.parse(id);
        var problems = form.problems();
        if (problems.any()) {
            return page(correction, form, problems, by);
        }
        desk.decline(correction, form.reason(), by);
        return done();
    }

    @PostMapping(UpkeepPage.PATH + "/{id}/verschil/{field}")
    Page settle(
            @PathVariable String id,
            @PathVariable String field,
            @RequestParam(name = "keuze", defaultValue = "") String choice,
            Actor by) {
        var chosen =
                Arrays.stream(Amendable.values())
                        .filter(one -> one.name().equals(field))
                        .findFirst()
                        .orElseThrow(Missing::new);
        desk.settle(OfferId.parse(id).orElseThrow(Missing::new), chosen, choice.equals("onze"), by);
        return done();
    }

    private Page page(UUID id, DeclineForm form, Problems problems, Actor by) {
        return new CorrectionPage(desk.get(id, by), form, problems);
    }

    private Page done() {
        upkeep.look();
        return Page.redirect(UpkeepPage.PATH);
    }
}
