package nl.houvast.sharing;

import java.util.HashMap;
import java.util.stream.Stream;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.Agreements.Agreement;
import nl.houvast.privacy.Agreements.Shared;
import nl.houvast.privacy.Notices;
import nl.houvast.privacy.Receiver;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What others may read about one person. */
@Controller
@RequestMapping("/werk/delen/{person}")
class SharingController {

    private final SharingDesk desk;
    private final Partners partners;
    private final Notices notices;

    SharingController(SharingDesk desk, Partners partners, Notices notices) {
        this.desk = desk;
        this.partners = partners;
        this.notices = notices;
    }

    @GetMapping
    Page show(@PathVariable String person, Actor by) {
        return page(PersonId.parse(person), SharingForm.empty(), Problems.none(), by);
    }

    @PostMapping
    Page share(@PathVariable String person, SharingForm form, Actor by) {
        var id = PersonId.parse(person);
        var problems = form.problems(partners, desk.today());
        if (problems.any()) {
            return page(id, form, problems, by);
        }
        try {
            desk.share(id, partners.find(form.receiver()).orElseThrow(), form, by);
        } catch (Refusal no) {
            return page(id, form, Problems.of(no), by);
        }
        return Page.redirect(SharingPage.address(id));
    }

    @PostMapping("/intrekken")
    Page withdraw(
            @PathVariable String person,
            @RequestParam(defaultValue = "") String receiver,
            Actor by) {
        var id = PersonId.parse(person);
        if (receiver.isBlank() || receiver.length() > 200) {
            throw new Missing();
        }
        desk.withdraw(id, new Receiver(receiver), by);
        return Page.redirect(SharingPage.address(id));
    }

    private Page page(PersonId person, SharingForm form, Problems problems, Actor by) {
        var state = desk.of(person, by);
        var names = new HashMap<Receiver, String>();
        Stream.concat(
                        state.agreements().stream().map(Agreement::receiver),
                        state.shared().stream().map(Shared::receiver))
                .forEach(receiver -> names.put(receiver, partners.name(receiver)));
        return new SharingPage(
                state, names, partners.choices(), notices.untold(person).size(), form, problems);
    }
}
