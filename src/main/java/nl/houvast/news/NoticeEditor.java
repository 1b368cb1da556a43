package nl.houvast.news;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where editors write notices. Nothing that was typed is lost. */
@Controller
@RequestMapping(NoticeEditor.PATH)
class NoticeEditor {

    static final String PATH = "/beheer/berichten";

    private final NoticeDesk desk;
    private final NoticeList list;
    private final Workers workers;
    private final Clock clock;

    NoticeEditor(NoticeDesk desk, NoticeList list, Workers workers, Clock clock) {
        this.desk = desk;
        this.list = list;
        this.workers = workers;
        this.clock = clock;
    }

    @GetMapping
    Page all(Actor by) {
        NoticeDesk.requireEditor(by);
        var lines = list.lines();
        return new NoticesPage(
                lines, workers.names(lines.stream().map(NoticeList.Line::by).toList()));
    }

    @GetMapping("/nieuw")
    Page begin(Actor by) {
        NoticeDesk.requireEditor(by);
        return new NoticeWritingPage(
                null, NoticeForm.empty(Days.today(clock)), Problems.none(), null);
    }

    @PostMapping("/nieuw")
    Page begin(NoticeForm form, Actor by) {
        NoticeDesk.requireEditor(by);
        var problems = form.problems();
        return problems.any() || form.preview()
                ? new NoticeWritingPage(null, form, problems, null)
                : Page.redirect(PATH + "/" + desk.begin(form.content(), by));
    }

    @GetMapping("/{id}")
    Page one(@PathVariable String id, Actor by) {
        return page(TimeOrdered.parse(id), StepForm.empty(), Problems.none(), by);
    }

    @GetMapping("/{id}/bewerken")
    Page write(@PathVariable String id, Actor by) {
        var notice = desk.get(TimeOrdered.parse(id), by);
        return new NoticeWritingPage(notice.id(), NoticeForm.of(notice), Problems.none(), null);
    }

    @PostMapping("/{id}/bewerken")
    Page write(@PathVariable String id, NoticeForm form, Actor by) {
        var notice = desk.get(TimeOrdered.parse(id), by).id();
        var problems = form.problems();
        if (problems.any() || form.preview()) {
            return new NoticeWritingPage(notice, form, problems, null);
        }
        try {
            desk.write(notice, form.begun(), form.content(), by);
        } catch (Refusal no) {
            return no.reason() == NewsRefusal.CHANGED_MEANWHILE
                    ? changed(notice, form, by)
                    : new NoticeWritingPage(notice, form, Problems.of(no), null);
        }
        return Page.redirect(PATH + "/" + notice);
    }

    /** Both texts, one under the other: whoever sends theirs again has seen the other. */
    private Page changed(UUID id, NoticeForm form, Actor by) {
        var notice = desk.get(id, by);
        return new NoticeWritingPage(
                id,
                form.at(notice.revision()),
                Problems.of(new Refusal(NewsRefusal.CHANGED_MEANWHILE)),
                notice.newest().content());
    }

    @PostMapping("/{id}/aanbieden")
    Page offer(@PathVariable String id, StepForm form, Actor by) {
        var notice = TimeOrdered.parse(id);
        return step(notice, form, by, () -> desk.offer(notice, form.from(), by));
    }

    @PostMapping("/{id}/publiceren")
    Page publish(@PathVariable String id, StepForm form, Actor by) {
        var notice = TimeOrdered.parse(id);
        return step(notice, form, by, () -> desk.publish(notice, form.from(), by));
    }

    @PostMapping("/{id}/terugsturen")
    Page sendBack(@PathVariable String id, StepForm form, Actor by) {
        var notice = TimeOrdered.parse(id);
        var problems = form.wrongReason();
        return problems.any()
                ? page(notice, form, problems, by)
                : step(
                        notice,
                        form,
                        by,
                        () -> desk.sendBack(notice, form.from(), form.reason(), by));
    }

    @PostMapping("/{id}/weggooien")
    Page putAside(@PathVariable String id, StepForm form, Actor by) {
        var notice = TimeOrdered.parse(id);
        return step(notice, form, by, () -> desk.putAside(notice, form.from(), by));
    }

    @PostMapping("/{id}/intrekken")
    Page takeAway(@PathVariable String id, StepForm form, Actor by) {
        var notice = TimeOrdered.parse(id);
        return step(notice, form, by, () -> desk.takeAway(notice, form.from(), by));
    }

    private Page step(UUID id, StepForm form, Actor by, Runnable what) {
        try {
            what.run();
        } catch (Refusal no) {
            return page(id, form, Problems.of(no), by);
        }
        return Page.redirect(PATH + "/" + id);
    }

    private Page page(UUID id, StepForm form, Problems problems, Actor by) {
        var notice = desk.get(id, by);
        var steps = list.steps(id);
        var who = new LinkedHashSet<String>();
        steps.forEach(step -> who.add(step.by()));
        notice.versions().forEach(version -> who.addAll(version.writers()));
        var staff = workers.all();
        return new EditorNoticePage(
                notice,
                steps,
                workers.names(who),
                new EditorNoticePage.Readers(list.readers(id, staff), staff.size()),
                form,
                problems,
                by.id());
    }
}
