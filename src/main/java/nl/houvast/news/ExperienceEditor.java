package nl.houvast.news;

import static nl.houvast.web.Texts.text;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where editors write down stories and answer for each other's. Nothing that was typed is lost. */
@Controller
@RequestMapping(ExperienceEditor.PATH)
class ExperienceEditor {

    static final String PATH = "/beheer/ervaringen";

    private final ExperienceDesk desk;
    private final Experiences experiences;
    private final Workers workers;
    private final Clock clock;

    ExperienceEditor(ExperienceDesk desk, Experiences experiences, Workers workers, Clock clock) {
        this.desk = desk;
        this.experiences = experiences;
        this.workers = workers;
        this.clock = clock;
    }

    @GetMapping
    Page all(Actor by) {
        NoticeDesk.requireEditor(by);
        return new StoriesPage(experiences.all(), Days.today(clock));
    }

    @GetMapping("/nieuw")
    Page begin(Actor by) {
        NoticeDesk.requireEditor(by);
        return new StoryWritingPage(null, ExperienceForm.empty(), Problems.none(), null);
    }

    @PostMapping("/nieuw")
    Page begin(ExperienceForm form, Actor by) {
        NoticeDesk.requireEditor(by);
        var problems = ExperienceChecks.of(form, true, Days.today(clock));
        if (problems.any() || form.preview()) {
            return new StoryWritingPage(null, form, problems, null);
        }
        try {
            return Page.redirect(
                    PATH + "/" + desk.begin(form.slug(), form.story(), form.consent(), by));
        } catch (Refusal no) {
            return new StoryWritingPage(
                    null, form, Problems.none().and("slug", text(no.reason())), null);
        }
    }

    @GetMapping("/{id}")
    Page one(@PathVariable String id, Actor by) {
        return page(TimeOrdered.parse(id), StepForm.empty(), Problems.none(), by);
    }

    @GetMapping("/{id}/bewerken")
    Page write(@PathVariable String id, Actor by) {
        var kept = desk.get(TimeOrdered.parse(id), by);
        if (kept.story() == null) {
            throw new Missing();
        }
        return new StoryWritingPage(kept.id(), ExperienceForm.of(kept), Problems.none(), null);
    }

    @PostMapping("/{id}/bewerken")
    Page write(@PathVariable String id, ExperienceForm form, Actor by) {
        var story = desk.get(TimeOrdered.parse(id), by).id();
        var problems = ExperienceChecks.of(form, false, Days.today(clock));
        if (problems.any() || form.preview()) {
            return new StoryWritingPage(story, form, problems, null);
        }
        try {
            desk.write(story, form.begun(), form.story(), form.consent(), by);
        } catch (Refusal no) {
            return no.reason() == NewsRefusal.CHANGED_MEANWHILE
                    ? changed(story, form, by)
                    : new StoryWritingPage(story, form, Problems.of(no), null);
        }
        return Page.redirect(PATH + "/" + story);
    }

    /** Both texts, one under the other: whoever sends theirs again has seen the other. */
    private Page changed(UUID id, ExperienceForm form, Actor by) {
        var kept = desk.get(id, by);
        return new StoryWritingPage(
                id,
                form.at(kept.revision()),
                Problems.of(new Refusal(NewsRefusal.CHANGED_MEANWHILE)),
                kept.story());
    }

    @PostMapping("/{id}/aanbieden")
    Page offer(@PathVariable String id, StepForm form, Actor by) {
        var story = TimeOrdered.parse(id);
        return step(story, form, by, () -> desk.offer(story, form.from(), by));
    }

    @PostMapping("/{id}/publiceren")
    Page publish(@PathVariable String id, StepForm form, Actor by) {
        var story = TimeOrdered.parse(id);
        return step(story, form, by, () -> desk.publish(story, form.from(), form.checks(), by));
    }

    @PostMapping("/{id}/terugsturen")
    Page sendBack(@PathVariable String id, StepForm form, Actor by) {
        var story = TimeOrdered.parse(id);
        var problems = form.wrongReason();
        return problems.any()
                ? page(story, form, problems, by)
                : step(story, form, by, () -> desk.sendBack(story, form.from(), form.reason(), by));
    }

    @PostMapping("/{id}/intrekken")
    Page takeAway(@PathVariable String id, StepForm form, Actor by) {
        var story = TimeOrdered.parse(id);
        return step(story, form, by, () -> desk.takeAway(story, form.from(), by));
    }

    @PostMapping("/{id}/toestemming-ingetrokken")
    Page withdrawConsent(@PathVariable String id, StepForm form, Actor by) {
        var story = TimeOrdered.parse(id);
        return step(story, form, by, () -> desk.withdrawConsent(story, by));
    }

    private Page step(UUID id, StepForm form, Actor by, Runnable what) {
        try {
            what.run();
        } catch (Refusal no) {
            var field = no.reason() == NewsRefusal.REVIEW_INCOMPLETE ? "checks" : "";
            return page(id, form, Problems.none().and(field, text(no.reason())), by);
        }
        return Page.redirect(PATH + "/" + id);
    }

    private Page page(UUID id, StepForm form, Problems problems, Actor by) {
        var kept = desk.get(id, by);
        var steps = experiences.steps(id);
        var who = new LinkedHashSet<>(kept.writers());
        steps.forEach(step -> who.add(step.by()));
        return new EditorStoryPage(kept, steps, workers.names(who), form, problems, by.id());
    }
}
