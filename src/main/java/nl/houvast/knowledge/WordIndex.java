package nl.houvast.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.houvast.directory.Directory;
import nl.houvast.directory.Offer;
import nl.houvast.kernel.Findable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The words of all articles, rules and organisations in memory, made again when one of them
 * changed. A few hundred texts are looked through as a whole in less time than a request takes.
 */
@Component
class WordIndex implements ArticleSearch {

    private static final int MOST_TYPED = 10;
    private static final int MOST_ARTICLES = 20;
    private static final int MOST_OTHERS = 5;

    private static final double IN_TITLE = 8;
    private static final double IN_WORDS = 6;
    private static final double IN_EVENTS = 4;
    private static final double IN_SUMMARY = 3;
    private static final double IN_BODY = 1;

    private final Shelf shelf;
    private final Directory directory;
    private final EventWords events;
    private final List<Findable.Text> others;
    private volatile @Nullable Made made;

    WordIndex(
            Shelf shelf, Directory directory, EventWords events, ObjectProvider<Findable> others) {
        this.others = others.orderedStream().flatMap(it -> it.texts().stream()).toList();
        this.shelf = shelf;
        this.directory = directory;
        this.events = events;
    }

    /** What can be found, and how much each of its words says about it. */
    private record Indexed(Hit hit, Map<String, Double> words) {

        /** How well this typed word fits: 0 when not at all. */
        double fit(String typed) {
            return words.entrySet().stream()
                    .mapToDouble(
                            word -> SearchWords.likeness(typed, word.getKey()) * word.getValue())
                    .max()
                    .orElse(0);
        }
    }

    private record Made(String of, List<Indexed> dutch, List<Indexed> english) {}

    @Override
    public List<Hit> find(String typed, Locale locale) {
        var words = SearchWords.of(typed).stream().distinct().limit(MOST_TYPED).toList();
        var all = index(locale);
        var fits = new double[all.size()];
        var found = new int[all.size()];
        for (var word : words) {
            var each = all.stream().mapToDouble(one -> one.fit(word)).toArray();
            var fitting = 0;
            for (var fit : each) {
                fitting += fit > 0 ? 1 : 0;
            }
            var rare = Math.log1p((double) all.size() / Math.max(1, fitting));
            for (int i = 0; i < each.length; i++) {
                fits[i] += each[i] * rare;
                found[i] += each[i] > 0 ? 1 : 0;
            }
        }
        return best(all, fits, found, words.size());
    }

    /** What has at least half of the words; more of them counts for more than twice as much. */
    private static List<Hit> best(List<Indexed> all, double[] fits, int[] found, int typed) {
        record Scored(Hit hit, double score) {}
        var scored = new ArrayList<Scored>();
        for (int i = 0; i < fits.length; i++) {
            if (found[i] > 0 && found[i] * 2 >= typed) {
                var share = (double) found[i] / typed;
                scored.add(new Scored(all.get(i).hit(), fits[i] * share * share));
            }
        }
        scored.sort(
                Comparator.comparingDouble((Scored one) -> -one.score())
                        .thenComparing(one -> one.hit().address()));
        var hits = new ArrayList<Hit>();
        for (var kind : Kind.values()) {
            scored.stream()
                    .map(Scored::hit)
                    .filter(hit -> hit.kind() == kind)
                    .limit(kind == Kind.ARTICLE ? MOST_ARTICLES : MOST_OTHERS)
                    .forEach(hits::add);
        }
        return hits;
    }

    private List<Indexed> index(Locale locale) {
        var articles = shelf.now();
        var organisations = directory.current();
        var of = articles.steps() + "|" + organisations.version();
        var now = made;
        if (now == null || !now.of().equals(of)) {
            now =
                    new Made(
                            of,
                            made(articles, organisations.offers(), Locale.of("nl")),
                            made(articles, organisations.offers(), Locale.ENGLISH));
            made = now;
        }
        return locale.getLanguage().equals("en") ? now.english() : now.dutch();
    }

    private List<Indexed> made(Shelf.Loaded articles, List<Offer> offers, Locale locale) {
        var all = new ArrayList<Indexed>();
        articles.articles().values().forEach(article -> all.add(indexed(article, locale)));
        others.forEach(other -> all.add(indexed(other, locale)));
        offers.forEach(offer -> all.add(indexed(offer, locale)));
        return List.copyOf(all);
    }

    private Indexed indexed(OnTheShelf article, Locale locale) {
        var text = article.content().in(locale);
        var words = new HashMap<String, Double>();
        count(words, text.title(), IN_TITLE);
        count(words, String.join(" ", text.words()), IN_WORDS);
        count(words, String.join(" ", events.typed(article.content().events())), IN_EVENTS);
        count(words, text.summary(), IN_SUMMARY);
        count(words, text.body(), IN_BODY);
        return new Indexed(
                new Hit(
                        Kind.ARTICLE,
                        KnowledgeController.PATH + "/" + article.slug(),
                        text.title(),
                        text.summary()),
                words);
    }

    private static Indexed indexed(Findable.Text other, Locale locale) {
        var title = other.title().in(locale);
        var summary = other.summary().in(locale);
        var words = new HashMap<String, Double>();
        count(words, title, IN_TITLE);
        count(words, summary, IN_SUMMARY);
        return new Indexed(new Hit(Kind.RULE, other.address(), title, summary), words);
    }

    private static Indexed indexed(Offer offer, Locale locale) {
        var description = offer.description().in(locale);
        var words = new HashMap<String, Double>();
        count(words, offer.name(), IN_TITLE);
        count(words, description, IN_SUMMARY);
        return new Indexed(
                new Hit(
                        Kind.ORGANISATION,
                        "/organisaties/" + offer.id().value(),
                        offer.name(),
                        description),
                words);
    }

    /** A word counts where it says most. */
    private static void count(Map<String, Double> words, String text, double weight) {
        SearchWords.of(text).forEach(word -> words.merge(word, weight, Math::max));
    }
}
