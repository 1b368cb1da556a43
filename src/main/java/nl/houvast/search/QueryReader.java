package nl.houvast.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.houvast.directory.Entry;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.directory.Vocabulary.Term;
import nl.houvast.directory.Words;
import nl.houvast.search.PlaceNames.Area;
import nl.houvast.search.Tokens.Token;

/**
 * Understands what somebody typed: slips of the finger, a place, names, and the words for what
 * happened and what is needed. Keeps nothing of it.
 */
final class QueryReader {

    /** What is looked for with each word. Of another sort than as it was typed, it weighs less. */
    private static final double READ_OTHERWISE = 0.7;

    private static final double PIECE = 0.5;

    /** So many words of a query are read. */
    private static final int MOST = 40;

    private static final int BEGUN = 4;

    /** Something a phrase stands for: a word of the vocabulary, or other words. */
    sealed interface Meaning {
        record Concept(Kind kind, Term term) implements Meaning {}

        record Said(List<Token> words) implements Meaning {}
    }

    /** A word to look for, and how sure it is that it was meant. */
    record Word(Token token, double weight) {}

    /**
     * What was understood.
     *
     * @param names what was named, and how much of the query that name is, from 0 to 1
     * @param readAs words that were read otherwise than they were typed
     */
    record Reading(
            List<Word> words,
            Map<Meaning.Concept, Double> concepts,
            Map<OfferId, Double> names,
            Optional<Area> area,
            List<String> readAs) {

        boolean isEmpty() {
            return words.isEmpty() && concepts.isEmpty() && names.isEmpty();
        }
    }

    private final Phrases<Meaning> meanings;
    private final Phrases<OfferId> names;
    private final PlaceNames places;
    private final Spelling spelling;

    QueryReader(Collection<Entry> entries, Words words, PlaceNames places, Spelling spelling) {
        this(new Phrases<>(), new Phrases<>(), places, spelling);
        spelling.addKnown(places.words());
        spelling.addKnown(WordLists.everyday());
        var ids = new HashMap<String, Meaning.Concept>();
        for (var kind : List.of(Kind.EVENT, Kind.SERVICE, Kind.GROUP)) {
            for (var term : words.terms(kind)) {
                var concept = new Meaning.Concept(kind, term);
                ids.put(term.id(), concept);
                know(term.label().nl(), concept);
                know(term.label().en(), concept);
                term.synonyms().forEach(synonym -> know(synonym, concept));
            }
        }
        WordLists.synonyms()
                .forEach((typed, said) -> said.forEach(one -> know(typed, meaning(one, ids))));
        for (var entry : entries) {
            know(entry);
        }
    }

    private QueryReader(
            Phrases<Meaning> meanings,
            Phrases<OfferId> names,
            PlaceNames places,
            Spelling spelling) {
        this.meanings = meanings;
        this.names = names;
        this.places = places;
        this.spelling = spelling;
    }

    /** The same, but these entries have their names no longer, and those have theirs. */
    QueryReader with(Collection<Entry> gone, Collection<Entry> came, Spelling other) {
        var changing =
                Stream.of(gone, came)
                        .flatMap(Collection::stream)
                        .flatMap(entry -> named(entry).stream())
                        .toList();
        var copy = new QueryReader(meanings, names.copy(changing), places, other);
        gone.forEach(entry -> named(entry).forEach(name -> copy.names.remove(name, entry.id())));
        came.forEach(copy::know);
        return copy;
    }

    private static List<List<String>> named(Entry entry) {
        return entry.names().stream()
                .map(name -> Tokens.of(name).stream().map(Token::word).toList())
                .toList();
    }

    private void know(String phrase, Meaning meaning) {
        var words = Tokens.of(phrase);
        meanings.add(stems(words), meaning);
        var telling = words.stream().filter(word -> !word.small()).toList();
        if (telling.size() > 1) {
            meanings.add(stems(telling), meaning);
        }
        spelling.add(words);
    }

    private void know(Entry entry) {
        named(entry).forEach(name -> names.add(name, entry.id()));
    }

    private static Meaning meaning(String said, Map<String, Meaning.Concept> ids) {
        var concept = ids.get(said);
        return concept != null ? concept : new Meaning.Said(Tokens.of(said));
    }

    private static List<String> stems(List<Token> words) {
        return words.stream().map(Token::stem).toList();
    }

