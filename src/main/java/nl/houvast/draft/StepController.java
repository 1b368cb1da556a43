package nl.houvast.draft;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.referral.Objections;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The pages of the form. What was typed is kept before anything is said about it. */
@Controller
@RequestMapping("/aanmelden/{id}")
class StepController {

    private final DraftDesk desk;
    private final UnsentDrafts unsent;
    private final Reviewer reviewer;
    private final StepPages pages;
    private final Clock clock;

    StepController(
            DraftDesk desk, UnsentDrafts unsent, Reviewer reviewer, StepPages pages, Clock clock) {
        this.desk = desk;
        this.unsent = unsent;
        this.reviewer = reviewer;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/{path:situatie|toestemming|persoon|hulp|controle}")
    Page show(
            @PathVariable UUID id,
            @PathVariable String path,
            @RequestParam(defaultValue = "") String naar,
            Actor by) {
        var draft = new DraftId(id);
        var step = Step.at(path).orElseThrow(Missing::new);
        var content = desk.open(draft, by);
        if (content.isEmpty()) {
            return receiptOf(draft);
        }
        var typedLater = unsent.take(draft, step);
        if (typedLater.isPresent()) {
            content = desk.change(draft, by, with(step, typedLater.get()));
        }
        var typed = content.orElseThrow(Missing::new);
        var view = new StepPages.View(draft, naar, typedLater.isPresent());
        var review = reviewer.review(typed);
        return step == Step.CHECK
                ? pages.check(draft, typed, review)
                : pages.of(step, view, typed, review, Problems.none());
    }

    @PostMapping("/situatie")
    Page situation(
            @PathVariable UUID id,
            SituationForm form,
            @RequestParam(defaultValue = "") String naar,
            Actor by) {
        return kept(new DraftId(id), Step.SITUATION, naar, by, typed -> typed.with(form));
    }

    @PostMapping("/toestemming")
    Page consent(
            @PathVariable UUID id,
            ConsentForm form,
            @RequestParam(defaultValue = "") String naar,
            Actor by) {
        var at = clock.instant();
        return kept(new DraftId(id), Step.CONSENT, naar, by, typed -> typed.with(form, at));
    }

    @PostMapping("/persoon")
    Page person(
            @PathVariable UUID id,
            PersonForm form,
            @RequestParam(defaultValue = "") String naar,
            Actor by) {
        return kept(new DraftId(id), Step.PERSON, naar, by, typed -> typed.with(form));
    }

    @PostMapping("/hulp")
    Page help(
            @PathVariable UUID id,
            HelpForm form,
            @RequestParam(defaultValue = "") String naar,
            Actor by) {
        return kept(new DraftId(id), Step.HELP, naar, by, typed -> typed.with(form));
    }

    /** Keeps what is being typed, without a word about it. */
    @PostMapping("/{path:situatie|toestemming|persoon|hulp}/bewaren")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(
            @PathVariable UUID id,
            @PathVariable String path,
            @RequestParam MultiValueMap<String, String> fields,
            Actor by) {
        var step = Step.at(path).orElseThrow(Missing::new);
        desk.change(new DraftId(id), by, with(step, fields));
    }

    @PostMapping("/versturen")
    Page send(@PathVariable UUID id, Actor by) {
        var draft = new DraftId(id);
        var content = desk.open(draft, by);
        if (content.isEmpty()) {
            return receiptOf(draft);
        }
        var review = reviewer.review(content.get());
        if (review.ready().isEmpty()) {
            return pages.check(draft, content.get(), review);
        }
        try {
            desk.send(draft, review.ready().get(), by);
        } catch (Objections meanwhile) { // a birthday at midnight, for instance
            return pages.check(draft, content.get(), reviewer.review(content.get()));
        }
        return receiptOf(draft);
    }

    @GetMapping("/ontvangst")
    Page receipt(@PathVariable UUID id, Actor by) {
        return new ReceiptPage(new DraftId(id), desk.receipt(new DraftId(id), by));
    }

    /** What the person takes home. Nothing on it says who it is for. */
    @GetMapping("/folder")
    Page leaflet(@PathVariable UUID id, Actor by) {
        return new LeafletPage(new DraftId(id), desk.receipt(new DraftId(id), by).route());
    }

    private Page kept(
            DraftId draft, Step step, String naar, Actor by, UnaryOperator<DraftContent> typed) {
        var content = desk.change(draft, by, typed);
        if (content.isEmpty()) {
            return receiptOf(draft);
        }
        var review = reviewer.review(content.get());
        var problems = review.at(step);
        if (problems.any()) {
            var view = new StepPages.View(draft, naar, false);
            return pages.of(step, view, content.get(), review, problems);
        }
        var next = naar.equals(Step.CHECK.path()) ? Step.CHECK : step.next();
        return Page.redirect(next.address(draft));
    }

    private UnaryOperator<DraftContent> with(Step step, Map<String, List<String>> fields) {
        return switch (step) {
            case SITUATION -> typed -> typed.with(UnsentDrafts.as(SituationForm.class, fields));
            case CONSENT ->
                    typed ->
                            typed.with(UnsentDrafts.as(ConsentForm.class, fields), clock.instant());
            case PERSON -> typed -> typed.with(UnsentDrafts.as(PersonForm.class, fields));
            case HELP -> typed -> typed.with(UnsentDrafts.as(HelpForm.class, fields));
            case CHECK -> UnaryOperator.identity();
        };
    }

    private static Page receiptOf(DraftId draft) {
        return Page.redirect("/aanmelden/" + draft + "/ontvangst");
    }
}
