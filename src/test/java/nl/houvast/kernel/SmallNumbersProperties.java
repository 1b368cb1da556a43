package nl.houvast.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.houvast.kernel.SmallNumbers.Axis;

/** Somebody who has every count that is shown, and can compute. */
class SmallNumbersProperties {

    /** A table with its axes: the counts of the parts in their order. */
    static final class Table {

        private final List<Axis> axes;
        private final int[] parts;

        Table(List<Axis> axes, int[] parts) {
            this.axes = axes;
            this.parts = parts;
        }

        List<List<String>> places(boolean groups) {
            List<List<String>> places = List.of(List.of());
            for (var axis : axes) {
                var more = new ArrayList<List<String>>();
                for (var place : places) {
                    for (var name : groups ? axis.names() : axis.parts()) {
                        var longer = new ArrayList<>(place);
                        longer.add(name);
                        more.add(longer);
                    }
                }
                places = more;
            }
            return places;
        }

        SmallNumbers shown() {
            var counts = new LinkedHashMap<List<String>, Integer>();
            var places = places(false);
            for (int i = 0; i < parts.length; i++) {
                counts.put(places.get(i), parts[i]);
            }
            return SmallNumbers.of(axes, counts);
        }

        /** Which parts are counted here: a row of the equations. */
        boolean[] row(List<String> where) {
            var row = new boolean[parts.length];
            var places = places(false);
            for (int i = 0; i < row.length; i++) {
                row[i] = holds(where, places.get(i));
            }
            return row;
        }

        private boolean holds(List<String> where, List<String> place) {
            return IntStream.range(0, axes.size())
                    .allMatch(
                            i ->
                                    where.get(i).equals(place.get(i))
                                            || axes.get(i)
                                                    .groups()
                                                    .getOrDefault(where.get(i), Set.of())
                                                    .contains(place.get(i)));
        }

        int count(List<String> where) {
            var row = row(where);
            return IntStream.range(0, row.length).filter(i -> row[i]).map(i -> parts[i]).sum();
        }

        @Override
        public String toString() {
            return axes.stream().map(Axis::names).toList() + " " + Arrays.toString(parts);
        }
    }

    @Provide
    Arbitrary<Table> tables() {
        return shapes(
                List.of(
                        List.of(axis(6)),
                        List.of(nested()),
                        List.of(axis(3), axis(4)),
                        List.of(axis(1), axis(3)),
                        List.of(axis(3), nested()),
                        List.of(axis(2), axis(3), nested())),
                40);
    }

    /** So small that every other world can be tried. */
    @Provide
    Arbitrary<Table> smallTables() {
        return shapes(List.of(List.of(axis(4)), List.of(axis(2), axis(2)), List.of(nested())), 9);
    }

