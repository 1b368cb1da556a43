package nl.houvast.appointment;

import static nl.houvast.contact.SafeContact.ZONE;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.appointment.HoursPage.Making;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.kernel.TypedDay;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The agenda of the worker who looks: their week, when they receive, and the link to it. */
@Controller
@RequestMapping(AgendaPage.PATH)
class AgendaController {

    private final AgendaDesk desk;
    private final AppointmentWords words;
    private final Clock clock;
    private final String address;

    /** With the address where people find this Houvast; without one, where the worker found it. */
    AgendaController(
            AgendaDesk desk,
            AppointmentWords words,
            Clock clock,
            @Value("${houvast.signin.address:}") String address) {
        this.desk = desk;
        this.words = words;
        this.clock = clock;
        this.address = address;
    }

    @GetMapping
    Page week(@RequestParam(defaultValue = "") String week, Actor by) {
        var far = today().plusYears(2);
        var near = today().minusYears(2);
        var day =
                TypedDay.read(week)
                        .filter(it -> it.isAfter(near) && it.isBefore(far))
                        .orElseGet(this::today);
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new AgendaPage(desk.week(monday, by), words, desk.link(by).orElse(null));
    }

    @GetMapping("/uren")
    Page hours(
            @RequestParam(defaultValue = "") String dossier,
            @RequestParam(defaultValue = "") String hoe,
            Actor by) {
        var form = HoursForm.of(desk.hours(by));
        return hours(form, DayOffForm.empty(), Making.of(dossier, hoe), Problems.none(), by);
    }

    /** Whoever was making an appointment goes on with it. */
    @PostMapping("/uren")
    Page keep(
            HoursForm form,
            @RequestParam(defaultValue = "") String dossier,
            @RequestParam(defaultValue = "") String hoe,
            Actor by) {
        var making = Making.of(dossier, hoe);
        var problems = form.problems();
        if (problems.any()) {
            return hours(form, DayOffForm.empty(), making, problems, by);
        }
        desk.keep(form.week(), by);
        return Page.redirect(making.map(Making::address).orElse(AgendaPage.PATH));
    }

    @PostMapping("/vrij")
    Page dayOff(DayOffForm form, Actor by) {
        var problems = form.problems(today());
        if (problems.any()) {
            return hours(HoursForm.of(desk.hours(by)), form, Optional.empty(), problems, by);
        }
        desk.addDayOff(form.from(), form.to(), by);
        return Page.redirect(HoursPage.PATH);
    }

    @PostMapping("/vrij/{day}/weg")
    Page noDayOff(@PathVariable String day, Actor by) {
        desk.removeDayOff(TimeOrdered.parse(day), by);
        return Page.redirect(HoursPage.PATH);
    }

    /** Shown in the answer itself: an address to come back to would have to keep the link. */
    @PostMapping("/link")
    Page link(Actor by) {
        return new FeedLinkPage(desk.makeLink(by), site(), today());
    }

    @PostMapping("/link/einde")
    Page noLink(Actor by) {
        desk.endLink(by);
        return Page.redirect(AgendaPage.PATH);
    }

    private Page hours(
            HoursForm form, DayOffForm off, Optional<Making> making, Problems problems, Actor by) {
        return new HoursPage(form, off, desk.daysOff(by), making, problems);
    }

    private String site() {
        return address.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : address;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
