package nl.houvast.advice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.houvast.directory.Confidence;
import nl.houvast.directory.Confidence.Freshness;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Place;
import nl.houvast.kernel.Postcode;
import org.jspecify.annotations.Nullable;

/** One snapshot of the directory, sorted out for fast answers. */
final class Catalogue {

    /**
     * An entry that names an event.
     *
     * @param most the most points it can have for this event, whatever else is asked, but for what
     *     it offers that is needed, for its region, and for what the tables say of it by name
     */
    record Candidate(Offer offer, Sieve.Traits traits, int most) {}

    /** Who names one event: each list with the best that can be first. */
    private record Candidates(
            List<Candidate> national,
            List<Candidate> regional,
            Map<String, List<Candidate>> byMunicipality) {

        Candidates(List<Candidate> all) {
            this(
                    all.stream().filter(one -> one.offer().area().national()).toList(),
                    all.stream().filter(one -> !one.offer().area().national()).toList(),
                    new HashMap<>());
            for (var one : regional) {
                for (var code : one.offer().area().municipalities()) {
                    byMunicipality.computeIfAbsent(code, any -> new ArrayList<>()).add(one);
                }
            }
        }
    }

    private final DirectorySnapshot snapshot;
    private final Taxonomy taxonomy;
    private final Matching matching;
    private final Freshness freshness;
    private final List<Offer> offers;
    private final List<Sieve.Traits> traits = new ArrayList<>();
    private final Map<String, BitSet> naming = new HashMap<>();
    private final Map<String, Set<String>> related = new HashMap<>();
    private final Map<String, Candidates> byEvent = new ConcurrentHashMap<>();
    private final Map<OfferId, List<Offer>> branches = new HashMap<>();

    Catalogue(
            DirectorySnapshot snapshot, Taxonomy taxonomy, Matching matching, Freshness freshness) {
        this.snapshot = snapshot;
        this.taxonomy = taxonomy;
        this.matching = matching;
        this.freshness = freshness;
        this.offers = List.copyOf(snapshot.offers());
        var parts = parts(taxonomy);
        for (var type : taxonomy.events()) {
            var near = new HashSet<>(taxonomy.lineage(type.id()));
            near.addAll(parts.getOrDefault(type.id(), Set.of()));
            related.put(type.id(), near);
        }
        for (int i = 0; i < offers.size(); i++) {
            var offer = offers.get(i);
            traits.add(Sieve.Traits.of(offer, taxonomy));
            for (var event : offer.target().events()) {
                naming.computeIfAbsent(event, any -> new BitSet()).set(i);
            }
            if (offer.parent() != null) {
                branches.computeIfAbsent(offer.parent(), any -> new ArrayList<>()).add(offer);
            }
        }
    }

    /** Sorted out when the event is first asked for: a change of the directory is no long wait. */
    private Candidates candidates(String event) {
        var those = new BitSet();
        for (var near : related.getOrDefault(event, Set.of())) {
            those.or(naming.getOrDefault(near, new BitSet()));
        }
        return new Candidates(
                those.stream()
                        .mapToObj(at -> candidate(at, event))
                        .sorted(Comparator.comparingInt(Candidate::most).reversed())
                        .toList());
    }

    private Candidate candidate(int at, String event) {
        var offer = offers.get(at);
        var parts = new ArrayList<>(Matching.eventParts(offer, event, taxonomy.lineage(event)));
        parts.addAll(Matching.ownParts(offer));
        parts.addAll(Matching.partsAtBest(offer));
        var most = parts.stream().mapToInt(matching::points).sum();
        return new Candidate(offer, traits.get(at), most);
    }

    private static Map<String, Set<String>> parts(Taxonomy taxonomy) {
        var parts = new HashMap<String, Set<String>>();
        for (var type : taxonomy.events()) {
            for (var above : taxonomy.lineage(type.id())) {
                parts.computeIfAbsent(above, id -> new HashSet<>()).add(type.id());
            }
        }
        return parts;
    }

    private static boolean mentions(Offer offer, Set<String> events) {
        return offer.target().events().stream().anyMatch(events::contains);
    }

    /** Whether this was made of this snapshot. */
    boolean isOf(DirectorySnapshot other) {
        return snapshot == other;
    }

    /** How sure we are now of this entry. */
    Confidence.Level level(Offer offer) {
        return freshness.of(offer).level();
    }

    /**
     * The entries that name this event, a kind above it or a kind of it, and work here, or anywhere
     * when it is not known where; about the best that can be first.
     */
    Iterable<Candidate> forEvent(String event, @Nullable Place place) {
        var candidates = byEvent.computeIfAbsent(event, this::candidates);
        var near =
                place == null
                        ? candidates.regional()
                        : candidates.byMunicipality().getOrDefault(place.municipality(), List.of());
        return () -> new Merged(candidates.national(), near);
    }

    /** The entries that name this event and work elsewhere only. */
    Stream<Offer> elsewhere(String event, @Nullable Place place) {
        return place == null
                ? Stream.of()
                : byEvent.computeIfAbsent(event, this::candidates).regional().stream()
                        .map(Candidate::offer)
                        .filter(offer -> !offer.area().covers(place));
    }

    /** The entry with this id, if it is there. */
    Stream<Offer> named(OfferId id) {
        return snapshot.find(id).stream();
    }

    /** Whether this entry names this event, a kind above it or a kind of it. */
    boolean names(Offer offer, String event) {
        return mentions(offer, related.getOrDefault(event, Set.of()));
    }

    /**
     * Who names this event too and may be listed in the place of this one: a branch that works
     * here, or, when it is not known where, the whole of which this is a branch.
     */
    Stream<Offer> inPlaceOf(Offer offer, String event, @Nullable Place place) {
        var whole = offer.isBranch() ? offer.parent() : null;
        var others =
                place != null
                        ? branches(offer.id()).stream()
                                .filter(one -> one.isBranch() && one.area().covers(place))
                        : whole == null ? Stream.<Offer>empty() : named(whole);
        return others.filter(other -> names(other, event));
    }

    /** The branches and services of this one. */
    List<Offer> branches(OfferId id) {
        return branches.getOrDefault(id, List.of());
    }

    /** Two lists as one, the best that can be first. */
    private static final class Merged implements Iterator<Candidate> {

        private final List<Candidate> one;
        private final List<Candidate> other;
        private int atOne;
        private int atOther;

        Merged(List<Candidate> one, List<Candidate> other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public boolean hasNext() {
            return atOne < one.size() || atOther < other.size();
        }

        @Override
        public Candidate next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var first =
                    atOther == other.size()
                            || (atOne < one.size()
                                    && one.get(atOne).most() >= other.get(atOther).most());
            return first ? one.get(atOne++) : other.get(atOther++);
        }
    }

    /** The entry with this id, or null. */
    @Nullable Offer find(String id) {
        return snapshot.find(new OfferId(id)).orElse(null);
    }

    /** Where this postcode is, or null. */
    @Nullable Place place(@Nullable Postcode postcode) {
        return postcode == null ? null : snapshot.place(postcode).orElse(null);
    }

    /** How far the middle of the area of this entry is, or null when it has no area of its own. */
    @Nullable Double distance(Offer offer, @Nullable Place from) {
        return from == null ? null : snapshot.kilometres(offer, from);
    }
}
