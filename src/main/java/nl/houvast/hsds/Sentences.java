package nl.houvast.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.houvast.directory.Details;
import nl.houvast.directory.Details.Room;
import nl.houvast.directory.Offer;
import nl.houvast.directory.Offer.Certainty;
import nl.houvast.directory.OfferWords;
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
        var sentences = new ArrayList<String>();
        if (!offer.audience().equals("victim")) {
            sentences.add(words("hsds.audience." + offer.audience()));
        }
        list(sentences, "hsds.eligibility.events", Kind.EVENT, offer.target());
        list(sentences, "hsds.eligibility.relations", Kind.RELATION, offer.target());
        limits(sentences, offer.target());
        list(sentences, "hsds.eligibility.groups", Kind.GROUP, offer.target());
        languages(sentences, offer.target(), "hsds.eligibility.languages");
        exclusions(sentences, offer.details().exclusions());
        return text(sentences);
    }

    private void limits(List<String> sentences, Offer.Target target) {
        var ages = ages(target);
        if (ages != null) {
            sentences.add(ages);
        }
        if (!target.gender().equals("any")) {
            sentences.add(words("directory.gender." + target.gender()));
        }
    }

    private void languages(List<String> sentences, Offer.Target target, String key) {
        var languages =
                target.languages().stream()
                        .map(code -> words("directory.language." + code))
                        .collect(Collectors.joining(", "));
        if (!languages.isEmpty()) {
            sentences.add(words(key) + ": " + languages);
        }
    }

    /** Whom it is not for; each by itself. */
    private void exclusions(List<String> sentences, Offer.Target not) {
        list(sentences, "hsds.exclusion.events", Kind.EVENT, not);
        list(sentences, "hsds.exclusion.relations", Kind.RELATION, not);
        var ages = ages(not);
        if (ages != null) {
            sentences.add(words("hsds.exclusion.ages") + ": " + ages);
        }
        if (!not.gender().equals("any")) {
            sentences.add(words("directory.exclusion.gender." + not.gender()));
        }
        list(sentences, "hsds.exclusion.groups", Kind.GROUP, not);
        languages(sentences, not, "hsds.exclusion.languages");
    }

    private void list(List<String> sentences, String key, Kind kind, Offer.Target target) {
        var labels =
                terms.of(target, kind).stream()
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
        var ask = offer.details().askFirst();
        if (!ask.isEmpty()) {
            sentences.add(
                    words("directory.askFirst")
                            + ": "
                            + ask.stream().map(Texts::text).collect(Collectors.joining(" ")));
        }
        return text(sentences);
    }

    /** What to know before somebody goes there: that nobody checked it, or that it is full. */
    @Nullable String alert(Offer offer) {
        var sentences = new ArrayList<String>();
        if (offer.verification().certainty() == Certainty.KNOWLEDGE) {
            sentences.add(words("directory.unchecked.page"));
        }
        var capacity = offer.details().capacity();
        if (capacity != null && capacity.room() != Room.OPEN) {
            sentences.add(capacity(capacity));
        }
        return sentences.isEmpty() ? null : text(sentences);
    }

    /** How much room there is, and who said so when. */
    String capacity(Details.Capacity capacity) {
        return OfferWords.capacity(capacity);
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