    Reading read(String typed) {
        var readAs = new ArrayList<String>();
        var row = spelled(Tokens.of(typed).stream().limit(MOST).toList(), readAs);
        var rows = new ArrayList<>(List.of(row));
        for (var match : meaningsIn(row)) {
            for (var meaning : match.meanings()) {
                if (meaning instanceof Meaning.Said said) {
                    rows.add(said(row, match, said));
                }
            }
        }
        var area = Optional.<Area>empty();
        var place = new ArrayList<Word>();
        for (var one : rows) {
            var found = places.in(one.plain());
            if (area.isEmpty() && found.isPresent()) {
                var where = found.get();
                area = Optional.of(where.area());
                place.addAll(one.words().subList(where.from(), where.until()));
            }
        }
        return new Reading(words(rows, place), concepts(rows), named(rows, place), area, readAs);
    }

    /** Each word as it is known: as typed, or as was probably meant, or what it is made of. */
    private Row spelled(List<Token> typed, List<String> readAs) {
        var words = new ArrayList<Word>();
        for (var token : typed) {
            if (token.small() || spelling.knows(token)) {
                words.add(new Word(token, 1));
                continue;
            }
            var parts = spelling.parts(token);
            var meant = parts.isEmpty() ? spelling.meant(token) : Optional.<Token>empty();
            if (meant.isPresent()) {
                words.add(new Word(meant.get(), READ_OTHERWISE));
                readAs.add(meant.get().word());
            } else if (parts.isEmpty()) {
                words.add(new Word(token, 1));
            } else {
                parts.forEach(part -> words.add(new Word(part, READ_OTHERWISE)));
            }
        }
        return new Row(words, 1);
    }

    /**
     * The longest first: as they stand there, then with small words between ("drugs in mijn
     * drankje" is "drugs in drankje"), then single words.
     */
    private List<Phrases.Match<Meaning>> meaningsIn(Row row) {
        var stems = row.stems();
        var matches = new ArrayList<Phrases.Match<Meaning>>();
        meanings.in(stems).stream().filter(one -> one.length() > 1).forEach(matches::add);
        var left = left(row, matches);
        for (var match : meanings.in(left.stream().map(stems::get).toList())) {
            matches.add(
                    new Phrases.Match<>(
                            left.get(match.from()),
                            left.get(match.until() - 1) + 1,
                            match.meanings()));
        }
        return matches;
    }

    /** Where the telling words stand that are in none of these. */
    private static List<Integer> left(Row row, List<Phrases.Match<Meaning>> matches) {
        return IntStream.range(0, row.words().size())
                .filter(at -> !row.words().get(at).token().small())
                .filter(at -> matches.stream().noneMatch(match -> match.covers(at)))
                .boxed()
                .toList();
    }

    private static Row said(Row row, Phrases.Match<Meaning> match, Meaning.Said said) {
        var sure = row.sure(match.from(), match.until());
        return new Row(
                said.words().stream().map(token -> new Word(token, sure)).toList(),
                (double) match.length() / row.words().size());
    }

    /** Without the small ones and the name of the place; when nothing else is left, that name. */
    private List<Word> words(List<Row> rows, List<Word> place) {
        var weights = new LinkedHashMap<Token, Double>();
        for (var row : rows) {
            for (var word : row.words()) {
                if (!word.token().small() && !place.contains(word)) {
                    weigh(weights, word);
                }
            }
        }
        if (weights.isEmpty()) {
            place.forEach(word -> weigh(weights, word));
        }
        return weights.entrySet().stream()
                .map(word -> new Word(word.getKey(), word.getValue()))
                .toList();
    }

    private void weigh(Map<Token, Double> weights, Word word) {
        weights.merge(word.token(), word.weight(), Math::max);
        for (var part : spelling.parts(word.token())) {
            if (!part.small()) {
                weights.merge(part, PIECE * word.weight(), Math::max);
            }
        }
        if (!spelling.knows(word.token())) {
            spelling.begun(word.token(), BEGUN)
                    .forEach(begun -> weights.merge(begun, READ_OTHERWISE, Math::max));
        }
    }

    private Map<Meaning.Concept, Double> concepts(List<Row> rows) {
        var concepts = new LinkedHashMap<Meaning.Concept, Double>();
        for (var row : rows) {
            for (var match : meaningsIn(row)) {
                var sure = row.sure(match.from(), match.until());
                for (var meaning : match.meanings()) {
                    if (meaning instanceof Meaning.Concept concept) {
                        concepts.merge(concept, sure, Math::max);
                    }
                }
            }
        }
        return concepts;
    }

    private Map<OfferId, Double> named(List<Row> rows, List<Word> place) {
        var named = new LinkedHashMap<OfferId, Double>();
        for (var row : rows) {
            for (var match : names.in(row.plain())) {
                var share = row.share(match, place);
                if (share > 0) {
                    match.meanings().forEach(id -> named.merge(id, share, Math::max));
                }
            }
        }
        return named;
    }
}
