package nl.houvast.casework;

import static nl.houvast.web.Texts.text;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.houvast.access.Actor;
import nl.houvast.advice.Taxonomy;
import nl.houvast.casework.Briefings.Briefing;
import nl.houvast.casework.FirstContactPage.Typed;
import nl.houvast.directory.Directory;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.web.Page;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From taking a first contact to its end. A no is shown on the page, with all that was typed. */
@Controller
@RequestMapping("/werk/eerste-contact/{id}")
class FirstContactController {

    private static final int LONGEST_REASON = 500;

    /** How a conversation can end. */
    enum Agreed {
        ACCEPTED,
        REFERRED_ON,
        NO_WISH,
        WITHDRAWN
    }

    private final FirstContactDesk desk;
    private final OutcomeDesk outcomes;
    private final Briefings briefings;
    private final Directory directory;
    private final Taxonomy taxonomy;

    FirstContactController(
            FirstContactDesk desk,
            OutcomeDesk outcomes,
            Briefings briefings,
            Directory directory,
            Taxonomy taxonomy) {
        this.desk = desk;
        this.outcomes = outcomes;
        this.briefings = briefings;
        this.directory = directory;
        this.taxonomy = taxonomy;
    }

    @GetMapping
    Page show(@PathVariable String id, Actor by) {
        return page(FirstContactId.parse(id), Typed.NOTHING, Problems.none(), by);
    }

    @PostMapping("/nemen")
    Page take(@PathVariable String id, Actor by) {
        return tried(id, by, contact -> desk.take(contact, by));
    }

    @PostMapping("/overnemen")
    Page takeOver(@PathVariable String id, Actor by) {
        return tried(id, by, contact -> desk.takeOver(contact, by));
    }

    @PostMapping("/teruggeven")
    Page handBack(@PathVariable String id, Actor by) {
        return tried(id, by, contact -> desk.handBack(contact, by));
    }

    @PostMapping("/nog-een-keer")
    Page callAgain(@PathVariable String id, Actor by) {
        return tried(id, by, contact -> desk.callAgain(contact, by));
    }

    @PostMapping("/mailen")
    Page mail(@PathVariable String id, Actor by) {
        return tried(id, by, contact -> desk.mail(contact, by));
    }

    @PostMapping("/niet-bereikt")
    Page notReached(@PathVariable String id, Actor by) {
        return tried(id, by, contact -> outcomes.notReached(contact, by));
    }

    @PostMapping("/zelfde-persoon/{other}")
    Page link(
            @PathVariable String id,
            @PathVariable UUID other,
            @RequestParam boolean apart,
            Actor by) {
        return tried(id, by, contact -> briefings.link(contact, new PersonId(other), apart, by));
    }

    @PostMapping("/intrekking")
    Page withdraw(@PathVariable String id, Actor by) {
        outcomes.withdraw(FirstContactId.parse(id), by);
        return Page.redirect("/werk");
    }

    @PostMapping("/pogingen")
    Page record(@PathVariable String id, @Valid AttemptForm form, BindingResult result, Actor by) {
        var problems = form.and(Problems.of(result));
        var typed = Typed.NOTHING.with(form);
        return tried(
                id,
                typed,
                problems,
                by,
                contact -> desk.record(contact, form.toCommand(contact), by));
    }

    @PostMapping("/buiten-tijden")
    Page callOutsideSafeTimes(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outsideReason,
            Actor by) {
        var reason = outsideReason.strip();
        var problems = Problems.none();
        if (reason.isEmpty()) {
            problems = problems.and("outsideReason", text("casework.reason.missing"));
        } else if (reason.length() > LONGEST_REASON) {
            problems = problems.and("outsideReason", text("casework.reason.long"));
        } else if (!PlainText.Check.readable(reason, true)) {
            problems = problems.and("outsideReason", text("web.unreadable"));
        }
        var typed = Typed.NOTHING.withReason(reason);
        return tried(
                id, typed, problems, by, contact -> desk.callOutsideSafeTimes(contact, reason, by));
    }

    @PostMapping("/nummer")
    Page numberFound(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String numberSafe,
            Actor by) {
        var parsed = PhoneNumber.parse(number);
        var problems = Problems.none();
        if (parsed.isEmpty()) {
            problems = problems.and("number", text("casework.number.wrong"));
        }
        if (numberSafe.isEmpty()) {
            problems = problems.and("numberSafe", text("casework.numberSafe.missing"));
        }
        var typed = Typed.NOTHING.withNumber(number);
        return tried(
                id,
                typed,
                problems,
                by,
                contact -> desk.numberFound(contact, parsed.orElseThrow(), by));
    }

    @PostMapping("/afspraak")
    Page agree(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String agreed,
            @RequestParam(defaultValue = "") String offer,
            Actor by) {
        var typed = Typed.NOTHING.withAgreed(agreed, offer);
        var contact = FirstContactId.parse(id);
        try {
            return switch (agreed) {
                case "ACCEPTED" -> Page.redirect("/werk/dossiers/" + outcomes.accept(contact, by));
                case "REFERRED_ON" -> referOn(contact, typed, by);
                case "NO_WISH" -> {
                    outcomes.noWish(contact, by);
                    yield Page.redirect("/werk");
                }
                case "WITHDRAWN" -> withdraw(id, by);
                default ->
                        page(
                                contact,
                                typed,
                                Problems.none().and("agreed", text("casework.agreed.missing")),
                                by);
            };
        } catch (Refusal refusal) {
            return refused(contact, typed, refusal, by);
        }
    }

    private Page referOn(FirstContactId contact, Typed typed, Actor by) {
        var offer = offer(typed.offer());
        if (offer.isEmpty()) {
            var problems = Problems.none().and("offer", text("casework.offer.missing"));
            return page(contact, typed, problems, by);
        }
        return Page.redirect("/werk/dossiers/" + outcomes.referOn(contact, offer.get(), by));
    }

    private Optional<OfferId> offer(String typed) {
        return directory.current().offers().stream()
                .map(Offer::id)
                .filter(id -> id.value().equals(typed))
                .findFirst();
    }

    private Page tried(String id, Actor by, Consumer<FirstContactId> step) {
        return tried(id, Typed.NOTHING, Problems.none(), by, step);
    }

    private Page tried(
            String id, Typed typed, Problems problems, Actor by, Consumer<FirstContactId> step) {
        var contact = FirstContactId.parse(id);
        if (problems.any()) {
            return page(contact, typed, problems, by);
        }
        try {
            step.accept(contact);
            return Page.redirect("/werk/eerste-contact/" + contact);
        } catch (Refusal refusal) {
            return refused(contact, typed, refusal, by);
        }
    }

    private Page refused(FirstContactId contact, Typed typed, Refusal refusal, Actor by) {
        var briefing = briefings.open(contact, by);
        var owner = briefing.sheet().owner();
        var why =
                refusal.reason() == CaseworkRefusal.ALREADY_TAKEN && owner != null
                        ? text("casework.taken", owner)
                        : text(refusal.reason());
        var field = refusal.reason() instanceof CaseworkRefusal ours ? ours.field() : "";
        return page(briefing, typed, Problems.none().and(field, why), by);
    }

    private Page page(FirstContactId contact, Typed typed, Problems problems, Actor by) {
        return page(briefings.open(contact, by), typed, problems, by);
    }

    private Page page(Briefing briefing, Typed typed, Problems problems, Actor by) {
        return new FirstContactPage(briefing, typed, problems, by, directory.current(), taxonomy);
    }
}
