package nl.houvast.upkeep;

import nl.houvast.access.Actor;
import nl.houvast.directory.OfferId;
import nl.houvast.kernel.Missing;
import nl.houvast.web.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes and ends the links that editors give to organisations. */
@Controller
@RequestMapping(UpkeepPage.PATH + "/{id}/link")
class EntryLinkController {

    private final EntryLinkDesk desk;
    private final String address;

    /** With the address where people find this Houvast; without one, where the editor found it. */
    EntryLinkController(EntryLinkDesk desk, @Value("${houvast.signin.address:}") String address) {
        this.desk = desk;
        this.address = address;
    }

    /** Shown in the answer itself: an address to come back to would have to keep the link. */
    @PostMapping
    Page make(@PathVariable String id, Actor by) {
        return new EntryLinkPage(desk.make(offer(id), by), site());
    }

    @PostMapping("/einde")
    Page end(@PathVariable String id, Actor by) {
        desk.end(offer(id), by);
        return Page.redirect(UpkeepPage.PATH);
    }

    private String site() {
        return address.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : address;
    }

    private static OfferId offer(String id) {
        return OfferId.parse(id).orElseThrow(Missing::new);
    }
}
