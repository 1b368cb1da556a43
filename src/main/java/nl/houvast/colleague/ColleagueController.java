package nl.houvast.colleague;

import java.util.List;
import java.util.function.Consumer;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.casework.CaseFileId;
import nl.houvast.colleague.ColleaguePage.Typed;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What colleagues ask of each other about one case file. */
@Controller
@RequestMapping("/werk/dossiers/{id}/collega")
class ColleagueController {

    private final ColleagueReading reading;
    private final TransferDesk transfers;
    private final AlongDesk along;
    private final ColleagueMoments moments;
    private final Workers workers;

    ColleagueController(
            ColleagueReading reading,
            TransferDesk transfers,
            AlongDesk along,
            ColleagueMoments moments,
            Workers workers) {
        this.reading = reading;
        this.transfers = transfers;
        this.along = along;
        this.moments = moments;
        this.workers = workers;
    }

    @GetMapping
    Page show(@PathVariable String id, Actor by) {
        return page(CaseFileId.parse(id), Typed.NOTHING, by);
    }

    @PostMapping("/vragen")
    Page offer(@PathVariable String id, OfferForm form, Actor by) {
        var typed = Typed.of(form, form.problems(moments));
        return tried(
                id,
                typed,
                by,
                file ->
                        transfers.offer(
                                file,
                                form.receiver(),
                                form.why(),
                                moments.answer(form.until()).orElseThrow(),
                                by));
    }

    @PostMapping("/meelezen")
    Page ask(@PathVariable String id, AlongForm form, Actor by) {
        var typed = Typed.of(form, form.problems(moments));
        return tried(
                id,
                typed,
                by,
                file ->
                        along.ask(
                                file,
                                form.reader(),
                                moments.along(form.readUntil()).orElseThrow(),
                                by));
    }

    @PostMapping("/meelezen/stop")
    Page end(@PathVariable String id, @RequestParam(defaultValue = "") String who, Actor by) {
        var page = tried(id, Typed.NOTHING, by, file -> along.end(file, who, by));
        return page instanceof Page.Redirect && who.equals(by.id())
                ? Page.redirect("/werk") // they may see it no more
                : page;
    }

    @PostMapping("/{transfer}/aannemen")
    Page accept(@PathVariable String id, @PathVariable String transfer, Actor by) {
        var one = TransferId.parse(transfer);
        return tried(id, Typed.NOTHING, by, file -> transfers.accept(file, one, by));
    }

    @PostMapping("/{transfer}/weigeren")
    Page refuse(@PathVariable String id, @PathVariable String transfer, RefuseForm form, Actor by) {
        var one = TransferId.parse(transfer);
        var typed = Typed.of(form, form.problems());
        return tried(id, typed, by, file -> transfers.refuse(file, one, form.answer(), by));
    }

    @PostMapping("/{transfer}/intrekken")
    Page withdraw(@PathVariable String id, @PathVariable String transfer, Actor by) {
        var one = TransferId.parse(transfer);
        return tried(id, Typed.NOTHING, by, file -> transfers.withdraw(file, one, by));
    }

    private Page tried(String id, Typed typed, Actor by, Consumer<CaseFileId> step) {
        var file = CaseFileId.parse(id);
        if (typed.problems().any()) {
            return page(file, typed, by);
        }
        try {
            step.accept(file);
            return Page.redirect(ColleaguePage.address(file));
        } catch (Refusal no) {
            return page(file, typed.with(ColleagueWords.said(no)), by);
        }
    }

    private Page page(CaseFileId file, Typed typed, Actor by) {
        var all = reading.all(file, by);
        return new ColleaguePage(
                all,
                workers.names(all.shown().accounts()),
                all.shown().decides() ? workers.staff() : List.of(),
                typed,
                by);
    }
}
