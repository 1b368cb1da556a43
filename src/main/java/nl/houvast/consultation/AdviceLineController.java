package nl.houvast.consultation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import nl.houvast.signin.Address;
import nl.houvast.signin.Attempts;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The advice line as professionals find it: the number, a question, and its answer. */
@Controller
class AdviceLineController {

    static final String PATH = "/advieslijn";
    static final String ANSWER = PATH + "/antwoord";

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final LineDesk desk;
    private final LinePages pages;
    private final Attempts attempts;
    private final ConsultationSettings settings;

    AdviceLineController(
            LineDesk desk, LinePages pages, Attempts attempts, ConsultationSettings settings) {
        this.desk = desk;
        this.pages = pages;
        this.attempts = attempts;
        this.settings = settings;
    }

    @GetMapping(PATH)
    Page show() {
        return pages.line(QuestionForm.empty(), Problems.none());
    }

    @PostMapping(PATH)
    Page ask(QuestionForm form, HttpServletRequest request) {
        var problems = pages.problems(form);
        if (problems.any()) {
            return pages.line(form, problems);
        }
        if (!within(settings.questionsAnHour(), "question", request)) {
            return pages.line(form, problems.and("", Texts.text("consultation.questions.many")));
        }
        var receipt = desk.ask(form.known(), form.said(), pages.contact(form));
        return new QuestionSentPage(receipt);
    }

    @GetMapping(ANSWER)
    Page askForCode() {
        return new AnswerPage("", null, Problems.none());
    }

    @PostMapping(ANSWER)
    Page answer(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        var reply =
                attempts.spent(settings.codesAnHour(), AN_HOUR, "answer", Address.of(request))
                        ? null
                        : AnswerCode.parse(code).flatMap(desk::read).orElse(null);
        return reply == null ? unknown(code, request) : new AnswerPage("", reply, Problems.none());
    }

    /** Only codes that we do not know are counted. */
    private Page unknown(String code, HttpServletRequest request) {
        var many = !within(settings.codesAnHour(), "answer", request);
        var text = Texts.text(many ? "consultation.codes.many" : "consultation.code.unknown");
        return new AnswerPage(code, null, Problems.none().and("code", text));
    }

    private boolean within(int most, String what, HttpServletRequest request) {
        return attempts.within(most, AN_HOUR, what, Address.of(request));
    }
}
