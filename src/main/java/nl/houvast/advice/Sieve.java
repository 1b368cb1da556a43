package nl.houvast.advice;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import nl.houvast.advice.Catalogue.Candidate;
import nl.houvast.advice.Matching.Part;
import nl.houvast.advice.Situation.By;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;

/**
 * Tells of an entry, before it is held against the criteria, that it cannot be listed: it is ruled
 * out by what can be seen at once, or so many are better that it cannot come among them. Who it
 * lets through may still not fit.
 */
final class Sieve {

    /**
     * What can be seen at once of an entry; one bit for each relation and service of the taxonomy.
     *
     * @param youngest in years
     * @param oldest in years
     */
    record Traits(
            long relations,
            long services,
            int youngest,
            int oldest,
            boolean forProfessionals,
            boolean forCausers,
            boolean national) {

        /** Those of this entry. */
        static Traits of(Offer offer, Taxonomy taxonomy) {
            var target = offer.target();
            return new Traits(
                    bits(taxonomy.relations(), target.relations()),
                    bits(taxonomy.services(), offer.services()),
                    target.youngest(),
                    target.maxAge() == null ? Integer.MAX_VALUE : target.oldest(),
                    offer.audience().equals("professional"),
                    offer.audience().equals("perpetrator_and_family"),
                    offer.area().national());
        }

        private static long bits(List<Taxonomy.Term> terms, Collection<String> ids) {
            if (terms.size() > Long.SIZE) {
                throw new IllegalStateException("more terms than bits");
            }
            var bits = 0L;
            for (int i = 0; i < terms.size(); i++) {
                if (ids.contains(terms.get(i).id())) {
                    bits |= 1L << i;
                }
            }
            return bits;
        }
    }

    /** Somebody who will be listed, unless so many are better. */
    private record Ranked(int points, OfferId id) {

        static final Comparator<Ranked> WORST_FIRST =
                Comparator.comparingInt(Ranked::points)
                        .thenComparing(
                                Comparator.<Ranked, String>comparing(one -> one.id().value())
                                        .reversed());
    }

    private final Situation situation;
    private final long relations;
    private final long needs;
    private final boolean placed;
    private final int forRegion;
    private final int forNeed;
    private final PriorityQueue<Ranked> best = new PriorityQueue<>(Ranked.WORST_FIRST);
    private final Map<OfferId, Ranked> ofFamily = new HashMap<>();
    private long met;

    /** For this situation, with a place that is known or without. */
    Sieve(Facts facts, Taxonomy taxonomy, Matching matching, boolean placed) {
        this.situation = facts.situation();
        this.relations =
                Traits.bits(taxonomy.relations(), facts.relations())
                        | Traits.bits(taxonomy.relations(), facts.relationsToAsk());
        this.needs = Traits.bits(taxonomy.services(), situation.needs());
        this.placed = placed;
        this.forRegion =
                placed
                        ? Math.max(0, matching.points(Part.REGION))
                        : matching.points(Part.AREA_UNKNOWN) + matching.points(Part.QUESTION);
        this.forNeed = Math.max(0, matching.points(Part.NEED));
    }

    /**
     * One that can be listed. Who may give way to a branch is not counted on, nor a branch that may
     * give way to the whole; of the branches of one organisation only the best is listed.
     *
     * @param points at least so many
     * @param alone whether it has no branches
     */
    void fits(Candidate one, int points, boolean alone) {
        met |= one.traits().services();
        var offer = one.offer();
        var parent = offer.parent();
        if (offer.isBranch() && parent != null) {
            if (placed) {
                counts(one, points, parent);
            }
        } else if (alone) {
            counts(one, points, offer.id());
        }
    }

    private void counts(Candidate one, int points, OfferId family) {
        var ranked = new Ranked(points, one.offer().id());
        var other = ofFamily.get(family);
        if (other != null && Ranked.WORST_FIRST.compare(other, ranked) >= 0) {
            return;
        }
        if (other != null) {
            best.remove(other);
        }
        ofFamily.put(family, ranked);
        best.add(ranked);
        if (best.size() > situation.limit()) {
            best.remove();
        }
    }

    /** Whether this one need not be looked at, nor any that can be less good than this one. */
    boolean endsAt(Candidate one) {
        return (needs & ~met) == 0
                && best.size() == situation.limit()
                && best.element().points()
                        > one.most() + Math.max(0, forRegion) + Long.bitCount(needs) * forNeed;
    }

    /** Whether this one need not be looked at. */
    boolean stops(Candidate one) {
        var traits = one.traits();
        return ruledOut(traits)
                || ((needs & ~met & traits.services()) == 0
                        && isWorse(
                                one.offer().id(),
                                one.most()
                                        + (traits.national() ? 0 : forRegion)
                                        + Long.bitCount(needs & traits.services()) * forNeed));
    }

    private boolean isWorse(OfferId id, int most) {
        if (best.size() < situation.limit()) {
            return false;
        }
        var last = best.element();
        return last.points() > most
                || (last.points() == most && last.id().value().compareTo(id.value()) < 0);
    }

    private boolean ruledOut(Traits traits) {
        var age = situation.age();
        return (needs != 0 && (needs & traits.services()) == 0)
                || (age != null && (age < traits.youngest() || age > traits.oldest()))
                || (traits.forCausers() && !situation.relation().equals("causer"))
                || (traits.forProfessionals()
                        ? situation.by() != By.PROFESSIONAL
                        : (relations & traits.relations()) == 0);
    }
}
