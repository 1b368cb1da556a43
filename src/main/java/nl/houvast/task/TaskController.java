package nl.houvast.task;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.task.TasksPage.Said;
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

/** Shows workers what waits, and does with it what they say. */
@Controller
@RequestMapping("/werk/taken")
class TaskController {

    private final TaskList list;
    private final TaskDesk desk;
    private final Workers workers;
    private final SavedLists saved;
    private final Clock clock;

    TaskController(TaskList list, TaskDesk desk, Workers workers, SavedLists saved, Clock clock) {
        this.list = list;
        this.desk = desk;
        this.workers = workers;
        this.saved = saved;
        this.clock = clock;
    }

    @GetMapping
    Page tasks(
            @RequestParam(defaultValue = "") String van,
            @RequestParam(defaultValue = "") String lijst,
            @RequestParam(defaultValue = "") String soort,
            @RequestParam Optional<String> na,
            Actor by) {
        return list(TaskFilter.of(van, lijst, soort), na.map(TaskId::parse), Said.NOTHING, by);
    }

    @PostMapping("/lijsten")
    Page save(SaveForm form, Actor by) {
        var filter = form.filter();
        var problems = form.problems();
        if (!problems.any()) {
            try {
                saved.save(form.name(), filter, by);
                return Page.redirect(filter.address());
            } catch (Refusal no) {
                problems = problems(no);
            }
        }
        return list(filter, Optional.empty(), new Said(form.name(), problems), by);
    }

    @PostMapping("/lijsten/{list}/weg")
    Page remove(@PathVariable("list") String id, Actor by) {
        saved.remove(TimeOrdered.parse(id), by);
        return Page.redirect(TaskFilter.PAGE);
    }

    private Page list(TaskFilter filter, Optional<TaskId> after, Said said, Actor by) {
        return new TasksPage(
                filter,
                after,
                list.counts(filter, by),
                list.rows(filter, after, by),
                saved.of(by),
                said,
                clock.instant());
    }

    @GetMapping("/{id}")
    Page task(@PathVariable String id, Actor by) {
        return page(TaskId.parse(id), FinishForm.EMPTY, null, Problems.none(), by);
    }

    @PostMapping("/{id}/nemen")
    Page take(@PathVariable String id, Actor by) {
        var task = TaskId.parse(id);
        return after(task, TaskPage.address(task), () -> desk.take(task, by), by);
    }

    @PostMapping("/{id}/teruggeven")
    Page release(@PathVariable String id, Actor by) {
        var task = TaskId.parse(id);
        return after(task, TaskFilter.MINE.address(), () -> desk.release(task, by), by);
    }

    @PostMapping("/{id}/uitstellen")
    Page postpone(@PathVariable String id, PostponeForm form, Actor by) {
        var task = TaskId.parse(id);
        var now = clock.instant();
        var problems = form.problems(now);
        if (!problems.any()) {
            try {
                desk.postpone(task, form.due(now).orElseThrow(), form.turn().orElseThrow(), by);
                return Page.redirect(TaskPage.address(task));
            } catch (Refusal no) {
                problems = problems(no);
            }
        }
        return page(task, FinishForm.EMPTY, form, problems, by);
    }

    @PostMapping("/{id}/klaar")
    Page finish(@PathVariable String id, FinishForm form, Actor by) {
        var task = TaskId.parse(id);
        var now = clock.instant();
        var problems = form.problems(now);
        if (!problems.any()) {
            try {
                desk.finish(task, form.moment(now), by);
                return Page.redirect(TaskFilter.MINE.address());
            } catch (Refusal no) {
                problems = problems(no);
            }
        }
        return page(task, form, null, problems, by);
    }

    private Page after(TaskId task, String address, Runnable what, Actor by) {
        try {
            what.run();
            return Page.redirect(address);
        } catch (Refusal no) {
            return page(task, FinishForm.EMPTY, null, problems(no), by);
        }
    }

    private static Problems problems(Refusal no) {
        return no.reason() instanceof TaskRefusal reason
                ? Problems.none().and(reason.field(), Texts.text(reason))
                : Problems.of(no);
    }

    private Page page(
            TaskId id,
            FinishForm finish,
            @Nullable PostponeForm postpone,
            Problems problems,
            Actor by) {
        var reading = desk.read(id, by);
        var task = reading.task();
        var who = new HashSet<String>();
        Optional.ofNullable(task.owner()).ifPresent(who::add);
        Optional.ofNullable(task.doneBy()).ifPresent(who::add);
        return new TaskPage(
                reading,
                workers.names(who),
                by,
                finish,
                postpone == null ? PostponeForm.of(task) : postpone,
                problems);
    }
}
