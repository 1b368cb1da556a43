package nl.houvast.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * The words in a text as they are compared, in what is looked through and in what is typed: lower
 * case, without accents, and with what is left of each without its Dutch ending.
 */
final class Tokens {

    /**
     * One word.
     *
     * @param word in lower case, without accents
     * @param stem what is left of it without its ending
     */
    record Token(String word, String stem) {

        /** Whether it says nothing by itself, or is in nearly every question. */
        boolean small() {
            return binds(word) || FILLERS.contains(word);
        }
    }

    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final CharArraySet BINDING = binding();

    /** What people put around what they look for. */
    private static final Set<String> FILLERS =
            Set.of(
                    "hulp",
                    "help",
                    "helpt",
                    "helpen",
                    "zoek",
                    "zoeken",
                    "zoekt",
                    "nodig",
                    "graag",
                    "waar",
                    "wanneer",
                    "waarom",
                    "welk",
                    "welke",
                    "we",
                    "wij",
                    "jij",
                    "jullie",
                    "mn",
                    "i",
                    "my",
                    "me",
                    "he",
                    "she",
                    "who",
                    "what",
                    "where",
                    "how",
                    "need",
                    "from",
                    "after",
                    "get",
                    "got",
                    "can",
                    "do",
                    "does",
                    "did",
                    "has",
                    "have",
                    "had",
                    "been",
                    "am",
                    "his",
                    "her",
                    "him",
                    "you",
                    "your",
                    "iemands",
                    "gaat",
                    "gaan",
                    "ging",
                    "komt",
                    "komen",
                    "krijg",
                    "krijgt",
                    "kreeg",
                    "sinds",
                    "terecht",
                    "staat",
                    "via",
                    "tijdens",
                    "weer",
                    "steeds",
                    "even",
                    "erg",
                    "blijft",
                    "blijven",
                    "laat",
                    "laten",
                    "gedaan",
                    "doet",
                    "nou",
                    "straks",
                    "vandaag",
                    "gisteren",
                    "morgen",
                    "bijna",
                    "this",
                    "they",
                    "them",
                    "when",
                    "about",
                    "out",
                    "up",
                    "because");

    private Tokens() {}

    private static CharArraySet binding() {
        var all = new CharArraySet(DutchAnalyzer.getDefaultStopSet(), true);
        all.addAll(EnglishAnalyzer.getDefaultStopSet());
        return all;
    }

    /** Whether it only binds others: "van", "the", or a single letter. */
    static boolean binds(String word) {
        return word.length() == 1 || BINDING.contains(word);
    }

    /** All of them, small ones included, in their order. */
    static List<Token> of(String text) {
        var stemmer = new DutchStemmer();
        var tokens = new ArrayList<Token>();
        BREAK.splitAsStream(plain(text))
                .filter(word -> !word.isEmpty())
                .forEach(word -> tokens.add(new Token(word, stem(stemmer, word))));
        return tokens;
    }

    /** What is left of a word without its ending. */
    static Token token(String word) {
        return new Token(word, stem(new DutchStemmer(), word));
    }

    private static String stem(DutchStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        var stem = stemmer.getCurrent();
        return stem.isEmpty() ? word : stem;
    }

    /** In lower case and without accents. */
    static String plain(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var letters = ACCENT.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).toCharArray();
        var folded = new char[4 * letters.length];
        var length = ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length);
        return new String(folded, 0, length);
    }
}
