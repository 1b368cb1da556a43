package nl.houvast.incident;

import nl.houvast.access.Actor;
import nl.houvast.casework.FirstContactDesk.Stage;
import nl.houvast.incident.ShiftDesk.Divided;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where who waits is divided over who calls. */
@Controller
@RequestMapping(IncidentsPage.PATH + "/{id}")
class ShiftController {

    private final IncidentDesk incidents;
    private final ShiftDesk desk;
    private final TriageList list;

    ShiftController(IncidentDesk incidents, ShiftDesk desk, TriageList list) {
        this.incidents = incidents;
        this.desk = desk;
        this.list = list;
    }

    @GetMapping("/verdelen")
    Page ask(@PathVariable String id, Actor by) {
        return page(led(id, by), ShiftForm.empty(), Problems.none(), null, by);
    }

    @PostMapping("/verdelen")
    Page divide(@PathVariable String id, ShiftForm form, Actor by) {
        var incident = led(id, by);
        var problems = form.problems(desk.chosen(incident, form));
        if (problems.any()) {
            return page(incident, form, problems, null, by);
        }
        try {
            var divided = desk.divide(incident, form, by);
            return page(incident, ShiftForm.empty(), Problems.none(), divided, by);
        } catch (Refusal no) {
            return page(incident, form, Problems.of(no), null, by);
        }
    }

    @PostMapping("/diensten/{shift}/einde")
    Page end(@PathVariable String id, @PathVariable String shift, Actor by) {
        var incident = led(id, by);
        var freed = desk.end(desk.get(incident, shift), by);
        return Page.redirect(incident.address() + "?terug=" + freed);
    }

    private Page page(
            Incident incident,
            ShiftForm form,
            Problems problems,
            @Nullable Divided divided,
            Actor by) {
        var waiting =
                list.counts(incident.id(), by).stream()
                        .mapToInt(count -> count.of(Stage.WAITING))
                        .sum();
        return new ShiftPage(
                incident,
                waiting,
                new ShiftPage.Staff(desk.near(incident), desk.teams(incident)),
                new ShiftPage.Said(form, problems),
                divided);
    }

    private Incident led(String id, Actor by) {
        return incidents.led(IncidentId.parse(id), by);
    }
}
