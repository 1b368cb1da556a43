package nl.houvast.plan;

import static nl.houvast.web.Texts.text;

import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import nl.houvast.portal.OwnPart;
import nl.houvast.portal.OwnPerson;
import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows clients the plan that they agreed to, exactly as it is. */
@Controller
class OwnPlanController implements OwnPart {

    private static final String ADDRESS = "/mijn/plan";

    private final OwnPerson own;
    private final PlanReader reader;
    private final PlanPages pages;

    OwnPlanController(OwnPerson own, PlanReader reader, PlanPages pages) {
        this.own = own;
        this.reader = reader;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    Page show(Actor by) {
        return new OwnPlanPage(reader.own(own.of(by), by), pages.today());
    }

    @Override
    public boolean hasSomething(PersonId person) {
        return reader.hasOwn(person);
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String words() {
        return text("plan.own.title");
    }
}
