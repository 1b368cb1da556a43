package nl.houvast.knowledge;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words in a text, as they are compared: lower case, without accents, without fillers. */
final class SearchWords {

    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_STEM = 4;
    private static final int SHORTEST_PART = 5;
    private static final int LONGEST_ENDING = 3;

    private static final Set<String> FILLERS =
            Set.of(
                    "de", "het", "een", "en", "of", "van", "voor", "na", "in", "op", "bij", "met",
                    "te", "om", "die", "dat", "is", "er", "ik", "mijn", "we", "je", "wie", "wat",
                    "waar", "door", "aan", "uit", "over", "tot", "naar", "hoe", "als", "niet",
                    "the", "a", "an", "and", "or", "for", "to", "with", "my", "i", "after", "by",
                    "on", "who", "what", "where", "how", "do", "does", "when", "not");

    private SearchWords() {}

    /** All of them, in order; fillers only when there is nothing else. */
    static List<String> of(String text) {
        var plain =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        var all = BREAK.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
        var telling = all.stream().filter(word -> !FILLERS.contains(word)).toList();
        return telling.isEmpty() ? all : telling;
    }

    /**
     * From 0, another word, to 1, the same: the beginning was typed, the endings differ, or what
     * was typed is a part of a longer word, of which Dutch has many.
     */
    static double likeness(String typed, String word) {
        if (typed.equals(word)) {
            return 1;
        }
        if (typed.length() >= SHORTEST_BEGINNING && word.startsWith(typed)) {
            return word.length() - typed.length() <= LONGEST_ENDING ? 0.8 : 0.6;
        }
        if (word.length() >= SHORTEST_STEM
                && typed.startsWith(word)
                && typed.length() - word.length() <= LONGEST_ENDING) {
            return 0.6;
        }
        return typed.length() >= SHORTEST_PART && word.contains(typed) ? 0.4 : 0;
    }
}
