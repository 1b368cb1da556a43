package nl.houvast.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the directory keeps of one entry: the offer, and what is needed to find and show it.
 *
 * @param otherNames names people also know it by
 * @param active false when it stopped; then it is kept, not shown
 * @param urlCertainty how sure the address of the website is, or null without one
 */
record Entry(
        Offer offer,
        List<String> otherNames,
        boolean active,
        Offer.@Nullable Certainty urlCertainty) {

    OfferId id() {
        return offer.id();
    }
}
