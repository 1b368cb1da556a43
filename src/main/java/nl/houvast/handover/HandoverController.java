package nl.houvast.handover;

import static nl.houvast.web.Texts.text;

import java.util.HashSet;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.casework.CaseFileId;
import nl.houvast.handover.HandoverSteps.Step;
import nl.houvast.kernel.Refusal;
import nl.houvast.sharing.SharingForm;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Handovers as a worker sees them, in the case file that they belong to. */
@Controller
@RequestMapping("/werk/dossiers/{id}/overdragen")
class HandoverController {

    private final HandoverDesk desk;
    private final HandoverReading reading;
    private final HandoverWords words;
    private final HandoverMoments moments;
    private final Workers workers;

    HandoverController(
            HandoverDesk desk,
            HandoverReading reading,
            HandoverWords words,
            HandoverMoments moments,
            Workers workers) {
        this.desk = desk;
        this.reading = reading;
        this.words = words;
        this.moments = moments;
        this.workers = workers;
    }

    /** What was typed on the page of one handover, and what is wrong with it. */
    record Typed(SharingForm agreed, AnswerForm answer, Problems problems) {

        static final Typed NOTHING =
                new Typed(SharingForm.empty(), AnswerForm.empty(), Problems.none());

        static Typed of(SharingForm agreed, Problems problems) {
            return new Typed(agreed, AnswerForm.empty(), problems);
        }

        static Typed of(AnswerForm answer, Problems problems) {
            return new Typed(SharingForm.empty(), answer, problems);
        }

        Typed with(Refusal no) {
            return new Typed(agreed, answer, said(no));
        }

        @Override
        public String toString() {
            return "Typed[hidden]";
        }
    }

    @GetMapping
    Page list(@PathVariable String id, @RequestParam(defaultValue = "") String offer, Actor by) {
        var form = new ProposeForm(offer, "");
        return list(CaseFileId.parse(id), form, Problems.none(), by);
    }

    @PostMapping
    Page propose(@PathVariable String id, ProposeForm form, Actor by) {
        var file = CaseFileId.parse(id);
        var problems = words.problems(form);
        if (problems.any()) {
            return list(file, form, problems, by);
        }
        try {
            var kind = form.chosen().orElseThrow();
            var made = desk.propose(file, words.offer(form), kind, by);
            return Page.redirect(HandoverPage.address(file, made));
        } catch (Refusal no) {
            return list(file, form, said(no), by);
        }
    }

    @GetMapping("/{handover}")
    Page show(@PathVariable String id, @PathVariable String handover, Actor by) {
        return page(CaseFileId.parse(id), HandoverId.parse(handover), Typed.NOTHING, by);
    }

    /** With {@code go=LATER} what was agreed waits for the worker to send it. */
    @PostMapping("/{handover}/akkoord")
    Page agree(
            @PathVariable String id,
            @PathVariable String handover,
            @RequestParam(defaultValue = "") String go,
            SharingForm form,
            Actor by) {
        var file = CaseFileId.parse(id);
        var one = HandoverId.parse(handover);
        var typed = Typed.of(form, form.problems(Problems.none(), moments.today()));
        return typed.problems().any()
                ? page(file, one, typed, by)
                : tried(
                        file,
                        one,
                        typed,
                        by,
                        () -> desk.agree(file, one, form, !go.equals("LATER"), by));
    }

    @PostMapping("/{handover}/versturen")
    Page send(@PathVariable String id, @PathVariable String handover, Actor by) {
        var file = CaseFileId.parse(id);
        var one = HandoverId.parse(handover);
        return tried(file, one, Typed.NOTHING, by, () -> desk.send(file, one, by));
    }

    @PostMapping("/{handover}/nee")
    Page refuse(@PathVariable String id, @PathVariable String handover, Actor by) {
        var file = CaseFileId.parse(id);
        var one = HandoverId.parse(handover);
        return tried(file, one, Typed.NOTHING, by, () -> desk.refuse(file, one, by));
    }

    /** What the organisation said by telephone. */
    @PostMapping("/{handover}/antwoord")
    Page answer(@PathVariable String id, @PathVariable String handover, AnswerForm form, Actor by) {
        var file = CaseFileId.parse(id);
        var one = HandoverId.parse(handover);
        var typed = Typed.of(form, form.problems());
        return typed.problems().any()
                ? page(file, one, typed, by)
                : tried(file, one, typed, by, () -> desk.answer(file, one, form.answer(), by));
    }

    @PostMapping("/{handover}/intrekken")
    Page withdraw(@PathVariable String id, @PathVariable String handover, Actor by) {
        var file = CaseFileId.parse(id);
        var one = HandoverId.parse(handover);
        return tried(file, one, Typed.NOTHING, by, () -> desk.withdraw(file, one, by));
    }

    private Page tried(CaseFileId file, HandoverId id, Typed typed, Actor by, Runnable step) {
        try {
            step.run();
            return Page.redirect(HandoverPage.address(file, id));
        } catch (Refusal no) {
            return page(file, id, typed.with(no), by);
        }
    }

    private static Problems said(Refusal no) {
        var field = no.reason() instanceof HandoverRefusal ours ? ours.field() : "";
        return Problems.none().and(field, text(no.reason()));
    }

    private Page list(CaseFileId file, ProposeForm form, Problems problems, Actor by) {
        var read = reading.of(file, by);
        return new HandoversPage(read, words.lines(read.handovers()), words, form, problems, by);
    }

    private Page page(CaseFileId file, HandoverId id, Typed typed, Actor by) {
        var one = reading.of(file, id, by);
        var accounts = new HashSet<String>();
        one.steps().stream().map(Step::by).forEach(accounts::add);
        accounts.add(one.handover().owner());
        var way = words.way(one.handover());
        return new HandoverPage(one, words, way, workers.names(accounts), typed, by);
    }
}
