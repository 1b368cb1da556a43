package nl.houvast.task;

import java.time.Clock;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Writes down something to do in a case file. */
@Controller
@RequestMapping("/werk/dossiers/{id}/taken")
class CaseTaskController {

    private final CaseFileDesk files;
    private final TaskDesk desk;
    private final Clock clock;

    CaseTaskController(CaseFileDesk files, TaskDesk desk, Clock clock) {
        this.files = files;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    Page form(@PathVariable String id, Actor by) {
        var file = files.know(CaseFileId.parse(id), by);
        return new NewTaskPage(file.id(), FinishForm.EMPTY, Problems.none());
    }

    @PostMapping
    Page add(@PathVariable String id, FinishForm form, Actor by) {
        var file = files.know(CaseFileId.parse(id), by).id();
        var now = clock.instant();
        var problems = form.allOf(now);
        if (!problems.any()) {
            try {
                desk.add(files.mine(file, by), form.asked(now), by);
                return Page.redirect("/werk/dossiers/" + file);
            } catch (Refusal no) {
                problems = Problems.of(no);
            }
        }
        return new NewTaskPage(file, form, problems);
    }
}
