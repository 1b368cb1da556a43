package nl.houvast.arrival;

import java.util.stream.Collectors;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.casework.CaseFileId;
import nl.houvast.contact.Channel;
import nl.houvast.handover.HandoverId;
import nl.houvast.kernel.Refusal;
import nl.houvast.post.Post;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks somebody whether they arrived where they were handed over, and were helped. */
@Controller
@RequestMapping("/werk/dossiers/{id}/overdragen/{handover}/aangekomen")
class ArrivedController {

    private final ArrivedDesk desk;
    private final ArrivedReading reading;
    private final Post post;
    private final Workers workers;

    ArrivedController(ArrivedDesk desk, ArrivedReading reading, Post post, Workers workers) {
        this.desk = desk;
        this.reading = reading;
        this.post = post;
        this.workers = workers;
    }

    @GetMapping
    Page show(
            @PathVariable String id,
            @PathVariable String handover,
            @RequestParam(name = "melding", defaultValue = "") String notice,
            Actor by) {
        return page(
                CaseFileId.parse(id),
                HandoverId.parse(handover),
                ArrivedForm.empty(),
                Problems.none(),
                notice.equals("bericht"),
                by);
    }

    @PostMapping
    Page tell(@PathVariable String id, @PathVariable String handover, ArrivedForm form, Actor by) {
        var file = CaseFileId.parse(id);
        var one = HandoverId.parse(handover);
        var problems = form.problems();
        if (problems.any()) {
            return page(file, one, form, problems, false, by);
        }
        try {
            desk.tell(file, one, form, by);
            return Page.redirect(KeyPage.handover(file, one));
        } catch (Refusal no) {
            return page(file, one, form, Problems.of(no), false, by);
        }
    }

    /** That something is ready for them, and no more; if that is safe. */
    @PostMapping("/bericht")
    Page offer(
            @PathVariable String id,
            @PathVariable String handover,
            @RequestParam(defaultValue = "") String channel,
            Actor by) {
        var file = CaseFileId.parse(id);
        var one = HandoverId.parse(handover);
        try {
            var person = desk.requireMay(file, one, by).person();
            post.offer(person, channel.equals("SMS") ? Channel.SMS : Channel.EMAIL, by);
            return Page.redirect(ArrivedPage.address(file, one) + "?melding=bericht");
        } catch (Refusal no) {
            return page(file, one, ArrivedForm.empty(), Problems.of(no), false, by);
        }
    }

    private Page page(
            CaseFileId file,
            HandoverId handover,
            ArrivedForm form,
            Problems problems,
            boolean offered,
            Actor by) {
        var read = reading.of(file, handover, by);
        var names = workers.names(read.told().stream().map(Told::by).collect(Collectors.toSet()));
        return new ArrivedPage(read, names, form, problems, offered, by);
    }
}
