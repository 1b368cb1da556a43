package nl.houvast.casework;

import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.function.Consumer;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.advice.Taxonomy;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseNews.Ending;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a case file, pauses it and ends it. */
@Controller
@RequestMapping("/werk/dossiers/{id}")
class CaseFileController {

    private final CaseFileDesk desk;
    private final OutcomeDesk outcomes;
    private final Workers workers;
    private final Taxonomy taxonomy;
    private final List<CasePart> parts;

    CaseFileController(
            CaseFileDesk desk,
            OutcomeDesk outcomes,
            Workers workers,
            Taxonomy taxonomy,
            ObjectProvider<CasePart> parts) {
        this.desk = desk;
        this.outcomes = outcomes;
        this.workers = workers;
        this.taxonomy = taxonomy;
        this.parts = parts.orderedStream().toList();
    }

    @GetMapping
    Page show(@PathVariable String id, Actor by) {
        return page(CaseFileId.parse(id), Problems.none(), by);
    }

    @PostMapping("/eigen-toestemming")
    Page ownYes(@PathVariable String id, Actor by) {
        var file = CaseFileId.parse(id);
        outcomes.hearOwnYes(file, by);
        return Page.redirect("/werk/dossiers/" + file);
    }

    @PostMapping("/pauze")
    Page pause(@PathVariable String id, @RequestParam(defaultValue = "") String until, Actor by) {
        return tried(
                id,
                by,
                file -> {
                    var day = Words.morning(until);
                    Refusal.unless(day.isPresent(), CaseworkRefusal.PAUSE_NOT_LATER);
                    desk.pause(file, day.orElseThrow(), by);
                });
    }

    @PostMapping("/verder")
    Page begin(@PathVariable String id, Actor by) {
        return tried(id, by, file -> desk.begin(file, by));
    }

    @PostMapping("/sluiten")
    Page close(@PathVariable String id, @RequestParam(defaultValue = "") String how, Actor by) {
        return tried(
                id,
                by,
                file -> {
                    var ending = ending(how);
                    var known = desk.mine(file, by);
                    if (parts.stream().allMatch(part -> part.ends(known, ending, by))) {
                        desk.close(file, ending, by);
                    }
                });
    }

    private static Ending ending(String typed) {
        return CaseFilePage.ENDINGS.stream()
                .filter(ending -> ending.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refusal(CaseworkRefusal.ENDING_MISSING));
    }

    private Page tried(String id, Actor by, Consumer<CaseFileId> step) {
        var file = CaseFileId.parse(id);
        try {
            step.accept(file);
            return Page.redirect("/werk/dossiers/" + file);
        } catch (Refusal refusal) {
            var field = refusal.reason() instanceof CaseworkRefusal ours ? ours.field() : "";
            return page(file, Problems.none().and(field, text(refusal.reason())), by);
        }
    }

    private Page page(CaseFileId id, Problems problems, Actor by) {
        var reading = desk.read(id, by);
        var known = Known.of(reading.file());
        return new CaseFilePage(
                reading,
                workers.name(known.owner()),
                by,
                parts.stream().map(part -> part.of(known, by)).toList(),
                new CaseFilePage.Said(Words.event(taxonomy, known.event()), problems));
    }
}
