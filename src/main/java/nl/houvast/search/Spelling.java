package nl.houvast.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.houvast.kernel.Slips;
import nl.houvast.search.Tokens.Token;

/**
 * The words that the directory and the vocabulary use. Knows what was probably meant by one they do
 * not use, and which known words a long one is made of.
 */
final class Spelling {

    /** Shorter words have too many that differ by one letter. */
    private static final int ONE_SLIP = 5;

    private static final int TWO_SLIPS = 8;
    private static final int LONGEST = 40;

    /** A part of a compound: shorter ones ("ring", "ver") are found in nearly everything. */
    private static final int PART = 4;

    /** What stands between the parts of a Dutch compound. */
    private static final List<String> BETWEEN = List.of("", "s", "en", "e", "n", "er");

    private final NavigableMap<String, Integer> words;
    private final Set<String> known;
    private final Set<String> stems;

    /** Without any word. */
    Spelling() {
        this(new TreeMap<>(), new HashSet<>(), new HashSet<>());
    }

    private Spelling(NavigableMap<String, Integer> words, Set<String> known, Set<String> stems) {
        this.words = words;
        this.known = known;
        this.stems = stems;
    }

    /** The same, for adding to it. */
    Spelling copy() {
        return new Spelling(new TreeMap<>(words), new HashSet<>(known), new HashSet<>(stems));
    }

    void add(List<Token> tokens) {
        for (var token : tokens) {
            words.merge(token.word(), 1, Integer::sum);
            stems.add(token.stem());
        }
    }

    /** Words that are right, but that nobody means who types another. */
    void addKnown(Collection<Token> tokens) {
        tokens.forEach(token -> known.add(token.word()));
    }

    boolean knows(Token token) {
        return known.contains(token.word())
                || words.containsKey(token.word())
                || stems.contains(token.stem());
    }

    /**
     * The word that was probably meant: with one letter other, more, less or swapped, from eight
     * letters on two. Nobody mistypes the first letter; of two that are as near, the one that is
     * used most.
     */
    Optional<Token> meant(Token typed) {
        var word = typed.word();
        if (word.length() < ONE_SLIP
                || word.length() > LONGEST
                || word.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        var most = word.length() < TWO_SLIPS ? 1 : 2;
        var first = word.substring(0, 1);
        String best = null;
        var fewest = most + 1;
        var used = 0;
        for (var other : words.subMap(first, first + Character.MAX_VALUE).entrySet()) {
            if (Math.abs(other.getKey().length() - word.length()) <= most
                    && other.getKey().length() >= ONE_SLIP - 1) {
                var slips = Slips.between(word, other.getKey());
                if (slips < fewest || (slips == fewest && other.getValue() > used)) {
                    best = slips <= most ? other.getKey() : best;
                    fewest = Math.min(fewest, slips);
                    used = other.getValue();
                }
            }
        }
        return Optional.ofNullable(best).map(Tokens::token);
    }

    /** The known words this one is made of, two or more; none when it is not. */
    List<Token> parts(Token whole) {
        var parts = parts(whole.word());
        return parts.stream().map(Tokens::token).toList();
    }

    /** With the longest first part that leaves a known rest: "verkeers|slachtoffer|lijn". */
    private List<String> parts(String word) {
        for (int at = Math.min(word.length(), LONGEST) - PART; at >= PART; at--) {
            var rest = word.substring(at);
            if (isPart(rest) && isHead(word.substring(0, at))) {
                return List.of(head(word.substring(0, at)), rest);
            }
        }
        for (int at = word.length() - PART; at >= 2 * PART && word.length() <= LONGEST; at--) {
            var rest = word.substring(at);
            if (isPart(rest)) {
                var before = parts(word.substring(0, at));
                if (before.isEmpty() && word.charAt(at - 1) == 's') {
                    before = parts(word.substring(0, at - 1));
                }
                if (!before.isEmpty()) {
                    var all = new ArrayList<>(before);
                    all.add(rest);
                    return all;
                }
            }
        }
        return List.of();
    }

    private boolean isPart(String word) {
        return word.length() >= PART && words.containsKey(word) && !Tokens.binds(word);
    }

    private boolean isHead(String word) {
        return isPart(head(word));
    }

    /** Without what stands between it and what follows, when that makes it a known word. */
    private String head(String word) {
        for (var between : BETWEEN) {
            if (word.endsWith(between)) {
                var bare = word.substring(0, word.length() - between.length());
                if (isPart(bare)) {
                    return bare;
                }
            }
        }
        return word;
    }

    /** Known words that begin so, the most used first. */
    List<Token> begun(Token typed, int most) {
        var word = typed.word();
        if (word.length() < PART || word.length() > LONGEST) {
            return List.of();
        }
        return words.subMap(word, word + Character.MAX_VALUE).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(most)
                .map(known -> Tokens.token(known.getKey()))
                .toList();
    }
}
