package nl.houvast.incident;

import java.io.IOException;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where somebody who leads brings a list of people, looks at what it would do, and takes it. */
@Controller("incidentListController")
@RequestMapping(IncidentsPage.PATH + "/{id}/lijst")
class ListController {

    private final IncidentDesk incidents;
    private final ListDesk desk;

    ListController(IncidentDesk incidents, ListDesk desk) {
        this.incidents = incidents;
        this.desk = desk;
    }

    @GetMapping
    Page ask(@PathVariable String id, Actor by) {
        return new BringPage(led(id, by), ListForm.empty(), Problems.none());
    }

    @PostMapping
    Page bring(
            @PathVariable String id,
            ListForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor by)
            throws IOException {
        var incident = led(id, by);
        var problems = form.problems(incidents.today());
        var bytes = file == null ? new byte[0] : file.getBytes();
        if (problems.any()) {
            return new BringPage(incident, form, bytes.length == 0 ? missing(problems) : problems);
        }
        try {
            var list = desk.bring(incident, form.ground(), bytes, by);
            return Page.redirect(incident.address() + "/lijst/" + list);
        } catch (Refusal no) {
            return new BringPage(incident, form, problems.and("file", Texts.text(no.reason())));
        }
    }

    private static Problems missing(Problems problems) {
        return problems.and("file", Texts.text(IncidentRefusal.FILE_MISSING));
    }

    @GetMapping("/{list}")
    Page look(@PathVariable String id, @PathVariable String list, Actor by) {
        return page(led(id, by), list, Problems.none());
    }

    @PostMapping("/{list}/opnemen")
    Page take(@PathVariable String id, @PathVariable String list, Actor by) {
        var incident = led(id, by);
        try {
            desk.take(desk.get(incident, list), by);
        } catch (Refusal no) {
            return page(incident, list, Problems.of(no));
        }
        return Page.redirect(incident.address() + "/lijst/" + list);
    }

    @PostMapping("/{list}/weggooien")
    Page drop(@PathVariable String id, @PathVariable String list, Actor by) {
        var incident = led(id, by);
        try {
            desk.drop(desk.get(incident, list));
        } catch (Refusal no) {
            return page(incident, list, Problems.of(no));
        }
        return Page.redirect(incident.address());
    }

    private Page page(Incident incident, String id, Problems problems) {
        var list = desk.get(incident, id);
        return new ListPage(incident, list, desk.wrong(list, ListPage.SHOWN), problems);
    }

    private Incident led(String id, Actor by) {
        return incidents.led(IncidentId.parse(id), by);
    }
}
