package nl.houvast.sharing;

import nl.houvast.access.Actor;
import nl.houvast.privacy.Notices;
import nl.houvast.privacy.SharingId;
import nl.houvast.privacy.Sharings;
import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What a partner reads of what was shared with their organisation. The consent is asked at each
 * reading: what ended answers like what never was.
 */
@Controller
@RequestMapping("/partner")
class SharedController {

    private final Partners partners;
    private final Sharings sharings;
    private final Notices notices;

    SharedController(Partners partners, Sharings sharings, Notices notices) {
        this.partners = partners;
        this.sharings = sharings;
        this.notices = notices;
    }

    @GetMapping
    Page list(Actor by) {
        var receiver = partners.of(by);
        return new SharedListPage(
                partners.name(receiver), sharings.readable(receiver), notices.untold(receiver));
    }

    @GetMapping("/{id}")
    Page read(@PathVariable String id, Actor by) {
        var receiver = partners.of(by);
        return new SharedPackagePage(
                sharings.read(new SharingId(NoticesController.parse(id)), receiver, by));
    }

    @PostMapping("/berichten/{notice}")
    Page seen(@PathVariable String notice, Actor by) {
        var receiver = partners.of(by);
        notices.told(NoticesController.parse(notice), receiver, by);
        return Page.redirect("/partner");
    }
}
