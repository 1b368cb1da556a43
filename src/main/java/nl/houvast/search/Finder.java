package nl.houvast.search;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
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
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the search over the newest snapshot. It is made before the first request is answered, and
 * renewed after every change of the directory, while the one before goes on answering. When it
 * cannot be made, the one before stays, or what was typed is looked for in every entry.
 */
@Component
class Finder implements SmartLifecycle {

    /** So many changes may stand beside an index. */
    private static final int BESIDE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Finder.class);

    private final WholeDirectory directory;
    private final Words words;
    private final PlaceNames places;
    private volatile @Nullable Search search;

    /** The last one that was made whole, of which {@link #search} may have changes beside it. */
    private @Nullable Search whole;

    private volatile @Nullable Loaded newest;
    private boolean making;
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

    /**
     * Few changes are put beside the index at once. After many it is made anew meanwhile, which
     * takes seconds when there are many entries.
     */
    private synchronized void renew(Loaded loaded) {
        newest = loaded;
        try {
            var made = whole;
            if (made == null) {
                whole = Search.over(loaded.entries().values(), words, places);
                search = whole;
                return;
            }
            var changes = made.changes(loaded.entries());
            if (changes.size() == 0) {
                search = made;
            } else if (changes.size() <= BESIDE) {
                search = made.with(changes);
            } else if (!making) {
                making = true;
                Thread.ofPlatform().daemon().name("search-index").start(this::remake);
            }
        } catch (RuntimeException e) {
            LOG.error("Search: no index of import {}, the one before stays", loaded.number(), e);
        }
    }

    /** What stands beside becomes part of the whole, so that rare words are counted anew. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void remakeWhenChanged() {
        synchronized (this) {
            if (making || search == whole) {
                return;
            }
            making = true;
        }
        remake();
    }

    /** Without holding up anybody; what changes meanwhile is put beside it afterwards. */
    private void remake() {
        var of = Objects.requireNonNull(newest);
        Search made = null;
        try {
            made = Search.over(of.entries().values(), words, places);
        } catch (RuntimeException e) {
            LOG.error("Search: no index of import {}, the one before stays", of.number(), e);
        }
        synchronized (this) {
            making = false;
            if (made != null) {
                whole = made;
                search = made;
                renew(Objects.requireNonNull(newest));
            }
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
