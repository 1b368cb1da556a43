package nl.houvast.advice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.houvast.advice.DecisionTable.Rule;
import nl.houvast.advice.Matching.Part;
import nl.houvast.directory.Confidence.Level;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Place;
import nl.houvast.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the organisations for one situation: every entry that names the event, and those the
 * tables name, held against the criteria and put in order. What does not fit is never listed.
 */
final class Partners {

    /** The organisation to which people are referred. */
    static final String MAIN = "slachtofferhulp-nederland";

    private static final int PLACE_LOWER = -10;

    /** So many are looked at, if there are, to say of those that do not fit why. */
    static final int CONSIDERED = 300;

    private static final Comparator<Fit> BEST_FIRST =
            Comparator.comparingInt(Fit::points)
                    .reversed()
                    .thenComparing(fit -> fit.offer().id().value());

    /** Who is listed, and who was considered and is not. */
    record Chosen(List<Advice.Suggestion> shown, List<Advice.NotShown> not, Set<String> missing) {}

    private final Tables tables;
    private final Matching say;
    private final Criteria criteria;
    private final Facts facts;
    private final Taxonomy taxonomy;
    private final Catalogue entries;
    private final @Nullable Place place;
    private final Set<String> urgent = new HashSet<>();
    private final Map<OfferId, Fit> fits = new LinkedHashMap<>();

    Partners(
            Facts facts,
            List<Advice.Urgent> urgent,
            Catalogue entries,
            Taxonomy taxonomy,
            Tables tables) {
        this.facts = facts;
        this.entries = entries;
        this.taxonomy = taxonomy;
        this.tables = tables;
        this.say = tables.matching();
        this.place = entries.place(facts.situation().postcode());
        this.criteria = new Criteria(facts, taxonomy, tables, place);
        urgent.forEach(entry -> this.urgent.add(entry.id()));
    }

    Chosen choose(Rule<Eligibility> eligibility, int considered) {
        var alternatives = tables.alternatives().one(facts);
        var covered = eligibility.then() != Eligibility.NOT_COVERED;
        if (covered) {
            main(eligibility);
        } else {
            alternatives(alternatives, alternatives.text(), covered);
        }
        byEvent(covered, considered);
        tables.partners().all(facts).forEach(rule -> partner(rule, covered));
        if (fits.values().stream().noneMatch(Fit::possible)) {
            alternatives(alternatives, say.say("fits.always"), covered);
        }
        fits.values().forEach(this::urgency);
        freshness();
        var missing = missing();
        oneEntryOfEach();
        return inOrder(missing, facts.situation().limit());
    }

    private void main(Rule<Eligibility> eligibility) {
        var offer = entries.find(MAIN);
        if (offer == null) {
            return;
        }
        var fit = new Fit(offer, say);
        fit.score(Part.MAIN);
        if (eligibility.then() == Eligibility.ELIGIBLE) {
            fit.fits(() -> say.say("fits.main"));
        } else {
            fit.fits(() -> say.say("fits.main-conditional"));
            fit.ask(eligibility::text);
        }
        criteria.language(offer.languages(), fit);
        keep(fit, true);
    }

    private void alternatives(Rule<List<String>> rule, Wording reason, boolean covered) {
        var lower = 0;
        for (var id : rule.then()) {
            var offer = entries.find(id);
            if (offer != null) {
                var fit = criteria.named(offer, reason);
                fit.score(Part.ALTERNATIVE);
                fit.add(lower);
                lower += PLACE_LOWER;
                keep(fit, covered);
            }
        }
    }

    /** One that names the event as well must fit as every other does. */
    private void partner(Rule<List<String>> rule, boolean covered) {
        for (var id : rule.then()) {
            var offer = entries.find(id);
            if (offer == null) {
                continue;
            }
            if (fits.containsKey(offer.id()) || entries.names(offer, facts.situation().event())) {
                byEvent(offer, covered).first(rule::text);
            } else {
                keep(criteria.wanted(offer, rule.text()), covered);
            }
            byEvent(offer, covered).score(Part.PARTNER);
        }
    }

    /**
     * Those that name the event, the best that can be first, until no other can come among those
     * that are listed; and then some that are not listed, to say why. Who is listed, and what is
     * missing, is the same as when all were looked at.
     */
    private void byEvent(boolean covered, int considered) {
        var event = facts.situation().event();
        urgent.stream()
                .map(OfferId::new)
                .flatMap(id -> Stream.concat(entries.named(id), entries.branches(id).stream()))
                .filter(offer -> entries.names(offer, event))
                .forEach(offer -> byEvent(offer, covered));
        var sieve = new Sieve(facts, taxonomy, say, place != null);
        for (var one : entries.forEvent(event, place)) {
            var enough = fits.size() >= considered;
            if (enough && sieve.endsAt(one)) {
                break;
            }
            if (enough && sieve.stops(one)) {
                continue;
            }
            var fit = byEvent(one.offer(), covered);
            if (fit.possible() && entries.level(fit.offer()) != Level.HIDDEN) {
                var points = fit.points() + points(entries.level(fit.offer()));
                sieve.fits(one, points, entries.branches(one.offer().id()).isEmpty());
            }
        }
        entries.elsewhere(event, place)
                .limit(Math.max(0, considered - fits.size()))
                .forEach(offer -> byEvent(offer, covered));
    }

