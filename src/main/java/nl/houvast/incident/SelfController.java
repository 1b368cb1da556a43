package nl.houvast.incident;

import java.time.Clock;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.incident.PublicPage.Visit;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.referral.Objections;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of an incident, for whom it happened to. Nobody signs in, and its forms need no proof of
 * where they come from: they change nothing of anybody who is here already.
 */
@Controller("incidentSelfController")
@RequestMapping("/incident/{slug}")
class SelfController {

    private final IncidentDesk incidents;
    private final SelfDesk desk;
    private final EntryReader reader;
    private final Kinds kinds;
    private final Clock clock;

    SelfController(
            IncidentDesk incidents, SelfDesk desk, EntryReader reader, Kinds kinds, Clock clock) {
        this.incidents = incidents;
        this.desk = desk;
        this.reader = reader;
        this.kinds = kinds;
        this.clock = clock;
    }

    @GetMapping
    Page show(@PathVariable String slug) {
        return new PublicPage(incidents.at(slug), Visit.LOOK);
    }

    @GetMapping("/aanmelden")
    Page ask(
            @PathVariable String slug,
            @RequestParam(name = EntryForm.PEOPLE, defaultValue = "1") String people) {
        var incident = incidents.at(slug);
        return incident.open()
                ? page(incident, EntryForm.empty(people), fresh(), Problems.none())
                : new PublicPage(incident, Visit.LATE);
    }

    @PostMapping("/aanmelden")
    Page enter(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            Actor by) {
        var incident = incidents.at(slug);
        if (!incident.open()) {
            return new PublicPage(incident, Visit.LATE);
        }
        var form = new EntryForm(typed);
        var entry = entry(form.text("once"));
        var read = reader.read(form, incident);
        if (read.problems().any()) {
            return page(incident, form, entry, read.problems());
        }
        try {
            desk.take(incident, entry, read.together(), by);
        } catch (Refusal closedMeanwhile) {
            return new PublicPage(incident, Visit.LATE);
        } catch (Objections birthdayAtMidnight) {
            return page(incident, form, entry, reader.read(form, incident).problems());
        }
        return Page.redirect(incident.page() + "/dank");
    }

    @GetMapping("/dank")
    Page thank(@PathVariable String slug) {
        return new PublicPage(incidents.at(slug), Visit.DONE);
    }

    private Page page(Incident incident, EntryForm form, UUID entry, Problems problems) {
        return new EntryPage(incident, form, entry, kinds.languages(), problems);
    }

    private UUID fresh() {
        return TimeOrdered.id(clock.instant());
    }

    /** The name of the form as it was sent; a new one when somebody changed it. */
    private UUID entry(String typed) {
        return typed.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(typed)
                : fresh();
    }
}
