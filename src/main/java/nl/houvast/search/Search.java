package nl.houvast.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Place;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.directory.Words;
import nl.houvast.search.PlaceNames.Area;
import nl.houvast.search.QueryReader.Meaning.Concept;
import nl.houvast.search.QueryReader.Reading;
import nl.houvast.search.SearchIndex.Fit;
import nl.houvast.search.Tokens.Token;
import nl.houvast.web.Texts;

/**
 * Finds entries by what somebody types: names, other names, descriptions, and the words that people
 * use for what happened or what they need. Made once for each snapshot, before anybody is answered
 * from it. Keeps nothing of what was typed.
 */
final class Search {

    /** What is looked for; where, and in which language, when that is known. */
    record Query(String words, Optional<Place> place, Optional<String> language, int limit) {}

    /** What was found, and why. */
    record Hit(Entry entry, List<String> because) {}

    /** So many of each sort are weighed against each other. */
    private static final int CANDIDATES = 60;

    /** A word in at most so many names says which one is meant. */
    private static final int FEW = 6;

    /** A name that is at least this share of the query is what is looked for. */
    private static final double NAMED = 0.5;

    private static final int SUGGESTIONS = 8;

    private final SearchIndex index;
    private final QueryReader reader;
    private final Words words;
    private final TreeMap<String, Set<String>> completions = new TreeMap<>();

    private Search(SearchIndex index, QueryReader reader, Words words) {
        this.index = index;
        this.reader = reader;
        this.words = words;
    }

    static Search over(Collection<Entry> entries, Words words, PlaceNames places) {
        var spelling = new Spelling();
        for (var entry : entries) {
            spelling.add(Tokens.of(String.join(" ", entry.names())));
            spelling.add(Tokens.of(SearchDocuments.description(entry.offer())));
        }
        var reader = new QueryReader(entries, words, places, spelling);
        var search = new Search(new SearchIndex(entries, words, spelling), reader, words);
        search.learn(entries);
        return search;
    }

    /** The best first. */
    List<Hit> find(Query query) {
        var reading = reader.read(query.words());
        if (reading.isEmpty()) {
            return List.of();
        }
        var area = reading.area().or(() -> query.place().map(Area::of));
        var found = new IdentityHashMap<Entry, Double>();
        for (var one : index.best(reading, SearchIndex.national(), CANDIDATES)) {
            found.put(one.entry(), one.score());
        }
        area.ifPresentOrElse(
                here -> addNear(found, reading, here), () -> addAnywhere(found, reading));
        found.replaceAll((entry, score) -> score * language(entry, query) * aim(entry, reading));
        area.ifPresent(here -> branchesFirst(found, here));
        return found.entrySet().stream()
                .sorted(
                        Map.Entry.<Entry, Double>comparingByValue()
                                .reversed()
                                .thenComparing(one -> one.getKey().id().value()))
                .limit(query.limit())
                .map(one -> new Hit(one.getKey(), because(one.getKey(), reading, area, query)))
                .toList();
    }

    private void addNear(Map<Entry, Double> found, Reading reading, Area here) {
        for (var one : index.best(reading, SearchIndex.in(here.municipalities()), CANDIDATES)) {
            found.put(one.entry(), one.score() * Fit.HERE.factor);
        }
        var named = reading.names().keySet();
        for (var one : index.best(reading, SearchIndex.these(named), CANDIDATES)) {
            found.putIfAbsent(one.entry(), one.score() * Fit.ELSEWHERE.factor);
        }
    }

    private void addAnywhere(Map<Entry, Double> found, Reading reading) {
        var parents = new HashSet<OfferId>();
        found.keySet().forEach(entry -> parents.add(entry.id()));
        var telling =
                reading.words().stream()
                        .map(QueryReader.Word::token)
                        .filter(token -> index.names(token) <= FEW)
                        .toList();
        for (var one : index.best(reading, SearchIndex.regional(), CANDIDATES)) {
            var parent = one.entry().offer().parent();
            var fit =
                    named(one.entry(), reading, telling)
                            ? Fit.SOMEWHERE_NAMED.factor
                            : parent != null && parents.contains(parent)
                                    ? Fit.BRANCH_OF_ONE_FOUND.factor
                                    : Fit.SOMEWHERE.factor;
            found.put(one.entry(), one.score() * fit);
        }
    }

    private static boolean named(Entry entry, Reading reading, List<Token> telling) {
        return reading.names().getOrDefault(entry.id(), 0.0) >= NAMED
                || (!telling.isEmpty() && stands(telling, names(entry)));
    }

    /** The branch that works here goes before what it is a branch of. */
    private static void branchesFirst(Map<Entry, Double> found, Area here) {
        var scores = new HashMap<OfferId, Double>();
        found.forEach((entry, score) -> scores.put(entry.id(), score));
        for (var one : found.entrySet()) {
            var offer = one.getKey().offer();
            var parent = offer.parent() == null ? null : scores.get(offer.parent());
            if (parent != null && parent >= one.getValue() && covers(offer, here)) {
                one.setValue(Math.nextUp(parent));
            }
        }
    }

    private static boolean covers(Offer offer, Area here) {
        return !offer.area().national()
                && here.municipalities().stream().anyMatch(offer.area().municipalities()::contains);
    }

