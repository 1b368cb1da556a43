package nl.houvast.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * What everybody reads, in memory: brought and loaded before the first request, and loaded again
 * when this or another node changed something. While the database is away it answers with what it
 * has.
 */
@Component
class Shelf implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private final HouseArticles house;
    private final Articles articles;
    private volatile @Nullable Loaded loaded;
    private volatile boolean away;

    Shelf(HouseArticles house, Articles articles) {
        this.house = house;
        this.articles = articles;
    }

    /**
     * What everybody reads at one moment.
     *
     * @param steps tells it from other moments
     * @param articles by address
     */
    record Loaded(long steps, Map<String, OnTheShelf> articles) {

        static Loaded of(long steps, List<OnTheShelf> articles) {
            var byAddress = new LinkedHashMap<String, OnTheShelf>();
            articles.forEach(article -> byAddress.put(article.slug(), article));
            return new Loaded(steps, Collections.unmodifiableMap(byAddress));
        }

        Optional<OnTheShelf> find(String slug) {
            return Optional.ofNullable(articles.get(slug));
        }
    }

    Loaded now() {
        var now = loaded;
        if (now == null) {
            throw new IllegalStateException("the articles are not loaded yet");
        }
        return now;
    }

    @Override
    public void start() {
        house.bring(HouseArticles.files());
        loaded = load();
    }

    /** The number is asked first, so never too new. */
    private Loaded load() {
        var steps = articles.steps();
        return Loaded.of(steps, articles.shelf());
    }

    /** Loads again when something changed. */
    @Scheduled(fixedDelayString = "${houvast.knowledge.look-every:5s}")
    void look() {
        var now = loaded;
        if (now == null) {
            return;
        }
        try {
            if (articles.steps() != now.steps()) {
                loaded = load();
            }
            away = false;
        } catch (DataAccessException | TransactionException e) {
            if (!away) {
                LOG.warn("Articles: the database is away, going on with what is in memory");
            }
            away = true;
        }
    }

    @Override
    public void stop() {
        // What is in memory may serve until the very end.
    }

    @Override
    public boolean isRunning() {
        return loaded != null;
    }

    /** Before the web server, which starts late. */
    @Override
    public int getPhase() {
        return 0;
    }
}
