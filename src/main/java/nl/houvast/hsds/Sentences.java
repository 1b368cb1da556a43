package nl.houvast.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.houvast.directory.Offer;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/** What the directory keeps in codes, in sentences of one language. */
final class Sentences {

    private final Terms terms;

    /** Looked up once, not once for each of fifty thousand services. */
    private final Map<String, String> words = new ConcurrentHashMap<>();

    Sentences(Terms terms) {
        this.terms = terms;
    }

    /** For whom it is. */
    String eligibility(Offer offer) {
        var target = offer.target();
        var sentences = new ArrayList<String>();
        if (!offer.audience().equals("victim")) {
            sentences.add(words("hsds.audience." + offer.audience()));
        }
        list(sentences, "hsds.eligibility.events", offer, Kind.EVENT);
        list(sentences, "hsds.eligibility.relations", offer, Kind.RELATION);
        var ages = ages(target);
        if (ages != null) {
            sentences.add(ages);
        }
        if (!target.gender().equals("any")) {
            sentences.add(words("directory.gender." + target.gender()));
        }
        list(sentences, "hsds.eligibility.groups", offer, Kind.GROUP);
        return text(sentences);
    }

    private void list(List<String> sentences, String key, Offer offer, Kind kind) {
        var labels =
                terms.of(offer, kind).stream()
                        .map(TaxonomyTerm::name)
                        .collect(Collectors.joining(", "));
        if (!labels.isEmpty()) {
            sentences.add(words(key) + ": " + labels);
        }
    }

    private static @Nullable String ages(Offer.Target target) {
        var min = target.minAge();
        var max = target.maxAge();
        if (min != null && max != null) {
            return Texts.text("directory.ages.between", min, max);
        }
        if (min != null) {
            return Texts.text("directory.ages.from", min);
        }
        return max == null ? null : Texts.text("directory.ages.to", max);
    }

    /** How to get in. */
    String application(Offer offer) {
        var access = offer.access();
        var sentences = new ArrayList<String>();
        sentences.add(words(access.self() ? "directory.access.self" : "directory.access.notSelf"));
        if (access.professional()) {
            sentences.add(words("directory.access.professional"));
        }
        if (access.gpLetter()) {
            sentences.add(words("directory.access.gpLetter"));
        }
        if (access.text() != null) {
            sentences.add(access.text());
        }
        return text(sentences);
    }

    /** What it costs. */
    String fees(Offer offer) {
        var cost = offer.cost();
        var sentences = new ArrayList<>(List.of(words("directory.cost." + cost.type())));
        if (cost.text() != null) {
            sentences.add(cost.text());
        }
        return text(sentences);
    }

    /** What kind of number it is. */
    String phone(Offer.Phone phone) {
        var cost = words("directory.phoneCost." + phone.cost());
        return phone.label() == null ? cost : phone.label() + " " + cost;
    }

    /** The text with this key. */
    String words(String key) {
        return words.computeIfAbsent(key, Texts::text);
    }

    private static String text(List<String> sentences) {
        return sentences.stream()
                .map(String::strip)
                .map(one -> ended(one) ? one : one + ".")
                .collect(Collectors.joining(" "));
    }

    private static boolean ended(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith("!") || sentence.endsWith("?");
    }
}
