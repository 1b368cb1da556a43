package nl.houvast.knowledge;

import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where editors write. Nothing that was typed is lost: not by a mistake, and not to a colleague.
 */
@Controller
@RequestMapping(EditorController.PATH)
class WritingController {

    private final ArticleDesk desk;
    private final EventWords events;
    private final Workers workers;

    WritingController(ArticleDesk desk, EventWords events, Workers workers) {
        this.desk = desk;
        this.events = events;
        this.workers = workers;
    }

    @GetMapping("/nieuw")
    Page begin(Actor by) {
        ArticleDesk.requireEditor(by);
        return page(null, ArticleForm.empty(), Problems.none(), null);
    }

    @PostMapping("/nieuw")
    Page begin(ArticleForm form, Actor by) {
        ArticleDesk.requireEditor(by);
        var problems = ArticleChecks.of(form, true, events);
        if (problems.any() || form.preview()) {
            return page(null, form, problems, null);
        }
        try {
            desk.begin(form.slug(), form.content(), by);
        } catch (Refusal no) {
            return page(null, form, Problems.none().and("slug", Texts.text(no.reason())), null);
        }
        return Page.redirect(EditorController.PATH + "/" + form.slug());
    }

    @GetMapping("/{slug}/bewerken")
    Page write(@PathVariable String slug, Actor by) {
        var article = desk.get(slug, by);
        return page(
                slug,
                ArticleForm.of(slug, article.revision(), article.newest().content()),
                Problems.none(),
                null);
    }

    @PostMapping("/{slug}/bewerken")
    Page write(@PathVariable String slug, ArticleForm form, Actor by) {
        var article = desk.get(slug, by);
        var problems = ArticleChecks.of(form, false, events);
        if (problems.any() || form.preview()) {
            return page(slug, form, problems, null);
        }
        try {
            desk.write(slug, form.from(), form.content(), by);
        } catch (Refusal no) {
            return no.reason() == ArticleRefusal.CHANGED_MEANWHILE
                    ? changed(slug, form, by)
                    : page(slug, form, Problems.of(no), null);
        }
        return Page.redirect(EditorController.PATH + "/" + article.slug());
    }

    /** Both texts, one under the other: whoever sends theirs again has seen the other. */
    private Page changed(String slug, ArticleForm form, Actor by) {
        var article = desk.get(slug, by);
        var newest = article.newest();
        return page(
                slug,
                form.at(article.revision()),
                Problems.of(new Refusal(ArticleRefusal.CHANGED_MEANWHILE)),
                new WritingPage.Theirs(
                        ArticleForm.of(slug, article.revision(), newest.content()),
                        workers.name(newest.by()),
                        newest.at()));
    }

    private Page page(
            @Nullable String slug,
            ArticleForm form,
            Problems problems,
            WritingPage.@Nullable Theirs theirs) {
        return new WritingPage(slug, form, events.choices(), problems, theirs);
    }
}
