package nl.houvast.consultation;

import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.consultation.ConsultationDesk.Writing;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where an expert writes while they listen. Every button keeps what was typed first: nothing is
 * lost, not by a mistake and not to a colleague.
 */
@Controller
@RequestMapping(ConsoleController.PATH)
class ConsultationController {

    private static final String SPOKEN = "spoken-";
    private static final String MISSED = "missed-";

    private final ConsultationDesk desk;
    private final CallbackDesk callbacks;
    private final AnswerMail mail;
    private final ConsultationPages pages;
    private final UnsentConsultations unsent;

    ConsultationController(
            ConsultationDesk desk,
            CallbackDesk callbacks,
            AnswerMail mail,
            ConsultationPages pages,
            UnsentConsultations unsent) {
        this.unsent = unsent;
        this.desk = desk;
        this.callbacks = callbacks;
        this.mail = mail;
        this.pages = pages;
    }

    @GetMapping("/nieuw")
    Page begin(Actor by) {
        ConsultationDesk.requireAdvisor(by);
        return pages.fresh(ConsultationForm.empty(), Problems.none(), unsent.begin(by));
    }

    /** Where the form of a new one was sent when the session had ended. */
    @GetMapping("/nieuw/{key}")
    Page goOn(@PathVariable UUID key, Actor by) {
        ConsultationDesk.requireAdvisor(by);
        return unsent.take(key, by)
                .map(typed -> pages.again(null, typed, key))
                .orElseGet(() -> Page.redirect(ConsoleController.PATH + "/nieuw"));
    }

    @PostMapping("/nieuw")
    Page begin(ConsultationForm form, Actor by) {
        ConsultationDesk.requireAdvisor(by);
        return begin(unsent.begin(by), form, by);
    }

    @PostMapping("/nieuw/{key}")
    Page begin(@PathVariable UUID key, ConsultationForm form, Actor by) {
        ConsultationDesk.requireAdvisor(by);
        var problems = pages.problems(form);
        if (problems.any()) {
            return pages.fresh(form, problems, key);
        }
        var id = desk.begin(form.through(), form.known(), form.said(), by);
        return handle(id, form.at(desk.open(id, by).consultation().version()), by);
    }

    @GetMapping("/{id}")
    Page show(@PathVariable UUID id, @RequestParam(defaultValue = "") String gedaan, Actor by) {
        var opened = desk.open(new ConsultationId(id), by);
        return unsent.take(id, by)
                .map(typed -> pages.again(opened, typed, id))
                .orElseGet(() -> pages.of(opened, gedaan));
    }

    @PostMapping("/{id}")
    Page write(@PathVariable UUID id, ConsultationForm form, Actor by) {
        var consultation = new ConsultationId(id);
        var opened = desk.open(consultation, by);
        var problems = pages.problems(form);
        return problems.any() ? pages.of(opened, form, problems) : handle(consultation, form, by);
    }

    private Page handle(ConsultationId id, ConsultationForm form, Actor by) {
        try {
            return Page.redirect(go(id, form, by));
        } catch (Refusal no) {
            return pages.of(desk.open(id, by), form, no);
        }
    }

    /** Does what the button says; where to go after that. */
    private String go(ConsultationId id, ConsultationForm form, Actor by) {
        var writing = new Writing(form.seen(), form.known(), form.said());
        return switch (form.go()) {
            case "answer" -> {
                desk.answer(id, writing, by);
                yield address(id, told(id, by) ? "answered" : "unsent");
            }
            case "close" -> {
                desk.close(id, writing, form.ended(), by);
                yield ConsoleController.PATH;
            }
            case "refer" -> desk.refer(id, writing, form.agreed(), by);
            default -> {
                desk.write(id, writing, by);
                yield address(id, more(id, form, by));
            }
        };
    }

    private String more(ConsultationId id, ConsultationForm form, Actor by) {
        if (form.go().equals("callback")) {
            callbacks.promise(id, form.call(Texts.locale().getLanguage()), by);
            return "promised";
        }
        if (form.go().equals("take")) {
            desk.take(id, by);
            return "taken";
        }
        var spoken = form.about(SPOKEN);
        if (spoken.isPresent()) {
            callbacks.spoken(id, spoken.get(), by);
            return "spoken";
        }
        var missed = form.about(MISSED);
        if (missed.isPresent()) {
            callbacks.notReached(id, missed.get(), by);
            return "missed";
        }
        return "saved";
    }

    /**
     * Tells who wants to be written to that the answer is there. Whoever could not be told still
     * waits, so that an expert sees it.
     */
    private boolean told(ConsultationId id, Actor by) {
        var all = true;
        for (var waits : callbacks.toWrite(id, by)) {
            if (mail.answered(waits.contact())) {
                callbacks.spoken(id, waits.callback().id(), by);
            } else {
                all = false;
            }
        }
        return all;
    }

    private static String address(ConsultationId id, String done) {
        return ConsoleController.PATH + "/" + id + "?gedaan=" + done;
    }
}
