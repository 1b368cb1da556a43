package nl.houvast.offices;

import java.util.Optional;
import nl.houvast.offices.Surroundings.Around;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the offices to anybody. Where somebody looks is in the page, and nowhere else. */
@Controller
@RequestMapping("/locaties")
class OfficesController {

    private final ShownOffices offices;
    private final OfficesView view;
    private final Surroundings surroundings;

    OfficesController(ShownOffices offices, OfficesView view, Surroundings surroundings) {
        this.offices = offices;
        this.view = view;
        this.surroundings = surroundings;
    }

    @GetMapping
    Page all() {
        return page(OfficesForm.empty(), Problems.none(), Optional.empty());
    }

    @PostMapping
    Page near(OfficesForm form) {
        if (form.where().isEmpty()) {
            return wrong(form, "offices.where.missing");
        }
        var found = surroundings.find(form.where());
        return switch (found.size()) {
            case 0 -> wrong(form, "offices.where.unknown");
            case 1 -> page(form, Problems.none(), Optional.of(found.getFirst()));
            default -> wrong(form, "offices.where.several");
        };
    }

    private Page wrong(OfficesForm form, String why) {
        return page(form, Problems.none().and("where", Texts.text(why)), Optional.empty());
    }

    private Page page(OfficesForm form, Problems problems, Optional<Around> around) {
        return view.page(form, problems, offices.offices(), around);
    }
}
