package nl.houvast.offices;

import java.util.Collection;
import nl.houvast.directory.Place;

/** Somewhere on earth, in degrees north and east. */
record Point(double latitude, double longitude) {

    private static final double EARTH_KM = 6371;

    static Point of(Place place) {
        return new Point(place.latitude(), place.longitude());
    }

    /**
     * The middle of these.
     *
     * @throws IllegalArgumentException when there are none
     */
    static Point middle(Collection<Place> places) {
        if (places.isEmpty()) {
            throw new IllegalArgumentException("nothing has no middle");
        }
        return new Point(
                places.stream().mapToDouble(Place::latitude).average().orElseThrow(),
                places.stream().mapToDouble(Place::longitude).average().orElseThrow());
    }

    /** As the crow flies (haversine). */
    double kilometresTo(Point other) {
        var north = Math.toRadians(other.latitude - latitude);
        var east = Math.toRadians(other.longitude - longitude);
        var part =
                Math.pow(Math.sin(north / 2), 2)
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(other.latitude))
                                * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(part));
    }
}
