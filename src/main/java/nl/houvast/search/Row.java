package nl.houvast.search;

import java.util.List;
import nl.houvast.directory.OfferId;
import nl.houvast.search.QueryReader.Word;

/**
 * A row of words: as typed, or as a phrase in it says.
 *
 * @param share how much of the query it is
 */
record Row(List<Word> words, double share) {

    List<String> stems() {
        return words.stream().map(word -> word.token().stem()).toList();
    }

    List<String> plain() {
        return words.stream().map(word -> word.token().word()).toList();
    }

    double sure(int from, int until) {
        return words.subList(from, until).stream().mapToDouble(Word::weight).min().orElse(1);
    }

    /** How much of the row a name is. A name of small words ("Ook") is one only by itself. */
    double share(Phrases.Match<OfferId> match, List<Word> place) {
        var rest = 0;
        var telling = false;
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            if (match.covers(at)) {
                telling |= !word.token().small();
            } else if (!word.token().small() && !place.contains(word)) {
                rest++;
            }
        }
        if (!telling && match.length() < words.size()) {
            return 0;
        }
        return share * sure(match.from(), match.until()) * match.length() / (match.length() + rest);
    }
}
