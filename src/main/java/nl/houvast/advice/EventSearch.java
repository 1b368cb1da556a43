package nl.houvast.advice;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.houvast.kernel.Slips;
import org.springframework.stereotype.Component;

/** Finds the kind of event by the words a professional types, a slip of the finger allowed. */
@Component
class EventSearch {

    private static final int MOST = 8;
    private static final int WHOLE = 100;
    private static final int START = 60;
    private static final int INSIDE = 40;
    private static final int WORD = 10;
    private static final int WORD_START = 7;
    private static final int WORD_ALIKE = 5;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> SMALL_WORDS =
            Set.of(
                    "een", "het", "van", "aan", "door", "met", "bij", "naar", "voor", "mijn",
                    "zijn", "haar", "hem", "zij", "die", "dat", "niet", "wel", "heeft", "werd",
                    "wordt", "and", "the", "was", "has", "had", "her", "his", "with", "iemand",
                    "persoon", "vrouw", "man");

    /** One kind of event as it is looked through. */
    private record Entry(Taxonomy.EventType type, List<String> terms, List<String> words) {}

    private record Hit(Taxonomy.EventType type, int points) {}

    /** Of two that go equally well, the one that says more: a kind before its root. */
    private static final Comparator<Hit> BEST_FIRST =
            Comparator.comparingInt(Hit::points)
                    .reversed()
                    .thenComparing(hit -> hit.type().parent() == null);

    private final List<Entry> entries;

    EventSearch(Taxonomy taxonomy) {
        entries = taxonomy.events().stream().map(EventSearch::entry).toList();
    }

    private static Entry entry(Taxonomy.EventType type) {
        var terms = new ArrayList<String>();
        terms.add(plain(type.label().nl()));
        terms.add(plain(type.label().en()));
        type.synonyms().forEach(synonym -> terms.add(plain(synonym)));
        return new Entry(
                type,
                List.copyOf(terms),
                terms.stream().flatMap(t -> words(t).stream()).distinct().toList());
    }

    /** The kinds that go with what was typed, best first; none when nothing does. */
    List<Taxonomy.EventType> find(String typed) {
        var query = plain(typed);
        if (query.length() < 2) {
            return List.of();
        }
        var words = words(query);
        return entries.stream()
                .map(entry -> new Hit(entry.type(), points(entry, query, words)))
                .filter(hit -> hit.points() > 0)
                .sorted(BEST_FIRST)
                .limit(MOST)
                .map(Hit::type)
                .toList();
    }

    private static int points(Entry entry, String query, List<String> words) {
        var whole = 0;
        for (var term : entry.terms()) {
            if (term.equals(query)) {
                whole = Math.max(whole, WHOLE);
            } else if (query.length() > 2 && term.startsWith(query)) {
                whole = Math.max(whole, START);
            } else if (term.length() > 3 && (" " + query + " ").contains(" " + term + " ")) {
                whole = Math.max(whole, INSIDE + term.length());
            }
        }
        var sum = whole;
        for (var word : words) {
            sum += best(entry, word);
        }
        return sum;
    }

    private static int best(Entry entry, String typed) {
        var best = 0;
        for (var word : entry.words()) {
            if (word.equals(typed)) {
                return WORD;
            }
            if ((typed.length() > 3 && word.startsWith(typed))
                    || (word.length() > 4 && typed.startsWith(word))) {
                best = Math.max(best, WORD_START);
            } else if (alike(word, typed)) {
                best = Math.max(best, WORD_ALIKE);
            }
        }
        return best;
    }

    /** One letter other, more, less or swapped in a word of five or more; two from nine on. */
    static boolean alike(String one, String other) {
        var length = Math.min(one.length(), other.length());
        var allowed = length < 5 ? 0 : length < 9 ? 1 : 2;
        return allowed > 0
                && Math.abs(one.length() - other.length()) <= allowed
                && one.charAt(0) == other.charAt(0)
                && Slips.between(one, other) <= allowed;
    }

    private static String plain(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static List<String> words(String plain) {
        return List.of(plain.split(" ")).stream()
                .filter(word -> word.length() > 2 && !SMALL_WORDS.contains(word))
                .toList();
    }
}
