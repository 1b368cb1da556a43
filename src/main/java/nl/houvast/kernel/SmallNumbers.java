package nl.houvast.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table of counts of people, as far as it may be shown. A count of one to four is hidden, and
 * with it as many others as are needed so that it cannot be computed.
 *
 * <p>The rule: for each small count there is another table of counts that agrees with every count
 * that is shown, and in which this one is another number; at least {@link #ENOUGH} numbers are
 * possible for it. So adding and subtracting never tells it, whichever of the shown counts are
 * taken, from one page or from several: all of them come from one such table. Whoever reads sees
 * one sign for everything that is hidden, small or not. Zero is nobody: it is shown, and therefore
 * nothing that is hidden counts as a possible zero.
 *
 * <p>This is the threshold rule with secondary suppression (CBS, "Statistische beveiliging",
 * cbs.nl/methoden; Hundepool and others, "Statistical Disclosure Control", 2012, ch. 4). What else
 * is hidden is found by the hypercube method described there: some people are moved from one part
 * to another along every axis, or are left out, and each count in which that would be seen is
 * hidden; of all such moves the one that hides least. What it does not cover: whoever knows some of
 * the people counted, and whoever has the same table from two moments. Show what is final.
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
        moves = axes.stream().map(Move::of).toList();
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

    private void hide() {
        var small =
                IntStream.range(0, counts.length)
                        .filter(cell -> counts[cell] > 0 && counts[cell] < ENOUGH)
                        .toArray();
        for (var cell : small) {
            hidden[cell] = true;
        }
        for (var cell : small) {
            var others = new Search(cell).best();
            for (var other : others) {
                hidden[other] = true;
            }
        }
    }

    /** Looks for what has to be hidden so that one small count cannot be computed. */
    private final class Search {

        private final int[] name;
        private final int[][] at;
        private final int[][] by;
        private int[] best = new int[0];
        private long least = Long.MAX_VALUE;

        Search(int cell) {
            name = new int[strides.length];
            at = new int[strides.length][];
            by = new int[strides.length][];
            int rest = cell;
            for (int i = 0; i < strides.length; i++) {
                name[i] = rest / strides[i];
                rest %= strides[i];
            }
        }

        /** There is always one: leaving people out who are in this count. */
        int[] best() {
            choose(0);
            if (least == Long.MAX_VALUE) {
                throw new IllegalStateException("a small count cannot be hidden");
            }
            return best;
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

        /** What this move costs, and whether enough numbers are possible by it. */
        private void weigh() {
            int size = 1;
            for (var some : at) {
                size *= some.length;
            }
            var changed = new int[size];
            long cost = 0;
            long fewer = Integer.MAX_VALUE;
            long more = Integer.MAX_VALUE;
            for (int corner = 0; corner < size; corner++) {
                int cell = 0;
                int sign = 1;
                int rest = corner;
                for (int i = 0; i < at.length; i++) {
                    int which = rest % at[i].length;
                    rest /= at[i].length;
                    cell += at[i][which] * strides[i];
                    sign *= by[i][which];
                }
                cost += hidden[cell] ? 0 : counts[cell];
                if (counts[cell] == 0 || cost >= least) {
                    return; // zero is shown and stays zero; or another move hides less
                }
                if (sign > 0) {
                    fewer = Math.min(fewer, counts[cell] - 1L);
                } else {
                    more = Math.min(more, counts[cell] - 1L);
                }
                changed[corner] = cell;
            }
            if (fewer + more + 1 >= ENOUGH) {
                least = cost;
                best = changed;
            }
        }
    }
}
