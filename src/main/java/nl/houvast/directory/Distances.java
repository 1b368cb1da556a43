package nl.houvast.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far it is to the middle of where somebody works. Addresses are not known; who works in the
 * whole country is at no distance.
 */
final class Distances {

    private record Point(double latitude, double longitude) {

        private static final double EARTH_KM = 6371;

        static Point of(Place place) {
            return new Point(place.latitude(), place.longitude());
        }

        static @Nullable Point middle(List<Point> points) {
            return points.isEmpty()
                    ? null
                    : new Point(
                            points.stream().mapToDouble(Point::latitude).average().orElseThrow(),
                            points.stream().mapToDouble(Point::longitude).average().orElseThrow());
        }

        /** As the crow flies (haversine), to a tenth of a kilometre. */
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
    }

    private final Map<OfferId, Point> middles = new HashMap<>();

    Distances(Collection<Offer> offers, Collection<Place> places) {
        var municipalities = municipalities(places);
        for (var offer : offers) {
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

    private static Map<String, Point> municipalities(Collection<Place> places) {
        var points = new HashMap<String, List<Point>>();
        for (var place : places) {
            points.computeIfAbsent(place.municipality(), id -> new ArrayList<>())
                    .add(Point.of(place));
        }
        var middles = new HashMap<String, Point>();
        points.forEach(
                (municipality, all) -> {
                    var middle = Point.middle(all);
                    if (middle != null) {
                        middles.put(municipality, middle);
                    }
                });
        return middles;
    }

    @Nullable Double kilometres(Offer offer, Place from) {
        var middle = middles.get(offer.id());
        return middle == null ? null : Point.of(from).kilometresTo(middle);
    }
}
