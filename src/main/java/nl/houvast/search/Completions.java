package nl.houvast.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.directory.Words;
import nl.houvast.search.Tokens.Token;

/** What can be typed, and what somebody who is typing may mean. */
final class Completions {

    private static final int SUGGESTIONS = 8;

    private final NavigableMap<String, Set<String>> completions;

    /** What the vocabulary says, whatever entries are called. */
    private final Set<String> vocabulary;

    /** What can be typed: names, and the words of the vocabulary, from each word in them on. */
    Completions(Collection<Entry> entries, Words words) {
        this(new TreeMap<>(), new LinkedHashSet<>());
        entries.forEach(entry -> entry.names().forEach(this::learn));
        for (var kind : List.of(Kind.EVENT, Kind.SERVICE, Kind.GROUP)) {
            for (var term : words.terms(kind)) {
                vocabulary.add(term.label().nl());
                vocabulary.add(term.label().en());
                vocabulary.addAll(term.synonyms());
            }
        }
        vocabulary.forEach(this::learn);
    }

    private Completions(NavigableMap<String, Set<String>> completions, Set<String> vocabulary) {
        this.completions = completions;
        this.vocabulary = vocabulary;
    }

    /** The same without these names and with those. */
    Completions with(Set<String> gone, Set<String> came) {
        var copy = new Completions(new TreeMap<>(completions), vocabulary);
        Stream.of(gone, came)
                .flatMap(Set::stream)
                .flatMap(phrase -> beginnings(phrase).stream())
                .distinct()
                .forEach(
                        key ->
                                copy.completions.computeIfPresent(
                                        key, (any, phrases) -> new LinkedHashSet<>(phrases)));
        gone.stream().filter(phrase -> !vocabulary.contains(phrase)).forEach(copy::forget);
        came.forEach(copy::learn);
        return copy;
    }

    private void forget(String phrase) {
        for (var key : beginnings(phrase)) {
            completions.computeIfPresent(
                    key,
                    (any, phrases) -> {
                        phrases.remove(phrase);
                        return phrases.isEmpty() ? null : phrases;
                    });
        }
    }

    private void learn(String phrase) {
        for (var key : beginnings(phrase)) {
            completions.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(phrase);
        }
    }

    /** What is left of it from each of its words on. */
    private static List<String> beginnings(String phrase) {
        var words = Tokens.of(phrase).stream().map(Token::word).toList();
        return IntStream.range(0, words.size())
                .mapToObj(from -> String.join(" ", words.subList(from, words.size())))
                .toList();
    }

    /**
     * What somebody may be typing: at most eight names and words in which it stands, or else in
     * which its last words stand. The shortest first.
     */
    List<String> of(String typed) {
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