    /** Whoever is there for something or somebody else is less likely meant, unless named. */
    private double aim(Entry entry, Reading reading) {
        if (reading.names().containsKey(entry.id())) {
            return 1;
        }
        var groups = entry.offer().target().groups();
        return (fits(Kind.EVENT, entry, reading) ? 1 : Fit.OTHER_EVENT.factor)
                * (groups.isEmpty() || fits(Kind.GROUP, entry, reading)
                        ? 1
                        : Fit.OTHER_GROUP.factor);
    }

    /** Whether nothing of this kind was asked for, or what was asked for. */
    private boolean fits(Kind kind, Entry entry, Reading reading) {
        var asked = reading.concepts().keySet().stream().filter(one -> one.kind() == kind).toList();
        return (kind == Kind.EVENT && asked.isEmpty())
                || asked.stream().anyMatch(one -> fits(one, entry.offer()));
    }

    private static double language(Entry entry, Query query) {
        return speaks(entry, query) ? Fit.LANGUAGE.factor : 1;
    }

    private static boolean speaks(Entry entry, Query query) {
        return query.language()
                .filter(language -> !language.equals("nl"))
                .filter(entry.offer().languages()::contains)
                .isPresent();
    }

    private List<String> because(Entry entry, Reading reading, Optional<Area> area, Query query) {
        var because = new LinkedHashSet<String>();
        var typed = reading.words().stream().map(QueryReader.Word::token).toList();
        if (reading.names().containsKey(entry.id()) || stands(typed, names(entry))) {
            because.add(Texts.text("directory.because.name"));
        } else if (stands(typed, Tokens.of(SearchDocuments.description(entry.offer())))) {
            because.add(Texts.text("directory.because.description"));
        }
        for (var concept : reading.concepts().keySet()) {
            if (fits(concept, entry.offer())) {
                because.add(
                        Texts.text(
                                "directory.because." + concept.kind(),
                                Texts.text(concept.term().label())));
            }
        }
        if (because.isEmpty()) {
            because.add(Texts.text("directory.because.words"));
        }
        area.filter(here -> covers(entry.offer(), here))
                .ifPresent(here -> because.add(Texts.text("directory.because.place", here.name())));
        if (speaks(entry, query)) {
            var language = query.language().orElseThrow();
            because.add(
                    Texts.text(
                            "directory.because.language",
                            Texts.text("directory.language." + language)));
        }
        if (!reading.readAs().isEmpty()) {
            because.add(Texts.text("directory.because.readAs", String.join(" ", reading.readAs())));
        }
        return List.copyOf(because);
    }

    private boolean fits(Concept concept, Offer offer) {
        var id = concept.term().id();
        return switch (concept.kind()) {
            case EVENT ->
                    offer.target().events().stream()
                            .anyMatch(
                                    event ->
                                            words.upward(Kind.EVENT, event).contains(id)
                                                    || words.upward(Kind.EVENT, id)
                                                            .contains(event));
            case SERVICE -> offer.services().contains(id);
            case GROUP -> offer.target().groups().contains(id);
            case RELATION -> offer.target().relations().contains(id);
        };
    }

    private static List<Token> names(Entry entry) {
        return Tokens.of(String.join(" ", entry.names()));
    }

    private static boolean stands(List<Token> typed, List<Token> text) {
        return text.stream()
                .anyMatch(one -> typed.stream().anyMatch(word -> word.stem().equals(one.stem())));
    }

    /** What can be typed: names, and the words of the vocabulary, from each word in them on. */
    private void learn(Collection<Entry> entries) {
        entries.forEach(entry -> entry.names().forEach(this::learn));
        for (var kind : List.of(Kind.EVENT, Kind.SERVICE, Kind.GROUP)) {
            for (var term : words.terms(kind)) {
                learn(term.label().nl());
                learn(term.label().en());
                term.synonyms().forEach(this::learn);
            }
        }
    }

    private void learn(String phrase) {
        var tokens = Tokens.of(phrase);
        for (int from = 0; from < tokens.size(); from++) {
            var rest = tokens.subList(from, tokens.size()).stream().map(Token::word).toList();
            completions
                    .computeIfAbsent(String.join(" ", rest), any -> new LinkedHashSet<>())
                    .add(phrase);
        }
    }

    /**
     * What somebody may be typing: at most eight names and words in which it stands, or else in
     * which its last words stand. The shortest first.
     */
    List<String> suggest(String typed) {
        var tokens = Tokens.of(typed);
        for (int from = 0; from < tokens.size(); from++) {
            var rest = tokens.subList(from, tokens.size());
            var last = String.join(" ", rest.stream().map(Token::word).toList());
            if (last.length() < 2 || rest.stream().allMatch(Token::small)) {
                continue;
            }
            var found = new LinkedHashSet<String>();
            completions.subMap(last, last + Character.MAX_VALUE).values().stream()
                    .limit(200)
                    .forEach(found::addAll);
            if (!found.isEmpty()) {
                var before = from == 0 ? "" : before(typed, from);
                return found.stream()
                        .sorted(Comparator.comparingInt(String::length).thenComparing(one -> one))
                        .limit(SUGGESTIONS)
                        .map(one -> before + one)
                        .toList();
            }
        }
        return List.of();
    }

    private static String before(String typed, int words) {
        var plain = new ArrayList<String>();
        Tokens.of(typed).stream().limit(words).forEach(token -> plain.add(token.word()));
        return String.join(" ", plain) + " ";
    }
}
