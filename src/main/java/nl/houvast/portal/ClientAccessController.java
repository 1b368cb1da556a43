package nl.houvast.portal;

import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows and decides whether a client may come to their own pages. */
@Controller
@RequestMapping("/werk/toegang/{person}")
class ClientAccessController {

    private final ClientAccessDesk desk;
    private final Workers workers;

    ClientAccessController(ClientAccessDesk desk, Workers workers) {
        this.desk = desk;
        this.workers = workers;
    }

    @GetMapping
    Page show(@PathVariable String person, Actor by) {
        return page(PersonId.parse(person), Problems.none(), by);
    }

    @PostMapping("/geven")
    Page give(@PathVariable String person, Actor by) {
        var id = PersonId.parse(person);
        try {
            desk.give(id, by);
            return Page.redirect(ClientAccessPage.address(id));
        } catch (Refusal no) {
            return page(id, Problems.of(no), by);
        }
    }

    @PostMapping("/sluiten")
    Page close(@PathVariable String person, Actor by) {
        var id = PersonId.parse(person);
        desk.close(id, by);
        return Page.redirect(ClientAccessPage.address(id));
    }

    private Page page(PersonId person, Problems problems, Actor by) {
        var accesses = desk.of(person, by);
        var names = workers.names(accesses.stream().map(ClientAccess::givenBy).toList());
        return new ClientAccessPage(person, accesses, names, problems);
    }
}
