package nl.houvast.colleague;

import java.util.HashSet;
import java.util.Optional;
import java.util.function.Consumer;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where who leads says whether a case file may be closed. */
@Controller
@RequestMapping("/werk/dossiers/{id}/goedkeuring")
class ApprovalController {

    private final ApprovalDesk desk;
    private final Workers workers;

    ApprovalController(ApprovalDesk desk, Workers workers) {
        this.desk = desk;
        this.workers = workers;
    }

    @GetMapping
    Page show(@PathVariable String id, Actor by) {
        return page(CaseFileId.parse(id), RefuseForm.empty(), Problems.none(), by);
    }

    @PostMapping("/goedkeuren")
    Page approve(@PathVariable String id, Actor by) {
        return tried(id, RefuseForm.empty(), by, file -> desk.approve(file, by));
    }

    @PostMapping("/teruggeven")
    Page giveBack(@PathVariable String id, RefuseForm form, Actor by) {
        var problems = form.problems();
        return problems.any()
                ? page(CaseFileId.parse(id), form, problems, by)
                : tried(id, form, by, file -> desk.giveBack(file, form.answer(), by));
    }

    @PostMapping("/intrekken")
    Page withdraw(@PathVariable String id, Actor by) {
        return tried(id, RefuseForm.empty(), by, file -> desk.withdraw(file, by));
    }

    private Page tried(String id, RefuseForm form, Actor by, Consumer<CaseFileId> step) {
        var file = CaseFileId.parse(id);
        try {
            step.accept(file);
            return Page.redirect("/werk/dossiers/" + file);
        } catch (Refusal no) {
            return page(file, form, ColleagueWords.said(no), by);
        }
    }

    private Page page(CaseFileId file, RefuseForm form, Problems problems, Actor by) {
        var reading = desk.read(file, by);
        var named = new HashSet<String>();
        var approval = reading.approval();
        if (approval != null) {
            named.add(approval.asked().by());
            Optional.ofNullable(approval.answeredBy()).ifPresent(named::add);
        }
        return new ApprovalPage(reading, workers.names(named), form, problems, by);
    }
}
