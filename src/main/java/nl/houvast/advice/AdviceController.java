package nl.houvast.advice;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The verwijswijzer: a few questions, then an advice. The answers are in the page and nowhere else:
 * not in an address, a cookie or the database.
 */
@Controller
@RequestMapping("/verwijswijzer")
class AdviceController {

    private final Taxonomy taxonomy;
    private final EventSearch search;
    private final Advisor advisor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdviceController(
            Taxonomy taxonomy,
            EventSearch search,
            Advisor advisor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.clock = clock;
        this.taxonomy = taxonomy;
        this.search = search;
        this.advisor = advisor;
    }

    @GetMapping
    Page start() {
        return question(Step.DANGER, AdviceForm.empty(), Problems.none());
    }

    /**
     * A back button asks the browser, not us: it may show the page it has, and store it nowhere
     * else.
     */
    @PostMapping
    Page answer(AdviceForm form, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return answer(form);
    }

    Page answer(AdviceForm form) {
        var step = Step.of(form.step());
        if (form.go().startsWith("edit-")) {
            return question(Step.of(form.go().substring("edit-".length())), form, Problems.none());
        }
        if (form.is("search")) {
            return question(Step.EVENT, form, Problems.none());
        }
        if (form.is("back")) {
            return question(
                    new Answers(form, taxonomy).before(step).orElse(step), form, Problems.none());
        }
        return next(step, form.is("skip") && !step.required() ? form.without(step) : form);
    }

    private Page next(Step step, AdviceForm form) {
        var answers = new Answers(form, taxonomy);
        var problems = answers.problems(step);
        if (problems.any()) {
            return question(Step.asking(problems.all().getFirst().field()), form, problems);
        }
        if (form.is("advice")) {
            return step.compareTo(Step.HOME) < 0 && answers.homeMustBeKnown()
                    ? question(Step.HOME, form, Problems.none())
                    : advice(form);
        }
        var next = answers.after(step);
        if (next.isEmpty() || (form.isDone() && !mustAskHome(next.get(), form))) {
            return advice(form);
        }
        return question(next.get(), form, Problems.none());
    }

    private static boolean mustAskHome(Step next, AdviceForm form) {
        return next == Step.HOME && form.unsafeHome().isEmpty();
    }

    private Page advice(AdviceForm form) {
        var answers = new Answers(form, taxonomy);
        var problems = answers.problems(Step.CONSENT);
        if (problems.any()) {
            return question(Step.asking(problems.all().getFirst().field()), form, problems);
        }
        var situation = answers.situation(Texts.locale());
        var advice = advisor.advise(situation);
        var narrowed = form.isDone() && Step.of(form.step()) == Step.CONSENT;
        if (!form.isDone()) { // who narrows the results asks no second time
            Advice.Asked.of(advisor.region(situation), situation, advice)
                    .ifPresent(events::publishEvent);
        }
        var first =
                advice.urgent().stream()
                        .map(urgent -> new AdvicePage.First(urgent, advisor.entry(urgent.id())))
                        .toList();
        return new AdvicePage(
                form.finished(), situation, advice, taxonomy, first, narrowed, clock.instant());
    }

    private Page question(Step step, AdviceForm form, Problems problems) {
        var found =
                step == Step.EVENT && !form.q().isEmpty()
                        ? search.find(form.q())
                        : List.<Taxonomy.EventType>of();
        return new QuestionPage(
                step, new Answers(form, taxonomy).number(step), form, problems, found, taxonomy);
    }
}
