package nl.houvast.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Place;
import nl.houvast.kernel.Postcode;
import org.jspecify.annotations.Nullable;

/** One snapshot of the directory, sorted out for fast answers. */
final class Catalogue {

    /** A point on the map, in degrees. */
    record Point(double latitude, double longitude) {

        private static final double EARTH_KM = 6371;

        /** As the crow flies, to a tenth of a kilometre. */
        double kilometresTo(Point other) {
            var north = Math.toRadians(other.latitude - latitude);
            var east = Math.toRadians(other.longitude - longitude);
            var part =
                    Math.pow(Math.sin(north / 2), 2)
                            + Math.cos(Math.toRadians(latitude))
                                    * Math.cos(Math.toRadians(other.latitude))
                                    * Math.pow(Math.sin(east / 2), 2);
            return Math.round(20 * EARTH_KM * Math.asin(Math.sqrt(part))) / 10.0;
        }

        static @Nullable Point middle(List<Point> points) {
            return points.isEmpty()
                    ? null
                    : new Point(
                            points.stream().mapToDouble(Point::latitude).average().orElseThrow(),
                            points.stream().mapToDouble(Point::longitude).average().orElseThrow());
        }
    }

    private final DirectorySnapshot snapshot;
    private final Map<String, List<Offer>> byEvent = new HashMap<>();
    private final Map<OfferId, Point> middles = new HashMap<>();

    Catalogue(DirectorySnapshot snapshot, Taxonomy taxonomy) {
        this.snapshot = snapshot;
        var parts = parts(taxonomy);
        for (var type : taxonomy.events()) {
            var related = new java.util.HashSet<>(taxonomy.lineage(type.id()));
            related.addAll(parts.getOrDefault(type.id(), Set.of()));
            byEvent.put(
                    type.id(),
                    snapshot.offers().stream().filter(offer -> mentions(offer, related)).toList());
        }
        var municipalities = municipalities();
        for (var offer : snapshot.offers()) {
            var points = new ArrayList<Point>();
            for (var municipality : offer.area().municipalities()) {
                var point = municipalities.get(municipality);
                if (point != null) {
                    points.add(point);
                }
            }
            var middle = offer.area().national() ? null : Point.middle(points);
            if (middle != null) {
                middles.put(offer.id(), middle);
            }
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

    private Map<String, Point> municipalities() {
        var places = new HashMap<String, List<Point>>();
        for (int digits = 1000; digits <= 9999; digits++) {
            snapshot.place(new Postcode(Integer.toString(digits)))
                    .ifPresent(
                            place ->
                                    places.computeIfAbsent(
                                                    place.municipality(), id -> new ArrayList<>())
                                            .add(point(place)));
        }
        var middles = new HashMap<String, Point>();
        places.forEach(
                (municipality, points) -> {
                    var middle = Point.middle(points);
                    if (middle != null) {
                        middles.put(municipality, middle);
                    }
                });
        return middles;
    }

    private static Point point(Place place) {
        return new Point(place.latitude(), place.longitude());
    }

    /** Whether this was made of this snapshot. */
    boolean isOf(DirectorySnapshot other) {
        return snapshot == other;
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
        var middle = middles.get(offer.id());
        return middle == null || from == null ? null : point(from).kilometresTo(middle);
    }
}
