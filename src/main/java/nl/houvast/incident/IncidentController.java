package nl.houvast.incident;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.casework.FirstContactDesk.Stage;
import nl.houvast.incident.Shifts.Shift;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Incidents for who works here: opened, looked at, closed. */
@Controller
@RequestMapping(IncidentsPage.PATH)
class IncidentController {

    private final IncidentDesk desk;
    private final TriageList list;
    private final ShiftDesk shifts;
    private final ListDesk lists;
    private final Kinds kinds;

    IncidentController(
            IncidentDesk desk, TriageList list, ShiftDesk shifts, ListDesk lists, Kinds kinds) {
        this.desk = desk;
        this.list = list;
        this.shifts = shifts;
        this.lists = lists;
        this.kinds = kinds;
    }

    @GetMapping
    Page all(Actor by) {
        return new IncidentsPage(desk.all(by), by.role() == Role.SUPERVISOR);
    }

    @GetMapping("/nieuw")
    Page fresh(Actor by) {
        desk.requireLeader(by);
        return form(null, IncidentForm.empty(), Problems.none());
    }

    @PostMapping("/nieuw")
    Page open(IncidentForm form, Actor by) {
        desk.requireLeader(by);
        var problems = form.problems(kinds, desk.today(), by);
        return problems.any()
                ? form(null, form, problems)
                : Page.redirect(desk.open(form.told(), by).address());
    }

    @GetMapping("/{id}")
    Page show(
            @PathVariable String id,
            @RequestParam(defaultValue = "wacht") String lijst,
            @RequestParam Optional<String> dienst,
            @RequestParam Optional<String> na,
            @RequestParam(defaultValue = "") String terug,
            Actor by) {
        var incident = desk.get(IncidentId.parse(id), by);
        var shift = dienst.map(it -> shifts.get(incident, it)).orElse(null);
        var freed = terug.matches("[0-9]{1,4}") ? Integer.valueOf(terug) : null;
        return page(
                incident, IncidentPage.stage(lijst), shift, na.map(TimeOrdered::parse), freed, by);
    }

    @GetMapping("/{id}/wijzigen")
    Page ask(@PathVariable String id, Actor by) {
        var incident = desk.led(IncidentId.parse(id), by);
        return form(incident, IncidentForm.of(incident.told()), Problems.none());
    }

    @PostMapping("/{id}/wijzigen")
    Page change(@PathVariable String id, IncidentForm typed, Actor by) {
        var incident = desk.led(IncidentId.parse(id), by);
        var form = typed.keeping(incident.told());
        var problems = form.problems(kinds, desk.today(), by);
        if (problems.any()) {
            return form(incident, form, problems);
        }
        desk.change(incident.id(), form.told(), by);
        return Page.redirect(incident.address());
    }

    @PostMapping("/{id}/sluiten")
    Page close(@PathVariable String id, Actor by) {
        return turn(id, false, by);
    }

    @PostMapping("/{id}/openen")
    Page reopen(@PathVariable String id, Actor by) {
        return turn(id, true, by);
    }

    private Page turn(String id, boolean open, Actor by) {
        var incident = IncidentId.parse(id);
        desk.turn(incident, open, by);
        return Page.redirect(IncidentsPage.PATH + "/" + incident);
    }

    /** A sheet to hang up where the people are. Its name tells nothing to who finds it. */
    @GetMapping("/{id}/qr")
    ResponseEntity<byte[]> sheet(@PathVariable String id, Actor by) throws IOException {
        var incident = desk.get(IncidentId.parse(id), by);
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"aanmelden.pdf\"")
                .body(Sheet.print(incident, site + incident.page()));
    }

    private Page page(
            Incident incident,
            Stage stage,
            @Nullable Shift shift,
            Optional<UUID> after,
            @Nullable Integer freed,
            Actor by) {
        var wanted = new TriageList.Wanted(incident.id(), stage, shift == null ? null : shift.id());
        var leads = incident.isLedBy(by);
        return new IncidentPage(
                new IncidentPage.About(incident, kinds.event(incident.told().event()), leads),
                new IncidentPage.Work(
                        list.counts(incident.id(), by),
                        shifts.of(incident),
                        leads ? lists.of(incident) : List.of()),
                new IncidentPage.Part(stage, shift, list.rows(wanted, after, by), freed));
    }

    private Page form(@Nullable Incident incident, IncidentForm form, Problems problems) {
        return new IncidentFormPage(incident, form, kinds.events(), problems);
    }
}
