package nl.houvast.advice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final DirectorySnapshot snapshot;
    private final Freshness freshness;
    private final Map<String, List<Offer>> byEvent = new HashMap<>();

    Catalogue(DirectorySnapshot snapshot, Taxonomy taxonomy, Freshness freshness) {
        this.snapshot = snapshot;
        this.freshness = freshness;
        var parts = parts(taxonomy);
        for (var type : taxonomy.events()) {
            var related = new java.util.HashSet<>(taxonomy.lineage(type.id()));
            related.addAll(parts.getOrDefault(type.id(), Set.of()));
            byEvent.put(
                    type.id(),
                    snapshot.offers().stream().filter(offer -> mentions(offer, related)).toList());
        }
    }

    private static Map<String, Set<String>> parts(Taxonomy taxonomy) {
        var parts = new HashMap<String, Set<String>>();
        for (var type : taxonomy.events()) {
            for (var above : taxonomy.lineage(type.id())) {
                parts.computeIfAbsent(above, id -> new java.util.HashSet<>()).add(type.id());
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

    /** The entries that name this event, a kind above it or a kind of it. */
    List<Offer> forEvent(String event) {
        return byEvent.getOrDefault(event, List.of());
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
