package nl.houvast.news;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import nl.houvast.kernel.Missing;
import nl.houvast.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Shows stories to anybody, as they are in the database at that moment: what was taken away a
 * second ago is not shown. Search engines are told the list and no story, for they keep copies.
 */
@Controller
@RequestMapping(ExperiencesController.PATH)
class ExperiencesController implements Page.Listed {

    static final String PATH = "/ervaringen";

    private final Experiences experiences;
    private final Clock clock;

    ExperiencesController(Experiences experiences, Clock clock) {
        this.experiences = experiences;
        this.clock = clock;
    }

    @GetMapping
    Page all() {
        return new ExperiencesPage(
                experiences.shown(Days.today(clock)).stream()
                        .map(ExperiencesPage.Line::of)
                        .toList());
    }

    @GetMapping("/{slug}")
    Page one(@PathVariable String slug) {
        var kept = experiences.shown(slug, Days.today(clock)).orElseThrow(Missing::new);
        return new ExperiencePage(Objects.requireNonNull(kept.story()));
    }

    @Override
    public List<String> paths() {
        return List.of(PATH);
    }
}
