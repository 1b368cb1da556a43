package nl.houvast.sharing;

import java.util.HashMap;
import nl.houvast.access.Actor;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.privacy.Notices;
import nl.houvast.privacy.Receiver;
import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What staff must tell to organisations that do not sign in here. */
@Controller
@RequestMapping("/werk/vertellen")
class NoticesController {

    private final Notices notices;
    private final Partners partners;

    NoticesController(Notices notices, Partners partners) {
        this.notices = notices;
        this.partners = partners;
    }

    @GetMapping
    Page list(Actor by) {
        var untold = notices.untold(by);
        var names = new HashMap<Receiver, String>();
        untold.forEach(it -> names.put(it.receiver(), partners.name(it.receiver())));
        return new NoticesPage(untold, names);
    }

    @PostMapping("/{id}")
    Page told(@PathVariable String id, Actor by) {
        notices.told(TimeOrdered.parse(id), by);
        return Page.redirect("/werk/vertellen");
    }
}
