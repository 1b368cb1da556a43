package nl.houvast.upkeep;

import java.util.Arrays;
import java.util.List;
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
    private static final int LONGEST = 100;

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
                "",
                desk.next(SHOWN, by),
                desk.count(),
                links.live(by),
                corrections.open(by),
                corrections.differences(by));
    }

    /** One that stands further on in the list. What was typed is in the body. */
    @PostMapping(UpkeepPage.PATH + "/zoeken")
    Page find(@RequestParam(defaultValue = "") String q, Actor by) {
        UpkeepDesk.requireEditor(by);
        var words = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
        if (words.isEmpty()) {
            return Page.redirect(UpkeepPage.PATH);
        }
        return new UpkeepPage(
                words,
                desk.named(words, SHOWN, by),
                desk.count(),
                links.live(by),
                List.of(),
                List.of());
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
