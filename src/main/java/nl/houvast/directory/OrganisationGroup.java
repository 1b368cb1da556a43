package nl.houvast.directory;

import java.util.Comparator;
import java.util.List;
import nl.houvast.web.Texts;

/**
 * Organisations under one heading.
 *
 * @param anchor where on the page it is
 */
record OrganisationGroup(String anchor, String title, List<Line> lines) {

    /**
     * One organisation in a list.
     *
     * @param checked false when nobody has checked it with a source
     */
    record Line(String id, String name, String description, boolean checked) {

        static Line of(Entry entry) {
            var offer = entry.offer();
            return new Line(
                    offer.id().value(),
                    offer.name(),
                    Texts.text(offer.description()),
                    offer.verification().certainty() == Offer.Certainty.SOURCE);
        }
    }

    static OrganisationGroup of(String anchor, String title, List<Entry> entries) {
        return new OrganisationGroup(
                anchor,
                title,
                entries.stream()
                        .map(Line::of)
                        .sorted(Comparator.comparing(Line::name, String.CASE_INSENSITIVE_ORDER))
                        .toList());
    }

    boolean any() {
        return !lines.isEmpty();
    }
}
