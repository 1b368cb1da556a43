package nl.houvast.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.directory.Conflicts;
import nl.houvast.directory.PastImport;
import nl.houvast.directory.Sources;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
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

/** Where editors offer a file, look at what it would change, take it, and undo it. */
@Controller
@RequestMapping(ImportPage.PATH)
class ImportController {

    private static final int SHOWN = 50;

    private final ExchangeDesk desk;
    private final Sources sources;
    private final Conflicts conflicts;
    private final Workers workers;

    ImportController(ExchangeDesk desk, Sources sources, Conflicts conflicts, Workers workers) {
        this.desk = desk;
        this.sources = sources;
        this.conflicts = conflicts;
        this.workers = workers;
    }

    @GetMapping
    Page show(@RequestParam(name = "te-groot", defaultValue = "") String large, Actor by) {
        var problems = Problems.none();
        if (!large.isEmpty()) {
            problems = problems.and("file", Texts.text("exchange.refusal.FILE_LARGE"));
        }
        return page(UploadForm.empty(), problems, by);
    }

    @PostMapping
    Page offer(
            UploadForm form, @RequestParam(required = false) @Nullable MultipartFile file, Actor by)
            throws IOException {
        ExchangeDesk.requireEditor(by);
        var there =
                file != null
                        && !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
        var problems = form.problems(there);
        if (problems.any() || file == null) {
            return page(form, problems, by);
        }
        try (var content = file.getInputStream()) {
            var offering = desk.offer(content, form, by);
            for (var sentence : offering.whole()) {
                problems = problems.and("file", sentence);
            }
            return offering.id() == null
                    ? page(form, problems, by)
                    : Page.redirect(ImportPage.PATH + "/voorbeeld/" + offering.id());
        } catch (Refusal no) {
            return page(form, Problems.none().and("file", Texts.text(no.reason())), by);
        }
    }

    private Page page(UploadForm form, Problems problems, Actor by) {
        var history = sources.history(SHOWN, by);
        return new ImportPage(
                sources.names(by), history, names(history), conflicts.open(by), form, problems);
    }

    private Map<String, String> names(List<PastImport> history) {
        return workers.names(
                history.stream().map(PastImport::by).filter(Objects::nonNull).distinct().toList());
    }

    @GetMapping("/voorbeeld/{id}")
    Page preview(@PathVariable String id, Actor by) {
        return new PreviewPage(desk.preview(TimeOrdered.parse(id), by), Problems.none());
    }

    @PostMapping("/voorbeeld/{id}/doorvoeren")
    Page take(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String many,
            Actor by) {
        var preview = TimeOrdered.parse(id);
        try {
            var number = desk.take(preview, number(state), !many.isEmpty(), by);
            sources.look();
            return Page.redirect(ImportPage.PATH + "/" + number + "?gedaan=ja");
        } catch (Refusal no) {
            return new PreviewPage(desk.preview(preview, by), PreviewPage.problems(no));
        }
    }

    @PostMapping("/voorbeeld/{id}/weg")
    Page forget(@PathVariable String id, Actor by) {
        desk.forget(TimeOrdered.parse(id), by);
        return Page.redirect(ImportPage.PATH);
    }

    @GetMapping("/{number}")
    Page past(
            @PathVariable String number, @RequestParam(defaultValue = "") String gedaan, Actor by) {
        return past(number(number), !gedaan.isEmpty(), Problems.none(), by);
    }

    @PostMapping("/{number}/ongedaan")
    Page undo(
            @PathVariable String number, @RequestParam(defaultValue = "") String state, Actor by) {
        var which = number(number);
        try {
            var undone = sources.undo(which, number(state), by);
            sources.look();
            return Page.redirect(ImportPage.PATH + "/" + undone + "?gedaan=ja");
        } catch (Refusal no) {
            return past(which, false, Problems.of(no), by);
        }
    }

    private Page past(long number, boolean done, Problems problems, Actor by) {
        var past = sources.past(number, by);
        return new PastPage(
                past,
                names(List.of(past)),
                sources.problems(number, by),
                past.undoable() ? sources.undoing(number, by) : null,
                done,
                problems);
    }

    /** What is no number names nothing. */
    private static long number(String typed) {
        if (!typed.matches("[0-9]{1,18}")) {
            throw new Missing();
        }
        return Long.parseLong(typed);
    }
}
