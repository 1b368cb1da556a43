package nl.houvast.upkeep;

import nl.houvast.kernel.LinkSecret;
import nl.houvast.kernel.Missing;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * For an organisation, without an account: what we say about it, and three ways to answer. Its
 * forms need no proof of where they come from: who does not know the link cannot send them.
 */
@Controller
@RequestMapping(OwnEntryPage.PATH + "/{link}")
class OwnEntryController {

    private final OwnEntryDesk desk;
    private final Upkeep upkeep;

    OwnEntryController(OwnEntryDesk desk, Upkeep upkeep) {
        this.desk = desk;
        this.upkeep = upkeep;
    }

    @GetMapping
    Page show(
            @PathVariable String link,
            @RequestParam(name = "melding", defaultValue = "") String notice) {
        var secret = new LinkSecret(link);
        var own = desk.show(secret);
        return page(secret, own, RoomForm.empty(), CorrectionForm.of(own), Problems.none(), notice);
    }

    @PostMapping("/klopt")
    Page confirm(@PathVariable String link) {
        desk.confirm(new LinkSecret(link));
        return done(link, "klopt");
    }

    @PostMapping("/plek")
    Page room(@PathVariable String link, RoomForm form) {
        var secret = new LinkSecret(link);
        var problems = form.problems();
        if (problems.any()) {
            var own = desk.show(secret);
            return page(secret, own, form, CorrectionForm.of(own), problems, "");
        }
        desk.room(secret, form.chosen().orElseThrow(Missing::new), form.number().orElse(null));
        return done(link, "plek");
    }

    @PostMapping("/wijzigingen")
    Page correct(@PathVariable String link, CorrectionForm form) {
        var secret = new LinkSecret(link);
        var own = desk.show(secret);
        var problems = form.problems(own.entry());
        if (!problems.any() && desk.correct(secret, form.wanted(), remark(form, own)) == 0) {
            problems = problems.and("", Texts.text("upkeep.own.nothing"));
        }
        return problems.any()
                ? page(secret, own, RoomForm.empty(), form, problems, "")
                : done(link, "gestuurd");
    }

    private static String remark(CorrectionForm form, OwnEntryDesk.Own own) {
        return form.remark(own.open(Correction.REMARK).map(Correction::wanted).orElse(""));
    }

    private Page page(
            LinkSecret link,
            OwnEntryDesk.Own own,
            RoomForm room,
            CorrectionForm correction,
            Problems problems,
            String notice) {
        var confidence = upkeep.of(own.entry().offer());
        return new OwnEntryPage(link, own, confidence, room, correction, problems, notice);
    }

    /** Whoever did it sees it at once; the other nodes look by themselves. */
    private Page done(String link, String notice) {
        upkeep.look();
        return Page.redirect(OwnEntryPage.PATH + "/" + link + "?melding=" + notice);
    }
}
