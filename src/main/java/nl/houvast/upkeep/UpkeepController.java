package nl.houvast.upkeep;

import java.util.Arrays;
import nl.houvast.access.Actor;
import nl.houvast.directory.OfferId;
import nl.houvast.kernel.Missing;
import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One tap for anybody to say that something is wrong, and the list for editors. */
@Controller
class UpkeepController {

    private static final int SHOWN = 50;

    private final UpkeepDesk desk;
    private final EntryLinkDesk links;
    private final CorrectionDesk corrections;

    UpkeepController(UpkeepDesk desk, EntryLinkDesk links, CorrectionDesk corrections) {
        this.desk = desk;
        this.links = links;
        this.corrections = corrections;
    }

    @PostMapping("/organisaties/{id}/klopt-niet")
    Page report(@PathVariable String id, @RequestParam(defaultValue = "") String wat) {
        var offer = offer(id);
        var kind =
                Arrays.stream(Wrong.values())
                        .filter(it -> it.name().equals(wat))
                        .findFirst()
                        .orElse(Wrong.HELP);
        desk.report(offer, kind);
        return Page.redirect("/organisaties/" + offer.value() + "?melding=dank");
    }

    @GetMapping(UpkeepPage.PATH)
    Page next(Actor by) {
        return new UpkeepPage(
                desk.next(SHOWN, by),
                links.live(by),
                corrections.open(by),
                corrections.differences(by));
    }

    @PostMapping(UpkeepPage.PATH + "/{id}/klopt")
    Page looked(@PathVariable String id, Actor by) {
        desk.looked(offer(id), by);
        return Page.redirect(UpkeepPage.PATH);
    }

    private static OfferId offer(String id) {
        return OfferId.parse(id).orElseThrow(Missing::new);
    }
}
