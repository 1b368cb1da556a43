package nl.houvast.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of words that stand for something, recognised where they stand in a longer row: the longest
 * first, and no word twice.
 *
 * @param <T> what a phrase stands for
 */
final class Phrases<T> {

    /** A phrase that was recognised, from one word until before another. */
    record Match<T>(int from, int until, Set<T> meanings) {

        int length() {
            return until - from;
        }

        boolean covers(int at) {
            return from <= at && at < until;
        }
    }

    private final Map<List<String>, Set<T>> phrases;
    private int longest;

    /** Without any. */
    Phrases() {
        this(new HashMap<>(), 0);
    }

    private Phrases(Map<List<String>, Set<T>> phrases, int longest) {
        this.phrases = phrases;
        this.longest = longest;
    }

    /** The same, for changing these phrases in it: what they stand for here stays as it is. */
    Phrases<T> copy(Collection<List<String>> changing) {
        var copy = new Phrases<T>(new HashMap<>(phrases), longest);
        for (var words : changing) {
            copy.phrases.computeIfPresent(words, (any, meanings) -> new LinkedHashSet<>(meanings));
        }
        return copy;
    }

    /** These words stand for this no longer. */
    void remove(List<String> words, T meaning) {
        phrases.computeIfPresent(
                words,
                (any, meanings) -> {
                    meanings.remove(meaning);
                    return meanings.isEmpty() ? null : meanings;
                });
    }

    /** Without any word it stands for nothing. */
    void add(List<String> words, T meaning) {
        if (!words.isEmpty()) {
            phrases.computeIfAbsent(List.copyOf(words), any -> new LinkedHashSet<>()).add(meaning);
            longest = Math.max(longest, words.size());
        }
    }

    List<Match<T>> in(List<String> words) {
        var matches = new ArrayList<Match<T>>();
        var taken = new boolean[words.size()];
        for (int length = Math.min(longest, words.size()); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                var meanings = phrases.get(words.subList(from, from + length));
                if (meanings != null && free(taken, from, from + length)) {
                    matches.add(
                            new Match<>(
                                    from, from + length, Collections.unmodifiableSet(meanings)));
                    Arrays.fill(taken, from, from + length, true);
                }
            }
        }
        return matches;
    }

    private static boolean free(boolean[] taken, int from, int until) {
        for (int at = from; at < until; at++) {
            if (taken[at]) {
                return false;
            }
        }
        return true;
    }
}
