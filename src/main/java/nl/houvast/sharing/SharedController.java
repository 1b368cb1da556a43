package nl.houvast.sharing;

import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.privacy.Notices;
import nl.houvast.privacy.SharingId;
import nl.houvast.privacy.Sharings;
import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    Page list(@RequestParam Optional<String> na, Actor by) {
        var receiver = partners.of(by);
        var last = na.map(SharingId::parse).orElse(null);
        return new SharedListPage(
                partners.name(receiver),
                sharings.readable(receiver, last),
                notices.untold(receiver));
    }

    @GetMapping("/{id}")
    Page read(@PathVariable String id, Actor by) {
        var receiver = partners.of(by);
        return new SharedPackagePage(sharings.read(SharingId.parse(id), receiver, by));
    }

    @PostMapping("/berichten/{notice}")
    Page seen(@PathVariable String notice, Actor by) {
        var receiver = partners.of(by);
        notices.told(TimeOrdered.parse(notice), receiver, by);
        return Page.redirect("/partner");
    }
}
