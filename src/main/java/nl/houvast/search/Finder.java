package nl.houvast.search;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Loaded;
import nl.houvast.directory.Vocabulary.Term;
import nl.houvast.directory.WholeDirectory;
import nl.houvast.directory.Words;
import nl.houvast.search.Tokens.Token;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the search over the newest snapshot. It is made before the first request is answered, and
 * anew after every change of the directory, while the one before goes on answering. When it cannot
 * be made, the one before stays, or what was typed is looked for in every entry.
 */
@Component
class Finder implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Finder.class);

    private final WholeDirectory directory;
    private final Words words;
    private final PlaceNames places;
    private volatile @Nullable Search search;
    private volatile boolean running;

    Finder(WholeDirectory directory, Words words, PlaceNames places) {
        this.directory = directory;
        this.words = words;
        this.places = places;
    }

    /** The best first. Without an index: those in which the words stand, in the order of ids. */
    List<Search.Hit> find(Search.Query query) {
        var made = search;
        return made == null ? plainly(query) : made.find(query);
    }

    /** What somebody may be typing; nothing without an index. */
    List<String> suggest(String typed) {
        var made = search;
        return made == null ? List.of() : made.suggest(typed);
    }

    /** The kinds of events that these words stand for; none without an index. */
    List<Term> events(String words) {
        var made = search;
        return made == null ? List.of() : made.events(words);
    }

    private List<Search.Hit> plainly(Search.Query query) {
        var typed = stems(query.words());
        return directory.loaded().entries().values().stream()
                .filter(entry -> telling(entry, typed))
                .limit(query.limit())
                .map(entry -> new Search.Hit(entry, List.of(Texts.text("directory.because.words"))))
                .toList();
    }

    private static boolean telling(Entry entry, Set<String> typed) {
        var said =
                String.join(" ", entry.names()) + " " + SearchDocuments.description(entry.offer());
        return !Collections.disjoint(stems(said), typed);
    }

    private static Set<String> stems(String text) {
        return Tokens.of(text).stream()
                .filter(token -> !token.small())
                .map(Token::stem)
                .collect(Collectors.toSet());
    }

    /** Makes the first one. */
    @Override
    public void start() {
        renew(directory.loaded());
        running = true;
    }

    /** Makes one for what was changed. */
    @EventListener
    void renewed(WholeDirectory.Renewed renewed) {
        renew(renewed.loaded());
    }

    private synchronized void renew(Loaded loaded) {
        try {
            search = Search.over(loaded.entries().values(), words, places);
        } catch (RuntimeException e) {
            LOG.error("Search: no index of import {}, the one before stays", loaded.number(), e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the directory, before the web server. */
    @Override
    public int getPhase() {
        return 1;
    }
}
