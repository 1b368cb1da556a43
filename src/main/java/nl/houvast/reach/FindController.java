package nl.houvast.reach;

import jakarta.validation.Valid;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Finds the person who calls. What is typed is a name, so it never stands in an address. */
@Controller
class FindController {

    private final Finder finder;

    FindController(Finder finder) {
        this.finder = finder;
    }

    @GetMapping("/werk/zoeken")
    Page ask() {
        return new FindPage(FindForm.empty(), Problems.none(), null);
    }

    /** The newest record about this person: the way back from the pages that are about them. */
    @GetMapping("/werk/persoon/{person}")
    Page back(@PathVariable String person, Actor by) {
        return Page.redirect(finder.page(PersonId.parse(person), by));
    }

    @PostMapping("/werk/zoeken")
    Page find(@Valid FindForm form, BindingResult result, Actor by) {
        var problems = form.enough(Problems.of(result));
        return new FindPage(form, problems, problems.any() ? null : finder.find(form, by));
    }
}