    private Fit byEvent(Offer offer, boolean covered) {
        var known = fits.get(offer.id());
        return known != null ? known : keep(found(offer, covered), covered);
    }

    private Fit keep(Fit fit, boolean covered) {
        fits.put(fit.offer().id(), fit);
        if (fit.possible()) {
            entries.inPlaceOf(fit.offer(), facts.situation().event(), place)
                    .forEach(other -> byEvent(other, covered));
        }
        return fit;
    }

    private Fit found(Offer offer, boolean covered) {
        var fit = criteria.whole(offer);
        if (isMain(offer.id()) || isMain(offer.parent())) {
            fit.score(Part.PART_OF_MAIN);
            if (!covered) {
                fit.not(() -> say.say("not.covered"));
            }
        }
        return fit;
    }

    private static boolean isMain(@Nullable OfferId id) {
        return id != null && id.value().equals(MAIN);
    }

    private void urgency(Fit fit) {
        if (isUrgent(fit.offer())) {
            fit.score(Part.URGENT);
            fit.fits(() -> say.say("fits.urgent"));
        }
    }

    private boolean isUrgent(Offer offer) {
        var parent = offer.parent();
        return urgent.contains(offer.id().value())
                || (parent != null && urgent.contains(parent.value()));
    }

    /**
     * What was not checked for long goes down, and what nobody can rely on is left out; not the
     * organisation itself, nor what must come first, nor when nothing else would be left.
     */
    private void freshness() {
        var stale =
                fits.values().stream()
                        .filter(Fit::possible)
                        .filter(fit -> entries.level(fit.offer()) == Level.HIDDEN)
                        .filter(fit -> !isMain(fit.offer().id()) && !isUrgent(fit.offer()))
                        .toList();
        var others = fits.values().stream().filter(Fit::possible).count() > stale.size();
        for (var fit : fits.values()) {
            fit.add(points(entries.level(fit.offer())));
        }
        if (others) {
            stale.forEach(fit -> fit.not(() -> say.say("not.stale")));
        }
    }

    private int points(Level level) {
        return switch (level) {
            case FRESH -> 0;
            case DOUBTED -> say.points(Part.DOUBTED);
            case OLD, HIDDEN -> say.points(Part.OLD);
        };
    }

    /** The branch in the region instead of the national entry; without a region, the other way. */
    private void oneEntryOfEach() {
        var branches = new HashMap<OfferId, Fit>();
        for (var fit : fits.values()) {
            var parent = fit.offer().parent();
            if (!fit.offer().isBranch() || parent == null) {
                continue;
            }
            var national = fits.get(parent);
            if (place == null && national != null) {
                fit.not(() -> say.say("not.national", name(national.offer())));
            } else if (fit.possible()) {
                branches.merge(parent, fit, this::better);
            }
        }
        branches.forEach(
                (parent, branch) -> {
                    var national = fits.get(parent);
                    if (national != null) {
                        national.not(() -> say.say("not.branch", name(branch.offer())));
                    }
                });
    }

    private Fit better(Fit one, Fit other) {
        var first = BEST_FIRST.compare(one, other) <= 0 ? one : other;
        var second = first == one ? other : one;
        second.not(() -> say.say("not.branch", name(first.offer())));
        return first;
    }

    private static Wording name(Offer offer) {
        return new Wording(offer.name(), offer.name());
    }

    /** What is needed and nobody who fits offers. Slachtofferhulp itself is there for everybody. */
    private Set<String> missing() {
        var missing = new TreeSet<>(facts.situation().needs());
        fits.values().stream()
                .filter(fit -> fit.possible() && !isMain(fit.offer().id()))
                .forEach(fit -> missing.removeAll(fit.offer().services()));
        return Collections.unmodifiableSet(missing);
    }

    private Chosen inOrder(Set<String> missing, int limit) {
        var shown = new ArrayList<Advice.Suggestion>();
        var notShown = new ArrayList<Advice.NotShown>();
        for (var fit : fits.values().stream().sorted(BEST_FIRST).toList()) {
            if (fit.possible() && shown.size() < limit) {
                shown.add(fit.suggestion(entries.distance(fit.offer(), place)));
            } else {
                if (fit.possible()) {
                    fit.not(() -> say.say("not.rank"));
                }
                notShown.add(new Advice.NotShown(fit));
            }
        }
        return new Chosen(List.copyOf(shown), List.copyOf(notShown), missing);
    }
}
