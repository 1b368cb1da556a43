package nl.houvast.offices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.houvast.directory.Place;
import nl.houvast.directory.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Draws the country from the postcodes we have: nobody's tiles, and nobody who sees where a visitor
 * looks. The country is a grid of small squares; each belongs to the postcode that is nearest, if
 * one is near. Squares side by side are one stroke, so that the whole is a few thousand characters.
 */
@Component
class Land {

    /** Where something is on the map, in its own units. */
    record Spot(long x, long y) {}

    /**
     * A province.
     *
     * @param path its squares, as SVG draws them with a thick line
     * @param shade a number: provinces side by side have different ones
     */
    record Province(String name, String path, int shade) {}

    /**
     * Municipalities of about the same size, a dot each.
     *
     * @param size from 0 for the smallest
     */
    record Dots(int size, String path) {}

    /** The side of a square, in units of the map: a little under three kilometres. */
    static final int SQUARE = 4;

    private static final int PER_DEGREE_NORTH = 160;
    private static final double PER_DEGREE_EAST = PER_DEGREE_NORTH * Math.cos(Math.toRadians(52.2));
    private static final int MARGIN = 16;
    private static final double NEAR = 2.1;
    private static final int[] SIZES = {6, 16, Integer.MAX_VALUE};

    private final Map<String, List<Place>> municipalities = new TreeMap<>();
    private final double west;
    private final double north;
    private final int columns;
    private final int rows;
    private final @Nullable Place[][] squares;
    private final List<Province> provinces;
    private final List<Dots> dots;

    Land(Places places) {
        var all = places.byPostcode().values();
        for (var place : all) {
            municipalities
                    .computeIfAbsent(place.municipality(), code -> new ArrayList<>())
                    .add(place);
        }
        west = all.stream().mapToDouble(Place::longitude).min().orElseThrow();
        north = all.stream().mapToDouble(Place::latitude).max().orElseThrow();
        columns = 1 + most(all, true) / SQUARE;
        rows = 1 + most(all, false) / SQUARE;
        squares = new Place[rows][columns];
        fill(all);
        provinces = drawProvinces();
        dots = drawDots();
    }

    private int most(Collection<Place> all, boolean eastward) {
        return MARGIN
                + (int)
                        all.stream()
                                .map(Point::of)
                                .mapToDouble(point -> eastward ? x(point) : y(point))
                                .max()
                                .orElseThrow();
    }

    private double x(Point point) {
        return MARGIN + (point.longitude() - west) * PER_DEGREE_EAST;
    }

    private double y(Point point) {
        return MARGIN + (north - point.latitude()) * PER_DEGREE_NORTH;
    }

    private void fill(Collection<Place> all) {
        var distances = new double[rows][columns];
        var reach = (int) Math.ceil(NEAR);
        // always in the same order, so that the map is the same after each start
        var ordered =
                all.stream()
                        .sorted(
                                Comparator.comparing(Place::municipality)
                                        .thenComparingDouble(Place::latitude)
                                        .thenComparingDouble(Place::longitude))
                        .toList();
        for (var place : ordered) {
            var x = x(Point.of(place)) / SQUARE;
            var y = y(Point.of(place)) / SQUARE;
            for (int row = (int) y - reach; row <= (int) y + reach; row++) {
                for (int column = (int) x - reach; column <= (int) x + reach; column++) {
                    var away = Math.hypot(column + 0.5 - x, row + 0.5 - y);
                    if (row >= 0
                            && row < rows
                            && column >= 0
                            && column < columns
                            && away <= NEAR
                            && (squares[row][column] == null || away < distances[row][column])) {
                        squares[row][column] = place;
                        distances[row][column] = away;
                    }
                }
            }
        }
    }

    /** Strokes over all squares of which this is so. */
    private String strokes(Predicate<Place> those) {
        var path = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                var from = column;
                while (column < columns && is(row, column, those)) {
                    column++;
                }
                if (column > from) {
                    path.append('M')
                            .append(from * SQUARE)
                            .append(' ')
                            .append(row * SQUARE + SQUARE / 2)
                            .append('h')
                            .append((column - from) * SQUARE);
                }
            }
        }
        return path.toString();
    }

    private boolean is(int row, int column, Predicate<Place> those) {
        var place = squares[row][column];
        return place != null && those.test(place);
    }

    private List<Province> drawProvinces() {
        var neighbours = neighbours();
        var shades = new HashMap<String, Integer>();
        var drawn = new ArrayList<Province>();
        neighbours.forEach(
                (name, others) -> {
                    var taken = others.stream().map(shades::get).toList();
                    var shade = 0;
                    while (taken.contains(shade)) {
                        shade++;
                    }
                    shades.put(name, shade);
                    drawn.add(
                            new Province(
                                    name, strokes(place -> place.province().equals(name)), shade));
                });
        return List.copyOf(drawn);
    }

    private Map<String, Set<String>> neighbours() {
        var neighbours = new TreeMap<String, Set<String>>();
        for (int row = 0; row + 1 < rows; row++) {
            for (int column = 0; column + 1 < columns; column++) {
                var here = squares[row][column];
                if (here != null) {
                    meet(neighbours, here, squares[row + 1][column]);
                    meet(neighbours, here, squares[row][column + 1]);
                }
            }
        }
        return neighbours;
    }

    private static void meet(
            Map<String, Set<String>> neighbours, Place here, @Nullable Place there) {
        var own = neighbours.computeIfAbsent(here.province(), name -> new TreeSet<>());
        if (there != null && !there.province().equals(here.province())) {
            own.add(there.province());
            neighbours
                    .computeIfAbsent(there.province(), name -> new TreeSet<>())
                    .add(here.province());
        }
    }

    private List<Dots> drawDots() {
        var drawn = new ArrayList<Dots>();
        for (int size = 0; size < SIZES.length; size++) {
            var path = new StringBuilder();
            for (var postcodes : municipalities.values()) {
                if (size(postcodes.size()) == size) {
                    var spot = spot(Point.middle(postcodes));
                    path.append('M').append(spot.x()).append(' ').append(spot.y()).append("h0");
                }
            }
            drawn.add(new Dots(size, path.toString()));
        }
        return List.copyOf(drawn);
    }

    private static int size(int postcodes) {
        var size = 0;
        while (postcodes >= SIZES[size]) {
            size++;
        }
        return size;
    }

    int width() {
        return columns * SQUARE;
    }

    int height() {
        return rows * SQUARE;
    }

    List<Province> provinces() {
        return provinces;
    }

    List<Dots> dots() {
        return dots;
    }

    /** Where this is on the map. */
    Spot spot(Point point) {
        return new Spot(Math.round(x(point)), Math.round(y(point)));
    }

    /** The squares of this municipality; nothing for a code that is none. */
    String area(String municipality) {
        return strokes(place -> place.municipality().equals(municipality));
    }

    /**
     * The middle of this municipality.
     *
     * @throws IllegalArgumentException when there is none with this code
     */
    Point middle(String municipality) {
        return Point.middle(municipalities.getOrDefault(municipality, List.of()));
    }
}
