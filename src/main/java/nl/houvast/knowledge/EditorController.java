package nl.houvast.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Page;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows editors what is to be done, and takes the steps after writing. */
@Controller
@RequestMapping(EditorController.PATH)
class EditorController {

    static final String PATH = "/beheer/kennisbank";

    private final ArticleDesk desk;
    private final ArticleList list;
    private final Shelf shelf;
    private final Workers workers;
    private final Clock clock;

    EditorController(
            ArticleDesk desk, ArticleList list, Shelf shelf, Workers workers, Clock clock) {
        this.desk = desk;
        this.list = list;
        this.shelf = shelf;
        this.workers = workers;
        this.clock = clock;
    }

    @GetMapping
    Page all(Actor by) {
        ArticleDesk.requireEditor(by);
        var lines = list.lines();
        return new EditorPage(
                lines,
                workers.names(lines.stream().map(ArticleList.Line::by).toList()),
                LocalDate.ofInstant(clock.instant(), Article.HERE));
    }

    @GetMapping("/{slug}")
    Page one(@PathVariable String slug, Actor by) {
        return page(slug, StepForm.empty(), Problems.none(), by);
    }

    @PostMapping("/{slug}/aanbieden")
    Page offer(@PathVariable String slug, StepForm form, Actor by) {
        return step(slug, form, by, () -> desk.offer(slug, form.from(), by));
    }

    @PostMapping("/{slug}/publiceren")
    Page publish(@PathVariable String slug, StepForm form, Actor by) {
        return step(slug, form, by, () -> desk.publish(slug, form.from(), by));
    }

    @PostMapping("/{slug}/terugsturen")
    Page sendBack(@PathVariable String slug, StepForm form, Actor by) {
        var problems = problems(form.reason());
        return problems.any()
                ? page(slug, form, problems, by)
                : step(slug, form, by, () -> desk.sendBack(slug, form.from(), form.reason(), by));
    }

    private static Problems problems(String reason) {
        if (reason.length() > StepForm.LONGEST) {
            return Problems.none()
                    .and("reason", Texts.text("knowledge.wrong.long", StepForm.LONGEST));
        }
        if (!PlainText.Check.readable(reason, true)) {
            return Problems.none().and("reason", Texts.text("web.unreadable"));
        }
        return reason.isEmpty()
                ? Problems.none().and("reason", Texts.text("knowledge.refusal.REASON_MISSING"))
                : Problems.none();
    }

    @PostMapping("/{slug}/weggooien")
    Page putAside(@PathVariable String slug, StepForm form, Actor by) {
        return step(slug, form, by, () -> desk.putAside(slug, form.from(), by));
    }

    @PostMapping("/{slug}/intrekken")
    Page withdraw(@PathVariable String slug, StepForm form, Actor by) {
        return step(slug, form, by, () -> desk.withdraw(slug, form.from(), by));
    }

    @PostMapping("/{slug}/terughalen")
    Page takeBack(@PathVariable String slug, StepForm form, Actor by) {
        return step(slug, form, by, () -> desk.takeBack(slug, form.from(), form.version(), by));
    }

    /** Whoever looks right after it sees it on this node; the others look by themselves. */
    private Page step(String slug, StepForm form, Actor by, Runnable what) {
        try {
            what.run();
        } catch (Refusal no) {
            return page(slug, form, Problems.of(no), by);
        }
        shelf.look();
        return Page.redirect(PATH + "/" + slug);
    }

    private Page page(String slug, StepForm form, Problems problems, Actor by) {
        var article = desk.get(slug, by);
        var steps = list.steps(slug);
        var who = new LinkedHashSet<String>();
        steps.forEach(step -> who.add(step.by()));
        article.versions().forEach(version -> who.addAll(version.writers()));
        return new EditorArticlePage(article, steps, workers.names(who), form, problems, by.id());
    }
}
