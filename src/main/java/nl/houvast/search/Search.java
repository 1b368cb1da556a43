package nl.houvast.search;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Place;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.directory.Vocabulary.Term;
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

    /** Among more kinds of events nobody chooses quickly. */
    private static final int MEANT = 3;

    /** So many of each sort are weighed against each other. */
    private static final int CANDIDATES = 60;

    /** A word in at most so many names says which one is meant. */
    private static final int FEW = 6;

    /** A name that is at least this share of the query is what is looked for. */
    private static final double NAMED = 0.5;

    private final Map<OfferId, Entry> entries;
    private final Words words;
    private final Spelling spelling;
    private final SearchIndex index;
    private final QueryReader reader;
    private final Completions completions;

    /** What is left of the words in the names of each. */
    private final Map<OfferId, Set<String>> names;

    /** Of each event itself, those it is a kind of, and those that are a kind of it. */
    private final Map<String, Set<String>> related;

    private Search(Map<OfferId, Entry> entries, Words words, PlaceNames places) {
        this.entries = entries;
        this.words = words;
        var all = entries.values();
        names = new HashMap<>();
        spelling = new Spelling();
        all.forEach(this::learn);
        reader = new QueryReader(all, words, places, spelling);
        index = new SearchIndex(all, words, spelling);
        completions = new Completions(all, words);
        related = new HashMap<>();
        for (var event : words.terms(Kind.EVENT)) {
            for (var wider : words.upward(Kind.EVENT, event.id())) {
                related.computeIfAbsent(wider, any -> new HashSet<>()).add(event.id());
                related.computeIfAbsent(event.id(), any -> new HashSet<>()).add(wider);
            }
        }
    }

    /** That one with these changes beside it. What is no longer used is still a known word. */
    private Search(Search whole, Changes changes) {
        var gone = changes.gone().stream().map(whole.entries::get).toList();
        entries = whole.entries;
        words = whole.words;
        names = new HashMap<>(whole.names);
        names.keySet().removeAll(changes.gone());
        spelling = whole.spelling.copy();
        changes.anew().forEach(this::learn);
        reader = whole.reader.with(gone, changes.anew(), spelling);
        index = whole.index.with(changes, words, spelling);
        completions = whole.completions.with(changes.unused(gone), Changes.names(changes.anew()));
        related = whole.related;
    }

    private void learn(Entry entry) {
        var name = String.join(" ", entry.names());
        names.put(entry.id(), stems(name));
        spelling.add(Tokens.of(name));
        spelling.add(Tokens.of(SearchDocuments.description(entry.offer())));
    }

    static Search over(Collection<Entry> entries, Words words, PlaceNames places) {
        var byId = new LinkedHashMap<OfferId, Entry>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        return new Search(byId, words, places);
    }

    /** What is otherwise now than when this was made. */
    Changes changes(Map<OfferId, Entry> now) {
        return Changes.between(entries, now);
    }

    /**
     * The search over what is there now, of one that was made whole: quickly, for few changes. How
     * rare a word is stays as it was counted.
     */
    Search with(Changes changes) {
        return new Search(this, changes);
    }

    /** The best first. */
    List<Hit> find(Query query) {
        var reading = reader.read(query.words());
        if (reading.isEmpty()) {
            return List.of();
        }
        var area = reading.area().or(() -> query.place().map(Area::of));
        var found = new IdentityHashMap<Entry, Double>();
        for (var one : index.national(reading, CANDIDATES)) {
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

    /** The kinds of events that these words stand for, the surest first. */
    List<Term> events(String words) {
        return reader.read(words).concepts().entrySet().stream()
                .filter(one -> one.getKey().kind() == Kind.EVENT)
                .sorted(Map.Entry.<Concept, Double>comparingByValue().reversed())
                .map(one -> one.getKey().term())
                .limit(MEANT)
                .toList();
    }

    private void addNear(Map<Entry, Double> found, Reading reading, Area here) {
        for (var one : index.in(here.municipalities(), reading, CANDIDATES)) {
            if (here.isIn(one.entry().offer().area())) {
                found.put(one.entry(), one.score() * Fit.HERE.factor);
            }
        }
        var named = reading.names().keySet();
        for (var one : index.these(named, reading, CANDIDATES)) {
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
        for (var one : index.regional(reading, CANDIDATES)) {
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

    private boolean named(Entry entry, Reading reading, List<Token> telling) {
        return reading.names().getOrDefault(entry.id(), 0.0) >= NAMED
                || (!telling.isEmpty()
                        && stands(telling, names.getOrDefault(entry.id(), Set.of())));
    }

    /** The branch that works here goes before what it is a branch of. */
    private static void branchesFirst(Map<Entry, Double> found, Area here) {
        var scores = new HashMap<OfferId, Double>();
        found.forEach((entry, score) -> scores.put(entry.id(), score));
        for (var one : found.entrySet()) {
            var offer = one.getKey().offer();
            var parent = offer.parent() == null ? null : scores.get(offer.parent());
            if (parent != null && parent >= one.getValue() && here.isIn(offer.area())) {
                one.setValue(Math.nextUp(parent));
            }
        }
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
        if (reading.names().containsKey(entry.id())
                || stands(typed, names.getOrDefault(entry.id(), Set.of()))) {
            because.add(Texts.text("directory.because.name"));
        } else if (stands(typed, stems(SearchDocuments.description(entry.offer())))) {
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
        area.filter(here -> here.isIn(entry.offer().area()))
                .ifPresent(here -> because.add(Texts.text("directory.because.place", here.name())));
        if (speaks(entry, query)) {
            var spoken = Texts.text("directory.language." + query.language().orElseThrow());
            because.add(Texts.text("directory.because.language", spoken));
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
                    !Collections.disjoint(
                            offer.target().events(), related.getOrDefault(id, Set.of(id)));
            case SERVICE -> offer.services().contains(id);
            case GROUP -> offer.target().groups().contains(id);
            case RELATION -> offer.target().relations().contains(id);
        };
    }

    private static boolean stands(List<Token> typed, Set<String> stems) {
        return typed.stream().anyMatch(word -> stems.contains(word.stem()));
    }

    private static Set<String> stems(String text) {
        return Tokens.of(text).stream().map(Token::stem).collect(toSet());
    }

    /** What somebody may be typing: see {@link Completions#of}. */
    List<String> suggest(String typed) {
        return completions.of(typed);
    }
}
