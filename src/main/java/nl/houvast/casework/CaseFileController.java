package nl.houvast.casework;

import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.advice.Taxonomy;
import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows a case file and ends it. */
@Controller
@RequestMapping("/werk/dossiers/{id}")
class CaseFileController {

    private final CaseFileDesk desk;
    private final OutcomeDesk outcomes;
    private final Workers workers;
    private final Taxonomy taxonomy;

    CaseFileController(
            CaseFileDesk desk, OutcomeDesk outcomes, Workers workers, Taxonomy taxonomy) {
        this.desk = desk;
        this.outcomes = outcomes;
        this.workers = workers;
        this.taxonomy = taxonomy;
    }

    @GetMapping
    Page show(@PathVariable String id, Actor by) {
        var reading = desk.read(CaseFileId.parse(id), by);
        return new CaseFilePage(reading, workers.name(reading.file().owner()), by, taxonomy);
    }

    @PostMapping("/eigen-toestemming")
    Page ownYes(@PathVariable String id, Actor by) {
        var file = CaseFileId.parse(id);
        outcomes.hearOwnYes(file, by);
        return Page.redirect("/werk/dossiers/" + file);
    }

    @PostMapping("/sluiten")
    Page close(@PathVariable String id, Actor by) {
        var file = CaseFileId.parse(id);
        desk.close(file, by);
        return Page.redirect("/werk/dossiers/" + file);
    }
}
