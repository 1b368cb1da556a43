package nl.houvast.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Offer;
import nl.houvast.web.Page;

/**
 * An organisation that stopped, for who was pointed to it before: it is said, and others are
 * offered.
 *
 * @param others those most like it, the most like it first; may be empty
 */
record WithdrawnPage(Entry entry, List<OrganisationGroup.Line> others) implements Page {

    private static final int MOST = 5;

    static WithdrawnPage of(Entry entry, Collection<Entry> listed) {
        var gone = entry.offer();
        return new WithdrawnPage(
                entry,
                listed.stream()
                        .filter(one -> shared(one.offer(), gone) > 0)
                        .sorted(
                                Comparator.comparingDouble(
                                                (Entry one) -> likeness(one.offer(), gone))
                                        .reversed()
                                        .thenComparing(one -> one.id().value()))
                        .limit(MOST)
                        .map(one -> OrganisationGroup.Line.of(one, List.of()))
                        .toList());
    }

    /** How many kinds of events and of help they have in common. Both are needed to be like it. */
    private static int shared(Offer one, Offer other) {
        return common(one.target().events(), other.target().events())
                * common(one.services(), other.services());
    }

    /** From 0 to 2: which part of both is common; half of it for who works elsewhere only. */
    private static double likeness(Offer one, Offer gone) {
        var same =
                part(one.target().events(), gone.target().events())
                        + part(one.services(), gone.services());
        var near =
                one.area().national()
                        || gone.area().national()
                        || common(one.area().municipalities(), gone.area().municipalities()) > 0;
        return near ? same : same / 2;
    }

    private static double part(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 0 : (double) common(one, other) / all.size();
    }

    private static int common(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    /** Gone: a search engine takes it out of its index. */
    @Override
    public int status() {
        return 410;
    }
}
