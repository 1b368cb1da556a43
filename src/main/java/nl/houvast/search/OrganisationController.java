package nl.houvast.search;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.houvast.directory.Entry;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Place;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.directory.Vocabulary.Term;
import nl.houvast.directory.WholeDirectory;
import nl.houvast.directory.Words;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Postcode;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Shows the organisations to anybody. What is chosen is kept in the page, nowhere else. */
@Controller
@RequestMapping("/organisaties")
class OrganisationController {

    /** What may be meant. */
    record Suggestions(List<String> words) {}

    private final WholeDirectory directory;
    private final Finder finder;
    private final Overview overview;
    private final Words words;
    private final Clock clock;

    OrganisationController(
            WholeDirectory directory, Finder finder, Overview overview, Words words, Clock clock) {
        this.directory = directory;
        this.finder = finder;
        this.overview = overview;
        this.words = words;
        this.clock = clock;
    }

    private List<Entry> listed() {
        return overview.listed(directory.loaded());
    }

    @GetMapping
    Page all() {
        var groups = overview.all(listed());
        return page(OrganisationsForm.empty(), Problems.none(), groups, false);
    }

    @PostMapping
    Page chosen(OrganisationsForm form) {
        var loaded = directory.loaded();
        var place = Postcode.parse(form.postcode()).flatMap(loaded.snapshot()::place);
        var problems = problems(form, place);
        if (problems.any()) {
            return page(form, problems, List.of(), false);
        }
        var groups =
                form.q().isEmpty()
                        ? overview.chosen(listed(), form.event(), form.service(), place)
                        : overview.found(
                                finder.find(query(form, place)),
                                form.q(),
                                form.event(),
                                form.service(),
                                finder.events(form.q()));
        return page(form, problems, groups, true);
    }

    /** More than are shown: some may not fit what else was chosen. */
    private static Search.Query query(OrganisationsForm form, Optional<Place> place) {
        var language = Optional.of(Texts.locale().getLanguage());
        return new Search.Query(form.q(), place, language, 60);
    }

    /** While somebody types. What was typed is in the body, because addresses are written down. */
    @PostMapping("/suggesties")
    @ResponseBody
    Suggestions suggest(OrganisationsForm form) {
        return new Suggestions(finder.suggest(form.q()));
    }

    private Problems problems(OrganisationsForm form, Optional<Place> place) {
        var problems = Problems.none();
        if (!form.event().isEmpty() && !words.knows(Kind.EVENT, form.event())) {
            problems = problems.and("event", Texts.text("directory.filter.event.wrong"));
        }
        if (!form.service().isEmpty() && !words.knows(Kind.SERVICE, form.service())) {
            problems = problems.and("service", Texts.text("directory.filter.service.wrong"));
        }
        if (!form.postcode().isEmpty() && place.isEmpty()) {
            problems = problems.and("postcode", Texts.text("directory.filter.postcode.wrong"));
        }
        return problems;
    }

    private Page page(
            OrganisationsForm form,
            Problems problems,
            List<OrganisationGroup> groups,
            boolean filtered) {
        return new OrganisationsPage(
                form,
                problems,
                choices(words.roots(Kind.EVENT)),
                choices(words.terms(Kind.SERVICE)),
                groups,
                form.q().isEmpty() ? List.of() : choices(finder.events(form.q())),
                filtered);
    }

    private static List<Choice> choices(List<Term> terms) {
        return terms.stream().map(term -> Choice.of(term.id(), Texts.text(term.label()))).toList();
    }

    @GetMapping("/{id}")
    Page one(@PathVariable String id, @RequestParam(defaultValue = "") String melding) {
        var loaded = directory.loaded();
        var offer = OfferId.parse(id).orElseThrow(Missing::new);
        var withdrawn = loaded.withdrawn().get(offer);
        if (withdrawn != null) {
            return WithdrawnPage.of(withdrawn, overview.listed(loaded));
        }
        var entry = loaded.find(offer).orElseThrow(Missing::new);
        var confidence = overview.confidence(entry);
        return OrganisationPage.of(
                entry, loaded, words, confidence, clock.instant(), melding.equals("dank"));
    }
}
