package nl.houvast.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where editors write, read each other's work and publish it. */
@Service
@Transactional
class ArticleDesk {

    private final Articles articles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArticleDesk(Articles articles, ApplicationEventPublisher events, Clock clock) {
        this.articles = articles;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The article at this address with all its versions.
     *
     * @throws Missing when there is none, or this actor is no editor
     */
    @Transactional(readOnly = true)
    Article get(String slug, Actor by) {
        requireEditor(by);
        return articles.get(slug);
    }

    /**
     * Begins an article with a draft.
     *
     * @throws Refusal when there is one at this address
     */
    void begin(String slug, ArticleContent content, Actor by) {
        requireEditor(by);
        Refusal.unless(articles.find(slug).isEmpty(), ArticleRefusal.ADDRESS_TAKEN);
        var article = Article.at(slug);
        keep(article, article.write(content, by, clock.instant()));
    }

    /** Writes in the draft, or begins one. */
    void write(String slug, int revision, ArticleContent content, Actor by) {
        change(slug, revision, by, (article, now) -> article.write(content, by, now));
    }

    /** Asks somebody else to read the draft. */
    void offer(String slug, int revision, Actor by) {
        change(slug, revision, by, (article, now) -> article.offer(by, now));
    }

    /** Lets everybody read what somebody else wrote and offered. */
    void publish(String slug, int revision, Actor by) {
        change(slug, revision, by, (article, now) -> article.publish(by, now));
    }

    /** Gives what was offered back to its writers. */
    void sendBack(String slug, int revision, String reason, Actor by) {
        change(slug, revision, by, (article, now) -> article.sendBack(reason, by, now));
    }

    /** Puts aside what is being written or waits. */
    void putAside(String slug, int revision, Actor by) {
        change(slug, revision, by, (article, now) -> article.putAside(by, now));
    }

    /** Lets nobody read it any more. */
    void withdraw(String slug, int revision, Actor by) {
        change(slug, revision, by, (article, now) -> article.withdraw(by, now));
    }

    /** Begins a draft with what an earlier version said. */
    void takeBack(String slug, int revision, int number, Actor by) {
        change(slug, revision, by, (article, now) -> article.takeBack(number, by, now));
    }

    /** What is decided is decided about what this actor read: when it changed, they read again. */
    private void change(
            String slug,
            int revision,
            Actor by,
            BiFunction<Article, Instant, ? extends ArticleNews> what) {
        requireEditor(by);
        var article = articles.get(slug);
        Refusal.unless(article.revision() == revision, ArticleRefusal.CHANGED_MEANWHILE);
        keep(article, what.apply(article, clock.instant()));
    }

    private void keep(Article article, ArticleNews news) {
        articles.keep(article, news);
        events.publishEvent(news);
    }

    static void requireEditor(Actor by) {
        if (by.role() != Role.EDITOR) {
            throw new Missing();
        }
    }
}
