package nl.houvast.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.directory.Words;
import nl.houvast.search.Tokens.Token;

/** What can be typed, and what somebody who is typing may mean. */
final class Completions {

    private static final int SUGGESTIONS = 8;

    private final TreeMap<String, Set<String>> completions = new TreeMap<>();

    /** What can be typed: names, and the words of the vocabulary, from each word in them on. */
    Completions(Collection<Entry> entries, Words words) {
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
