package nl.houvast.draft;

import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Begins, lists and throws away drafts. */
@Controller
@RequestMapping("/aanmelden")
class DraftController {

    private final DraftDesk desk;
    private final Words words;

    DraftController(DraftDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    Page overview(Actor by) {
        return new StartPage(
                desk.mine(by).stream()
                        .map(
                                draft ->
                                        new StartPage.Row(
                                                draft.id(),
                                                words.eventLabel(draft.event()),
                                                draft.changedAt()))
                        .toList());
    }

    /** From the button here, or from a finished advice: then what was answered comes along. */
    @PostMapping("/start")
    Page begin(SituationForm situation, Actor by) {
        var id = desk.begin(situation, by);
        var step = situation.complete() ? Step.CONSENT : Step.SITUATION;
        return Page.redirect(step.address(id));
    }

    @PostMapping("/{id}/weggooien")
    Page discard(@PathVariable UUID id, Actor by) {
        desk.discard(new DraftId(id), by);
        return Page.redirect("/aanmelden");
    }
}
