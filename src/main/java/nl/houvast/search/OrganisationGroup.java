package nl.houvast.search;

import java.util.Comparator;
import java.util.List;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Offer;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Organisations under one heading.
 *
 * @param anchor where on the page it is
 */
record OrganisationGroup(String anchor, String title, List<Line> lines) {

    /**
     * One organisation in a list.
     *
     * @param phone the first number to call, or null
     * @param checked false when nobody has checked it with a source
     * @param because why it was found, when somebody looked for words
     */
    record Line(
            String id,
            String name,
            String description,
            @Nullable String phone,
            boolean checked,
            List<String> because) {

        static Line of(Entry entry, List<String> because) {
            var offer = entry.offer();
            return new Line(
                    offer.id().value(),
                    offer.name(),
                    Texts.text(offer.description()),
                    offer.phones().isEmpty() ? null : offer.phones().getFirst().number(),
                    offer.verification().certainty() == Offer.Certainty.SOURCE,
                    because);
        }
    }

    static OrganisationGroup of(String anchor, String title, List<Entry> entries) {
        return new OrganisationGroup(
                anchor,
                title,
                entries.stream()
                        .map(entry -> Line.of(entry, List.of()))
                        .sorted(Comparator.comparing(Line::name, String.CASE_INSENSITIVE_ORDER))
                        .toList());
    }

    /** What was found for words, in the order in which it fits. */
    static OrganisationGroup found(String title, List<Search.Hit> hits) {
        return new OrganisationGroup(
                "woorden",
                title,
                hits.stream().map(hit -> Line.of(hit.entry(), hit.because())).toList());
    }

    boolean any() {
        return !lines.isEmpty();
    }
}
