package nl.houvast.directory;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the directory keeps of one entry: the offer, and what is needed to find and show it.
 *
 * @param otherNames names people also know it by
 * @param active false when it stopped; then it is kept, not shown
 * @param urlCertainty how sure the address of the website is, or null without one
 */
public record Entry(
        Offer offer,
        List<String> otherNames,
        boolean active,
        Offer.@Nullable Certainty urlCertainty) {

    private static final Pattern STROKE = Pattern.compile("/");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");

    /** The id of what it offers. */
    public OfferId id() {
        return offer.id();
    }

    /** The same with another offer. */
    public Entry with(Offer other) {
        return new Entry(other, otherNames, active, urlCertainty);
    }

    /** Each name by itself: without what stands in brackets, and both sides of a stroke. */
    public List<String> names() {
        return Stream.concat(Stream.of(offer.name()), otherNames.stream())
                .flatMap(STROKE::splitAsStream)
                .map(name -> BRACKETS.matcher(name).replaceAll(" ").strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
