package nl.houvast.household;

import static nl.houvast.web.Texts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.reach.Subjects;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows who belongs to a person, links somebody, and takes that back. */
@Controller
@RequestMapping("/werk/verbonden/{person}")
class TieController {

    private final TieDesk desk;
    private final List<Subjects> subjects;

    TieController(TieDesk desk, List<Subjects> subjects) {
        this.desk = desk;
        this.subjects = List.copyOf(subjects);
    }

    @GetMapping
    Page show(@PathVariable String person, Actor by) {
        return page(PersonId.parse(person), TieForm.EMPTY, Problems.none(), by);
    }

    @PostMapping
    Page link(@PathVariable String person, TieForm form, Actor by) {
        var id = PersonId.parse(person);
        desk.of(id, by); // for some this person is not there, whatever is typed
        var problems = form.problems();
        if (!problems.any()) {
            try {
                desk.link(id, found(form.reference()), form.chosen().orElseThrow(), by);
                return Page.redirect(TiesPage.address(id));
            } catch (Missing unknown) { // also who is out of reach: that is the same to them
                problems = problems.and("reference", text(TieRefusal.NOT_FOUND));
            } catch (Refusal no) {
                problems = problems.and("reference", text(no.reason()));
            }
        }
        return page(id, form, problems, by);
    }

    @PostMapping("/{tie}/los")
    Page undo(@PathVariable String person, @PathVariable String tie, Actor by) {
        var id = PersonId.parse(person);
        desk.undo(id, TimeOrdered.parse(tie), by);
        return Page.redirect(TiesPage.address(id));
    }

    private PersonId found(String reference) {
        return subjects.stream()
                .flatMap(some -> some.byReference(reference).stream())
                .findFirst()
                .orElseThrow(Missing::new);
    }

    private Optional<String> reference(PersonId person) {
        return subjects.stream().flatMap(some -> some.reference(person).stream()).findFirst();
    }

    private Page page(PersonId person, TieForm form, Problems problems, Actor by) {
        var ties = desk.of(person, by);
        var references = new HashMap<PersonId, String>();
        for (var reading : ties) {
            if (reading.seen()) {
                reference(reading.other())
                        .ifPresent(number -> references.put(reading.other(), number));
            }
        }
        var alike =
                desk.alike(person, by).stream()
                        .map(other -> reference(other).orElse(null))
                        .filter(Objects::nonNull)
                        .toList();
        return new TiesPage(person, ties, references, alike, form, problems);
    }
}
