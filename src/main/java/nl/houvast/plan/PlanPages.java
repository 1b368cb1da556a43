package nl.houvast.plan;

import static nl.houvast.contact.SafeContact.ZONE;

import java.time.Clock;
import java.time.LocalDate;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.casework.CaseFileId;
import nl.houvast.plan.PlanPage.Typed;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Component;

/** Reads what the pages of a plan show. */
@Component
class PlanPages {

    private final PlanReader reader;
    private final PlanTemplates templates;
    private final Workers workers;
    private final Clock clock;

    PlanPages(PlanReader reader, PlanTemplates templates, Workers workers, Clock clock) {
        this.reader = reader;
        this.templates = templates;
        this.workers = workers;
        this.clock = clock;
    }

    /** The whole plan, with what somebody just typed. */
    Page plan(CaseFileId file, Typed typed, Problems problems, Actor by) {
        var whole = reader.open(file, by);
        var reading = whole.reading();
        var agreement = reading.plan().agreement();
        return new PlanPage(
                reading,
                whole.person().name(),
                agreement == null ? null : workers.name(agreement.by()),
                templates.fitting(reading.file().event()),
                new PlanPage.Seen(by, today(), typed, problems));
    }

    /** The plan that this actor may see, without who it is about. */
    PlanReader.Reading reading(CaseFileId file, Actor by) {
        return reader.reading(file, by);
    }

    /** An example, to begin with in the language of the person if there is one in it. */
    Page example(CaseFileId file, PlanTemplate template, Actor by) {
        var whole = reader.open(file, by);
        var theirs = whole.person().language();
        var language = ExampleForm.LANGUAGES.contains(theirs) ? theirs : "nl";
        return new ExamplePage(
                file,
                template,
                new ExampleForm(
                        template.goals().stream().map(PlanTemplate.Aim::id).toList(),
                        language,
                        String.valueOf(whole.reading().plan().version())),
                Problems.none());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
