package nl.houvast.directory;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words in a text, as they are compared: lower case, without accents, without fillers. */
final class Tokens {

    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Set<String> FILLERS =
            Set.of(
                    "de", "het", "een", "en", "of", "van", "voor", "na", "in", "op", "bij", "met",
                    "te", "om", "die", "dat", "is", "er", "ik", "mijn", "we", "je", "wie", "wat",
                    "waar", "door", "aan", "uit", "over", "tot", "naar", "zoek", "zoeken", "hulp",
                    "help", "the", "a", "an", "and", "or", "for", "to", "with", "my", "i", "after",
                    "by", "on", "who", "what", "where", "need", "nodig", "iemand", "wil");

    private Tokens() {}

    static List<String> of(String text) {
        return BREAK.splitAsStream(plain(text))
                .filter(word -> !word.isEmpty() && !FILLERS.contains(word))
                .toList();
    }

    private static String plain(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return ACCENT.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** From 0, another word, to 1, the same: endings differ, or the start was typed. */
    static double likeness(String typed, String word) {
        if (typed.equals(word)) {
            return 1;
        }
        var shorter = Math.min(typed.length(), word.length());
        if (shorter < 4 || !(word.startsWith(typed) || typed.startsWith(word))) {
            return 0;
        }
        var more = Math.abs(typed.length() - word.length());
        if (more <= 3) {
            return 0.7;
        }
        return word.startsWith(typed) ? 0.5 : 0;
    }
}