    private static Arbitrary<Table> shapes(List<List<Axis>> shapes, int most) {
        // often small: that is where it goes wrong
        var count =
                Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, most));
        return Arbitraries.of(shapes)
                .flatMap(
                        axes ->
                                count.array(int[].class)
                                        .ofSize(size(axes))
                                        .map(parts -> new Table(axes, parts)));
    }

    private static int size(List<Axis> axes) {
        return axes.stream().mapToInt(axis -> axis.parts().size()).reduce(1, (a, b) -> a * b);
    }

    private static Axis axis(int parts) {
        return Axis.of(IntStream.range(0, parts).mapToObj(i -> "p" + i).toList(), "all");
    }

    /** As the outcomes of a first contact: a group within a group. */
    private static Axis nested() {
        var groups = new LinkedHashMap<String, Set<String>>();
        groups.put("reached", Set.of("early", "late"));
        groups.put("all", Set.of("early", "late", "never", "stopped"));
        return new Axis(List.of("early", "late", "never", "stopped"), groups);
    }

    @Property(tries = 300)
    void whatIsShownIsTrueAndNeverSmall(@ForAll("tables") Table table) {
        var shown = table.shown();
        for (var where : table.places(true)) {
            var count = table.count(where);
            var seen = shown.at(where.toArray(String[]::new));
            seen.ifPresent(
                    it -> {
                        assertThat(it).isEqualTo(count);
                        assertThat(it == 0 || it >= SmallNumbers.ENOUGH).isTrue();
                    });
        }
    }

    /**
     * Adding and subtracting, whatever and how often: the counts that are shown are equations, and
     * no combination of them gives a small one.
     */
    @Property(tries = 300)
    void noCombinationOfWhatIsShownTellsASmallOne(@ForAll("tables") Table table) {
        var shown = table.shown();
        var equations = new ArrayList<double[]>();
        for (var where : table.places(true)) {
            if (shown.at(where.toArray(String[]::new)).isPresent()) {
                equations.add(numbers(table.row(where)));
            }
        }
        var rank = rank(equations);
        for (var where : table.places(true)) {
            if (small(table.count(where))) {
                var more = new ArrayList<>(equations);
                more.add(numbers(table.row(where)));
                assertThat(rank(more)).as("%s can be computed", where).isEqualTo(rank + 1);
            }
        }
    }

    /** Also with knowing that people are whole. */
    @Property(tries = 30)
    void atLeastFiveNumbersArePossibleForASmallOne(@ForAll("smallTables") Table table) {
        var shown = table.shown();
        var places = table.places(true);
        var rows = places.stream().map(table::row).toList();
        var seen = places.stream().map(it -> shown.at(it.toArray(String[]::new))).toList();
        var possible = new ArrayList<Set<Integer>>();
        places.forEach(any -> possible.add(new HashSet<>()));
        worlds(
                new int[table.parts.length],
                0,
                world -> {
                    var counts = new int[rows.size()];
                    for (int i = 0; i < counts.length; i++) {
                        counts[i] = sum(rows.get(i), world);
                        if (!agrees(seen.get(i), counts[i])) {
                            return false;
                        }
                    }
                    for (int i = 0; i < counts.length; i++) {
                        possible.get(i).add(counts[i]);
                    }
                    return true;
                });
        for (int i = 0; i < places.size(); i++) {
            if (small(table.count(places.get(i)))) {
                assertThat(possible.get(i))
                        .as("%s", places.get(i))
                        .hasSizeGreaterThanOrEqualTo(5)
                        .anyMatch(count -> count >= 5);
            }
        }
    }

    private static boolean agrees(OptionalInt seen, int count) {
        return seen.isEmpty() || seen.getAsInt() == count;
    }

    private interface World {
        boolean fits(int[] parts);
    }

    private static void worlds(int[] world, int from, World visitor) {
        if (from == world.length) {
            visitor.fits(world);
            return;
        }
        for (int count = 0; count <= 16; count++) {
            world[from] = count;
            worlds(world, from + 1, visitor);
        }
        world[from] = 0;
    }

    private static int sum(boolean[] row, int[] world) {
        IntPredicate counted = i -> row[i];
        return IntStream.range(0, row.length).filter(counted).map(i -> world[i]).sum();
    }

    private static boolean small(int count) {
        return count > 0 && count < SmallNumbers.ENOUGH;
    }

    private static double[] numbers(boolean[] row) {
        var numbers = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            numbers[i] = row[i] ? 1 : 0;
        }
        return numbers;
    }

    /** How many of these equations say something new (Gauss, with the largest as pivot). */
    private static int rank(List<double[]> equations) {
        var rows = equations.stream().map(double[]::clone).toArray(double[][]::new);
        int rank = 0;
        int columns = rows.length == 0 ? 0 : rows[0].length;
        for (int column = 0; column < columns && rank < rows.length; column++) {
            int pivot = rank;
            for (int row = rank; row < rows.length; row++) {
                if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) {
                    pivot = row;
                }
            }
            if (Math.abs(rows[pivot][column]) < 1e-9) {
                continue;
            }
            var swapped = rows[rank];
            rows[rank] = rows[pivot];
            rows[pivot] = swapped;
            for (int row = rank + 1; row < rows.length; row++) {
                var factor = rows[row][column] / rows[rank][column];
                for (int i = column; i < columns; i++) {
                    rows[row][i] -= factor * rows[rank][i];
                }
            }
            rank++;
        }
        return rank;
    }
}
