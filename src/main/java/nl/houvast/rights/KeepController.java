package nl.houvast.rights;

import static nl.houvast.web.Texts.text;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.Keepers;
import nl.houvast.privacy.Keepers.Held;
import nl.houvast.reach.Subjects;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who must not be forgotten yet, and what would go now. */
@Controller
class KeepController {

    private static final String HELD = "/beheer/bewaren/vastgehouden";

    private final Keepers keepers;
    private final Workers workers;
    private final ObjectProvider<Subjects> subjects;

    KeepController(Keepers keepers, Workers workers, ObjectProvider<Subjects> subjects) {
        this.keepers = keepers;
        this.workers = workers;
        this.subjects = subjects;
    }

    @GetMapping("/beheer/bewaren")
    Page retention(Actor by) {
        return new RetentionPage(keepers.dryRun(by));
    }

    @GetMapping(HELD)
    Page held(@RequestParam Optional<String> na, Actor by) {
        var page = keepers.all(na.map(TimeOrdered::parse).orElse(null), by);
        var holds = page.holds();
        return new HeldPage(
                page,
                references(holds),
                workers.names(holds.stream().map(Held::by).distinct().toList()));
    }

    @GetMapping(HELD + "/{id}")
    Page one(@PathVariable String id, Actor by) {
        return lift(TimeOrdered.parse(id), new LiftForm(""), Problems.none(), by);
    }

    @PostMapping(HELD + "/{id}")
    Page lift(@PathVariable String id, @Valid LiftForm form, BindingResult result, Actor by) {
        var problems = Problems.of(result);
        if (problems.any()) {
            return lift(TimeOrdered.parse(id), form, problems, by);
        }
        keepers.lift(TimeOrdered.parse(id), form.why(), by);
        return Page.redirect(HELD);
    }

    private Page lift(UUID id, LiftForm form, Problems problems, Actor by) {
        var hold = keepers.one(id, by);
        var reference =
                references(List.of(hold))
                        .getOrDefault(hold.person(), text("rights.held.noReference"));
        return new LiftPage(hold, reference, form, problems);
    }

    private Map<PersonId, String> references(List<Held> holds) {
        var references = new LinkedHashMap<PersonId, String>();
        for (var hold : holds) {
            subjects.stream()
                    .flatMap(it -> it.reference(hold.person()).stream())
                    .findFirst()
                    .ifPresent(reference -> references.put(hold.person(), reference));
        }
        return references;
    }

    @GetMapping("/werk/bewaren/{person}")
    Page keep(@PathVariable String person, Actor by) {
        return page(PersonId.parse(person), KeepForm.empty(), Problems.none(), by);
    }

    @PostMapping("/werk/bewaren/{person}")
    Page keep(@PathVariable String person, @Valid KeepForm form, BindingResult result, Actor by) {
        var id = PersonId.parse(person);
        var problems = Problems.of(result);
        var day = form.dayTyped();
        if (day.isEmpty()) {
            problems = problems.and("day", text("rights.keep.day.wrong"));
        }
        if (problems.any()) {
            return page(id, form, problems, by);
        }
        try {
            keepers.hold(
                    id, form.reasonChosen(), form.ground(), day.orElseThrow(), form.ends(), by);
        } catch (Refusal no) {
            return page(id, form, Problems.none().and("day", text(no.reason())), by);
        }
        return Page.redirect(KeepPage.address(id));
    }

    private Page page(PersonId person, KeepForm form, Problems problems, Actor by) {
        return new KeepPage(person, keepers.of(person, by), form, problems);
    }
}
