package nl.houvast.appointment;

import static nl.houvast.web.Texts.text;

import java.time.LocalDate;
import java.util.Arrays;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.appointment.AppointmentDesk.Caller;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TypedDay;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Appointments as a worker sees them, in the case file that they belong to. */
@Controller
@RequestMapping("/werk/dossiers/{id}/afspraken")
class AppointmentController {

    private final AppointmentDesk desk;
    private final AppointmentReading reading;
    private final AppointmentWords words;
    private final Workers workers;

    AppointmentController(
            AppointmentDesk desk,
            AppointmentReading reading,
            AppointmentWords words,
            Workers workers) {
        this.desk = desk;
        this.reading = reading;
        this.words = words;
        this.workers = workers;
    }

    @GetMapping
    Page list(@PathVariable String id, Actor by) {
        return new AppointmentsPage(reading.of(CaseFileId.parse(id), by), words, by);
    }

    @GetMapping("/nieuw")
    Page choose(
            @PathVariable String id,
            @RequestParam(defaultValue = "locatie") String hoe,
            @RequestParam(defaultValue = "") String vanaf,
            Actor by) {
        var file = CaseFileId.parse(id);
        var read = reading.choose(file, Way.of(hoe), day(vanaf), by);
        return chosen(read, SlotForm.empty(), Problems.none(), by);
    }

    @PostMapping
    Page plan(
            @PathVariable String id,
            @RequestParam(defaultValue = "locatie") String hoe,
            @RequestParam(defaultValue = "") String vanaf,
            SlotForm form,
            Actor by) {
        var file = CaseFileId.parse(id);
        var way = Way.of(hoe);
        var problems = form.problems(way, words);
        if (!problems.any()) {
            try {
                var made = desk.plan(file, way, form.wish(), by);
                return Page.redirect(AppointmentPage.address(file, made));
            } catch (Refusal no) {
                problems = said(no);
            }
        }
        return chosen(reading.choose(file, way, day(vanaf), by), form, problems, by);
    }

    @GetMapping("/{appointment}")
    Page show(@PathVariable String id, @PathVariable String appointment, Actor by) {
        return page(CaseFileId.parse(id), AppointmentId.parse(appointment), Problems.none(), by);
    }

    @GetMapping("/{appointment}/verzetten")
    Page chooseAnother(
            @PathVariable String id,
            @PathVariable String appointment,
            @RequestParam(defaultValue = "") String vanaf,
            Actor by) {
        var read =
                reading.choose(
                        CaseFileId.parse(id), AppointmentId.parse(appointment), day(vanaf), by);
        var moving = read.moving();
        var form = moving == null ? SlotForm.empty() : SlotForm.of(moving, read.link());
        return chosen(read, form, Problems.none(), by);
    }

    @PostMapping("/{appointment}/verzetten")
    Page move(
            @PathVariable String id,
            @PathVariable String appointment,
            @RequestParam(defaultValue = "") String vanaf,
            SlotForm form,
            Actor by) {
        var file = CaseFileId.parse(id);
        var one = AppointmentId.parse(appointment);
        var read = reading.choose(file, one, day(vanaf), by);
        var problems = form.problems(read.way(), words);
        if (!problems.any()) {
            try {
                desk.move(file, one, SlotForm.seen(form.version()), form.wish(), by);
                return Page.redirect(AppointmentPage.address(file, one));
            } catch (Refusal no) {
                problems = said(no);
                read = reading.choose(file, one, day(vanaf), by);
            }
        }
        return chosen(read, form, problems, by);
    }

    @PostMapping("/{appointment}/gekomen")
    Page held(
            @PathVariable String id,
            @PathVariable String appointment,
            @RequestParam(defaultValue = "") String version,
            Actor by) {
        var file = CaseFileId.parse(id);
        var one = AppointmentId.parse(appointment);
        return tried(file, one, by, () -> desk.held(file, one, SlotForm.seen(version), by));
    }

    @PostMapping("/{appointment}/niet-gekomen")
    Page missed(
            @PathVariable String id,
            @PathVariable String appointment,
            @RequestParam(defaultValue = "") String version,
            Actor by) {
        var file = CaseFileId.parse(id);
        var one = AppointmentId.parse(appointment);
        return tried(file, one, by, () -> desk.missed(file, one, SlotForm.seen(version), by));
    }

    @PostMapping("/{appointment}/afzeggen")
    Page cancel(
            @PathVariable String id,
            @PathVariable String appointment,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String who,
            Actor by) {
        var file = CaseFileId.parse(id);
        var one = AppointmentId.parse(appointment);
        var caller = Arrays.stream(Caller.values()).filter(it -> it.name().equals(who)).findFirst();
        if (caller.isEmpty()) {
            var wrong = Problems.none().and("who", text("appointment.caller.missing"));
            return page(file, one, wrong, by);
        }
        return tried(
                file,
                one,
                by,
                () -> desk.cancel(file, one, SlotForm.seen(version), caller.get(), by));
    }

    private Page tried(CaseFileId file, AppointmentId id, Actor by, Runnable step) {
        try {
            step.run();
            return Page.redirect(AppointmentPage.address(file, id));
        } catch (Refusal no) {
            return page(file, id, said(no), by);
        }
    }

    /** The day that an address names, or today. */
    private LocalDate day(String typed) {
        return TypedDay.read(typed).orElseGet(reading::today);
    }

    private static Problems said(Refusal no) {
        var field = no.reason() instanceof AppointmentRefusal ours ? ours.field() : "";
        return Problems.none().and(field, text(no.reason()));
    }

    private Page page(CaseFileId file, AppointmentId id, Problems problems, Actor by) {
        var one = reading.of(file, id, by);
        var worker = workers.name(one.appointment().worker());
        return new AppointmentPage(one, words, worker, problems, by);
    }

    private Page chosen(
            AppointmentReading.Choosing read, SlotForm form, Problems problems, Actor by) {
        var worker = read.moving() == null ? read.file().owner() : read.moving().worker();
        var mine = worker.equals(by.id());
        return new ChoosePage(read, words, mine ? "" : workers.name(worker), form, problems);
    }
}
