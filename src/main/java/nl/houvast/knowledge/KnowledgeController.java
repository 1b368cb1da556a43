package nl.houvast.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.houvast.kernel.Missing;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the articles to anybody. What is looked for is kept in the page, nowhere else. */
@Controller
@RequestMapping(KnowledgeController.PATH)
class KnowledgeController {

    static final String PATH = "/kennisbank";

    private final Shelf shelf;
    private final ArticleSearch search;
    private final EventWords events;
    private final Clock clock;

    KnowledgeController(Shelf shelf, ArticleSearch search, EventWords events, Clock clock) {
        this.shelf = shelf;
        this.search = search;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    Page all() {
        return new KnowledgePage("", Problems.none(), groups(), List.of());
    }

    @PostMapping
    Page find(SearchForm form) {
        if (SearchWords.of(form.q()).isEmpty()) {
            return new KnowledgePage(
                    form.q(),
                    Problems.none().and("q", Texts.text("knowledge.search.missing")),
                    groups(),
                    List.of());
        }
        return new KnowledgePage(
                form.q(), Problems.none(), List.of(), search.find(form.q(), Texts.locale()));
    }

    private List<KnowledgePage.Group> groups() {
        var articles = shelf.now().articles().values();
        return Arrays.stream(ArticleKind.values())
                .map(
                        kind ->
                                new KnowledgePage.Group(
                                        kind,
                                        articles.stream()
                                                .filter(it -> it.content().kind() == kind)
                                                .map(KnowledgePage.Line::of)
                                                .sorted()
                                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    @GetMapping("/{slug}")
    Page one(@PathVariable String slug) {
        var article = shelf.now().find(slug).orElseThrow(Missing::new);
        return new ArticlePage(
                article,
                events.widest(article.content().events()),
                article.due(LocalDate.ofInstant(clock.instant(), Article.HERE)));
    }
}
