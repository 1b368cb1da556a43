package nl.houvast.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.directory.Vocabulary.Term;
import nl.houvast.web.Texts;

/**
 * Finds entries by what somebody types: names, other names, descriptions, and the words that people
 * use for what happened or what they need. Keeps nothing of what was typed.
 */
final class Search {

    /** What is looked for; where, and in which language, when that is known. */
    record Query(String words, Optional<Place> place, Optional<String> language, int limit) {}

    /** What was found, and why. */
    record Hit(Entry entry, List<String> because) {}

    private record Found(Entry entry, double score, List<String> because) {}

    /** A word of the vocabulary that was recognised in the query. */
    private record Concept(Kind kind, Term term) {}

    private record Indexed(Entry entry, Map<String, Double> words, Set<String> names) {}

    private static final double NAME = 6;
    private static final double DESCRIPTION = 2;
    private static final double REGION = 2;
    private static final double DIRECT = 6;
    private static final double WIDER = 4.5;
    private static final double NARROWER = 3;

    private final List<Indexed> index = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Words words;

    private Search(Words words) {
        this.words = words;
    }

    static Search over(Collection<Entry> entries, Words words) {
        var search = new Search(words);
        entries.forEach(search::add);
        return search;
    }

    private void add(Entry entry) {
        var weights = new HashMap<String, Double>();
        var offer = entry.offer();
        weigh(weights, offer.description().nl() + " " + offer.description().en(), DESCRIPTION);
        weigh(weights, offer.area().label(), REGION);
        var names = offer.name() + " " + String.join(" ", entry.otherNames());
        weigh(weights, names, NAME);
        weights.keySet().forEach(word -> frequency.merge(word, 1, Integer::sum));
        index.add(new Indexed(entry, weights, new HashSet<>(Tokens.of(names))));
    }

    private static void weigh(Map<String, Double> weights, String text, double weight) {
        Tokens.of(text).forEach(word -> weights.merge(word, weight, Math::max));
    }

    /** The best first. */
    List<Hit> find(Query query) {
        var typed = Tokens.of(query.words());
        var concepts = concepts(typed);
        var found =
                index.stream()
                        .map(one -> score(one, typed, concepts, query))
                        .filter(one -> one.score() > 0)
                        .toList();
        return found.stream()
                .map(one -> nearer(one, found, query))
                .sorted(
                        Comparator.comparingDouble(Found::score)
                                .reversed()
                                .thenComparing(one -> one.entry().id().value()))
                .limit(query.limit())
                .map(one -> new Hit(one.entry(), one.because()))
                .toList();
    }

    /** The branch that works here goes before what it is a branch of. */
    private static Found nearer(Found one, List<Found> all, Query query) {
        var offer = one.entry().offer();
        if (offer.area().national() || query.place().isEmpty()) {
            return one;
        }
        var here = offer.area().covers(query.place().get().municipality());
        return all.stream()
                .filter(other -> here && other.entry().id().equals(offer.parent()))
                .filter(parent -> parent.score() >= one.score())
                .map(parent -> new Found(one.entry(), parent.score() + 0.01, one.because()))
                .findFirst()
                .orElse(one);
    }

    /** Words of the vocabulary of which a label or synonym stands in the query. */
    private List<Concept> concepts(List<String> typed) {
        var concepts = new ArrayList<Concept>();
        for (var kind : List.of(Kind.EVENT, Kind.SERVICE, Kind.GROUP)) {
            for (var term : words.terms(kind)) {
                var phrases = new ArrayList<>(term.synonyms());
                phrases.add(term.label().nl());
                phrases.add(term.label().en());
                if (phrases.stream().anyMatch(phrase -> contains(typed, Tokens.of(phrase)))) {
                    concepts.add(new Concept(kind, term));
                }
            }
        }
        return concepts;
    }

    private static boolean contains(List<String> typed, List<String> phrase) {
        return !phrase.isEmpty()
                && phrase.stream()
                        .allMatch(
                                word ->
                                        typed.stream()
                                                .anyMatch(t -> Tokens.likeness(t, word) >= 0.7));
    }

    private Found score(Indexed one, List<String> typed, List<Concept> concepts, Query query) {
        var because = new LinkedHashSet<String>();
        var named = false;
        double score = 0;
        for (var word : typed) {
            for (var known : one.words().entrySet()) {
                var likeness = Tokens.likeness(word, known.getKey());
                if (likeness > 0) {
                    score += likeness * known.getValue() * rarity(known.getKey());
                    named |= likeness >= 0.7 && one.names().contains(known.getKey());
                }
            }
        }
        if (named) {
            because.add(Texts.text("directory.because.name"));
        } else if (score > 0) {
            because.add(Texts.text("directory.because.description"));
        }
        for (var concept : concepts) {
            var weight = weight(concept, one.entry().offer());
            if (weight > 0) {
                score += weight;
                because.add(reason(concept));
            }
        }
        var fit = score == 0 ? 0 : fit(one.entry().offer(), query, named, because);
        return new Found(one.entry(), score * fit, List.copyOf(because));
    }

    /** From near 0, a word that every entry has, to 1, a word that only one has. */
    private double rarity(String word) {
        var share = (double) frequency.getOrDefault(word, 1) / index.size();
        return Math.max(0.05, 1 - Math.sqrt(share));
    }

    private double weight(Concept concept, Offer offer) {
        var id = concept.term().id();
        return switch (concept.kind()) {
            case EVENT -> event(id, offer.target().events());
            case SERVICE -> offer.services().contains(id) ? NARROWER : 0;
            case GROUP -> offer.target().groups().contains(id) ? WIDER : 0;
            case RELATION -> offer.target().relations().contains(id) ? 1 : 0;
        };
    }

    /** An entry for one thing is likelier meant than an entry for everything. */
    private double event(String id, Set<String> events) {
        var focus = 1 / (1 + 0.08 * events.size());
        if (events.contains(id)) {
            return DIRECT * focus;
        }
        if (words.upward(Kind.EVENT, id).stream().anyMatch(events::contains)) {
            return WIDER * focus;
        }
        return events.stream().anyMatch(e -> words.upward(Kind.EVENT, e).contains(id))
                ? NARROWER * focus
                : 0;
    }

    private String reason(Concept concept) {
        var label = Texts.text(concept.term().label());
        return Texts.text("directory.because." + concept.kind(), label);
    }

    /** How well place and language fit: more than 1 is better, 0 is out. */
    private static double fit(Offer offer, Query query, boolean named, Set<String> because) {
        var fit = 1.0;
        if (!offer.area().national()) {
            if (query.place().isEmpty()) {
                fit *= named ? 0.9 : 0.5;
            } else if (offer.area().covers(query.place().get().municipality())) {
                fit *= 1.4;
                because.add(
                        Texts.text(
                                "directory.because.place", query.place().get().municipalityName()));
            } else {
                fit *= named ? 0.2 : 0;
            }
        }
        var language = query.language().orElse("nl");
        if (!language.equals("nl") && offer.languages().contains(language)) {
            fit *= 1.3;
            because.add(
                    Texts.text(
                            "directory.because.language",
                            Texts.text("directory.language." + language)));
        }
        return fit;
    }
}
