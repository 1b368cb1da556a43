package nl.houvast.casefile;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.timeline.NoteForm;
import nl.houvast.timeline.Notes;
import nl.houvast.timeline.TimelinePages;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What workers write in a case file, and what happened in it longer ago. */
@Controller
@RequestMapping("/werk/dossiers/{id}")
class NotesController {

    private final CaseFileDesk files;
    private final TimelinePages pages;
    private final Notes notes;

    NotesController(CaseFileDesk files, TimelinePages pages, Notes notes) {
        this.files = files;
        this.pages = pages;
        this.notes = notes;
    }

    @GetMapping("/tijdlijn")
    Page older(@PathVariable String id, @RequestParam(defaultValue = "") String na, Actor by) {
        var file = file(id, by);
        return pages.older(file.person(), file.id().value(), TimeOrdered.parse(na), by);
    }

    @GetMapping("/notities")
    Page begin(@PathVariable String id, Actor by) {
        var file = file(id, by);
        return pages.begin(file.person(), file.id().value(), by);
    }

    @PostMapping("/notities")
    Page add(@PathVariable String id, @Valid NoteForm form, BindingResult result, Actor by) {
        var file = file(id, by);
        return pages.add(file.person(), file.id().value(), form, Problems.of(result), by);
    }

    @PostMapping("/notities/bewaren")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepNew(@PathVariable String id, NoteForm form, Actor by) {
        store(id, null, form, by);
    }

    @GetMapping("/notities/{note}")
    Page open(
            @PathVariable String id,
            @PathVariable String note,
            @RequestParam(defaultValue = "") String samen,
            Actor by) {
        var file = file(id, by);
        return pages.open(
                file.person(), file.id().value(), TimeOrdered.parse(note), samen.equals("1"), by);
    }

    @PostMapping("/notities/{note}")
    Page edit(
            @PathVariable String id,
            @PathVariable String note,
            @Valid NoteForm form,
            BindingResult result,
            Actor by) {
        var file = file(id, by);
        return pages.edit(
                file.person(),
                file.id().value(),
                TimeOrdered.parse(note),
                form,
                Problems.of(result),
                by);
    }

    @PostMapping("/notities/{note}/bewaren")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String id, @PathVariable String note, NoteForm form, Actor by) {
        store(id, TimeOrdered.parse(note), form, by);
    }

    private void store(String id, @Nullable UUID note, NoteForm form, Actor by) {
        var file = file(id, by);
        notes.keep(file.person(), file.id().value(), note, form, by);
    }

    private Known file(String id, Actor by) {
        return files.know(CaseFileId.parse(id), by);
    }
}
