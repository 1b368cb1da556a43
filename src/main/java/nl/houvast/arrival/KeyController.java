package nl.houvast.arrival;

import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileId;
import nl.houvast.directory.Directory;
import nl.houvast.directory.OfferId;
import nl.houvast.handover.HandoverId;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gives and ends the keys to a handover. */
@Controller
@RequestMapping("/werk/dossiers/{id}/overdragen/{handover}/sleutel")
class KeyController {

    private final KeyDesk desk;
    private final Directory directory;
    private final String address;

    /** With the address where people find this Houvast; without one, where the worker found it. */
    KeyController(
            KeyDesk desk,
            Directory directory,
            @Value("${houvast.signin.address:}") String address) {
        this.desk = desk;
        this.directory = directory;
        this.address = address;
    }

    @GetMapping
    Page show(@PathVariable String id, @PathVariable String handover, Actor by) {
        return page(CaseFileId.parse(id), HandoverId.parse(handover), Problems.none(), by);
    }

    /** Shown in the answer itself: an address to come back to would have to keep the link. */
    @PostMapping
    Page make(@PathVariable String id, @PathVariable String handover, Actor by) {
        var file = CaseFileId.parse(id);
        var one = HandoverId.parse(handover);
        try {
            var given = desk.make(file, one, by);
            var offer =
                    OfferId.parse(given.standing().offer().value())
                            .flatMap(directory.current()::find);
            return new GivenKeyPage(given, offer.orElse(null), site());
        } catch (Refusal no) {
            return page(file, one, Problems.of(no), by);
        }
    }

    @PostMapping("/einde")
    Page end(@PathVariable String id, @PathVariable String handover, Actor by) {
        var file = CaseFileId.parse(id);
        var one = HandoverId.parse(handover);
        try {
            desk.end(file, one, by);
            return Page.redirect(KeyPage.address(file, one));
        } catch (Refusal no) {
            return page(file, one, Problems.of(no), by);
        }
    }

    private Page page(CaseFileId file, HandoverId handover, Problems problems, Actor by) {
        return new KeyPage(desk.of(file, handover, by), problems);
    }

    private String site() {
        return address.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : address;
    }
}
