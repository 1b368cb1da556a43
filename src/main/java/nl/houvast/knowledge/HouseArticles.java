package nl.houvast.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the articles that came with the house, each file once, whatever number of nodes start. */
@Service
class HouseArticles {

    private static final String DUTCH = ".nl.md";

    private final Articles articles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HouseArticles(Articles articles, ApplicationEventPublisher events, Clock clock) {
        this.articles = articles;
        this.events = events;
        this.clock = clock;
    }

    /** The files in the house, by address. */
    static List<ArticleFile> files() {
        try {
            var dutch =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:knowledge/*" + DUTCH);
            var files = new ArrayList<ArticleFile>();
            for (var file : dutch) {
                var name = Objects.requireNonNull(file.getFilename());
                var slug = name.substring(0, name.length() - DUTCH.length());
                files.add(
                        ArticleFile.of(
                                slug,
                                file.getContentAsString(StandardCharsets.UTF_8),
                                file.createRelative(slug + ".en.md")
                                        .getContentAsString(StandardCharsets.UTF_8)));
            }
            files.sort((one, other) -> one.slug().compareTo(other.slug()));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Publishes each article that is new here, and offers to editors what a new release says in
     * other words, unless somebody wrote here. What was brought before is left alone.
     */
    @Transactional
    void bring(List<ArticleFile> files) {
        articles.lock();
        var known = articles.origins();
        for (var file : files) {
            var origins = known.get(file.slug());
            if (origins == null) {
                bringNew(file);
            } else if (!origins.contains(file.origin())) {
                bringNewer(file);
            }
        }
    }

    private void bringNew(ArticleFile file) {
        var article = Article.at(file.slug());
        keep(
                article,
                article.bring(file.content(), file.origin(), file.reviewed(), clock.instant()));
    }

    private void bringNewer(ArticleFile file) {
        var article = articles.get(file.slug());
        article.bringNewer(file.content(), file.origin(), clock.instant())
                .ifPresent(news -> keep(article, news));
    }

    private void keep(Article article, ArticleNews news) {
        articles.keep(article, news);
        events.publishEvent(news);
    }
}
