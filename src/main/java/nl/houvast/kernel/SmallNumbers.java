package nl.houvast.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A table of counts of people, as far as it may be shown. A count of one to four is hidden, and
 * with it as many others as are needed so that it cannot be computed.
 *
 * <p>The rule: for each small count there are other tables of counts that agree with every count
 * that is shown, and in which this one is another number. At least {@link #ENOUGH} numbers are
 * possible for it, and one of them is {@link #ENOUGH} or more: nobody can even tell that it is
 * small, and no group of people that it belongs to and that can be computed is. So adding and
 * subtracting never tells it, whichever of the shown counts are taken, from one page or from
 * several: all of them come from one such table. Whoever reads sees one sign for everything that is
 * hidden, small or not. Zero is nobody: it is shown, unless it has to hide another count.
 *
 * <p>This is the threshold rule with secondary suppression (CBS, "Statistische beveiliging",
 * cbs.nl/methoden; Hundepool and others, "Statistical Disclosure Control", 2012, ch. 4). What else
 * is hidden is found by the hypercube method described there: some people are moved from one part
 * to another along every axis, or are left out, and each count in which that would be seen is
 * hidden; of all such moves those that hide least, one after the other. What it does not cover:
 * whoever knows some of the people counted, and whoever has the same table from two moments. Show
 * what is final.
 */
public final class SmallNumbers {

    /** From how many on a count says nothing about somebody. */
    public static final int ENOUGH = 5;

    /** One way in which the counts are divided. Each of the people counted is in one part. */
    public record Axis(List<String> parts, Map<String, Set<String>> groups) {

        /**
         * @param parts each other name once
         * @param groups parts of which the count together is shown too, by a name that is no part
         * @throws IllegalArgumentException when a name is there twice, or a group holds what is no
         *     part
         */
        public Axis {
            parts = List.copyOf(parts);
            groups = new LinkedHashMap<>(groups);
            var names = new HashSet<>(parts);
            if (names.size() < parts.size() || groups.keySet().stream().anyMatch(names::contains)) {
                throw new IllegalArgumentException("a name is there twice");
            }
            if (!groups.values().stream().allMatch(names::containsAll)) {
                throw new IllegalArgumentException("a group holds what is no part");
            }
        }

        /** These parts, and all of them together under this name. */
        public static Axis of(List<String> parts, String all) {
            return new Axis(parts, Map.of(all, Set.copyOf(parts)));
        }

        List<String> names() {
            var names = new ArrayList<>(parts);
            names.addAll(groups.keySet());
            return names;
        }

        boolean holds(String name, String part) {
            return name.equals(part) || groups.getOrDefault(name, Set.of()).contains(part);
        }
    }

    private final List<List<String>> names;

    /** By axis and name: those by which there is one more of it. The other way is the same. */
    private final List<List<List<Move>>> moves;

    private final int[] strides;
    private final int[] counts;
    private final boolean[] hidden;

    private SmallNumbers(List<Axis> axes, Map<List<String>, Integer> parts) {
        names = axes.stream().map(Axis::names).toList();
        moves =
                IntStream.range(0, axes.size())
                        .mapToObj(i -> Move.of(axes.get(i), inhabited(parts, i)))
                        .toList();
        strides = new int[axes.size()];
        int cells = 1;
        for (int i = axes.size() - 1; i >= 0; i--) {
            strides[i] = cells;
            cells *= names.get(i).size();
        }
        counts = new int[cells];
        parts.forEach((where, count) -> add(axes, where, 0, 0, count));
        hidden = new boolean[cells];
        hide();
    }

    /**
     * What may be shown of these counts, and of each group of them.
     *
     * @param counts by one part of each axis; what is not named is zero
     * @throws IllegalArgumentException when one is negative or names no part
     */
    public static SmallNumbers of(List<Axis> axes, Map<List<String>, Integer> counts) {
        counts.forEach(
                (where, count) -> {
                    if (count < 0 || where.size() != axes.size()) {
                        throw new IllegalArgumentException("no count of a part");
                    }
                    for (int i = 0; i < axes.size(); i++) {
                        if (!axes.get(i).parts().contains(where.get(i))) {
                            throw new IllegalArgumentException("there is no such part");
                        }
                    }
                });
        return new SmallNumbers(axes, counts);
    }

    /** The same for one row of counts, the sum of which may be known; in the same order. */
    public static <K> Map<K, OptionalInt> shown(Map<K, Integer> counts) {
        var keys = List.copyOf(counts.keySet());
        var parts = IntStream.range(0, keys.size()).mapToObj(String::valueOf).toList();
        var numbers = new LinkedHashMap<List<String>, Integer>();
        parts.forEach(
                it ->
                        numbers.put(
                                List.of(it),
                                counts.getOrDefault(keys.get(Integer.parseInt(it)), 0)));
        var table = of(List.of(Axis.of(parts, "all")), numbers);
        var shown = new LinkedHashMap<K, OptionalInt>();
        parts.forEach(it -> shown.put(keys.get(Integer.parseInt(it)), table.at(it)));
        return shown;
    }

    /** The sum of what is shown; nothing when one of them is hidden. Tells nothing new. */
    public static OptionalInt sum(List<OptionalInt> shown) {
        return shown.stream().allMatch(OptionalInt::isPresent)
                ? OptionalInt.of(shown.stream().mapToInt(OptionalInt::getAsInt).sum())
                : OptionalInt.empty();
    }

    /**
     * The count of these, or nothing when it is hidden.
     *
     * @param where for each axis the name of a part or of a group
     * @throws IllegalArgumentException when there is no such name
     */
    public OptionalInt at(String... where) {
        int cell = 0;
        for (int i = 0; i < strides.length; i++) {
            var name = names.get(i).indexOf(where[i]);
            if (name < 0) {
                throw new IllegalArgumentException("there is no such part or group");
            }
            cell += name * strides[i];
        }
        return hidden[cell] ? OptionalInt.empty() : OptionalInt.of(counts[cell]);
    }

    private void add(List<Axis> axes, List<String> where, int axis, int cell, int count) {
        if (axis == strides.length) {
            counts[cell] += count;
            return;
        }
        for (int name = 0; name < names.get(axis).size(); name++) {
            if (axes.get(axis).holds(names.get(axis).get(name), where.get(axis))) {
                add(axes, where, axis + 1, cell + name * strides[axis], count);
            }
        }
    }

    private static Set<String> inhabited(Map<List<String>, Integer> parts, int axis) {
        var inhabited = new TreeSet<String>();
        parts.forEach(
                (where, count) -> {
                    if (count > 0) {
                        inhabited.add(where.get(axis));
                    }
                });
        return inhabited;
    }

    private void hide() {
        var small =
                IntStream.range(0, counts.length)
                        .filter(cell -> counts[cell] > 0 && counts[cell] < ENOUGH)
                        .toArray();
        for (var cell : small) {
            hidden[cell] = true;
        }
        for (var cell : small) {
            new Search(cell).run();
        }
    }

    /** Looks for what has to be hidden so that one small count cannot be computed. */
    private final class Search {

        private final int target;
        private final int[] name = new int[strides.length];
        private final int[][] at = new int[strides.length][];
        private final int[][] by = new int[strides.length][];

        /** Two other tables: in one the count is larger, in the other smaller. */
        private final int[] larger = counts.clone();

        private final int[] smaller = counts.clone();

        private int[] cells = {};
        private int[] signs = {};
        private int up;
        private int down;
        private long least;

        Search(int target) {
            this.target = target;
            int rest = target;
            for (int i = 0; i < strides.length; i++) {
                name[i] = rest / strides[i];
                rest %= strides[i];
            }
        }

        /** There is always a next one: leaving people out who are in this count. */
        void run() {
            while (larger[target] < ENOUGH || larger[target] - smaller[target] + 1 < ENOUGH) {
                least = Long.MAX_VALUE;
                choose(0);
                if (least == Long.MAX_VALUE) {
                    throw new IllegalStateException("a small count cannot be hidden");
                }
                for (int i = 0; i < cells.length; i++) {
                    hidden[cells[i]] = true;
                    larger[cells[i]] += signs[i] * up;
                    smaller[cells[i]] -= signs[i] * down;
                }
            }
        }

        private void choose(int axis) {
            if (axis == strides.length) {
                weigh();
                return;
            }
            for (var move : moves.get(axis).get(name[axis])) {
                at[axis] = move.at;
                by[axis] = move.by;
                choose(axis + 1);
            }
        }

        /** What this move costs, and how often it can be made from the two other tables. */
        private void weigh() {
            int size = 1;
            for (var some : at) {
                size *= some.length;
            }
            var where = new int[size];
            var sign = new int[size];
            long cost = 0;
            int more = ENOUGH;
            int fewer = ENOUGH;
            for (int corner = 0; corner < size; corner++) {
                int rest = corner;
                sign[corner] = 1;
                for (int i = 0; i < at.length; i++) {
                    where[corner] += at[i][rest % at[i].length] * strides[i];
                    sign[corner] *= by[i][rest % at[i].length];
                    rest /= at[i].length;
                }
                int cell = where[corner];
                cost += hidden[cell] ? 0 : counts[cell] == 0 ? ENOUGH : counts[cell];
                if (sign[corner] < 0) {
                    more = Math.min(more, larger[cell]);
                } else {
                    fewer = Math.min(fewer, smaller[cell]);
                }
                if (cost >= least || (more == 0 && (fewer == 0 || larger[target] < ENOUGH))) {
                    return; // another hides less, or this one brings nothing
                }
            }
            least = cost;
            cells = where;
            signs = sign;
            up = more;
            down = fewer;
        }
    }
}
