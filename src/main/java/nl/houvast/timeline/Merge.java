package nl.houvast.timeline;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings together what two people made of the same text, line by line, as diff3 does: where only
 * one of them changed something that is taken; where both did, both are shown. Of what either wrote
 * no line is ever lost.
 */
final class Merge {

    /** Texts with more changed lines than this are not compared: then all of it is shown. */
    private static final int MOST = 1_000_000;

    private final List<String> base;
    private final List<String> theirs;
    private final List<String> mine;
    private final List<Stretch> stretches = new ArrayList<>();

    private Merge(String base, String theirs, String mine) {
        this.base = lines(base);
        this.theirs = lines(theirs);
        this.mine = lines(mine);
    }

    /** A few lines that follow each other: as both have them, or what each made of them. */
    record Stretch(List<String> theirs, List<String> mine) {

        /** Whether there is nothing to choose. */
        boolean settled() {
            return theirs.equals(mine);
        }

        /** Every line of it: theirs first where they differ. */
        Stream<String> all() {
            return settled() ? theirs.stream() : Stream.concat(theirs.stream(), mine.stream());
        }

        @Override
        public String toString() {
            return "Stretch[hidden]";
        }
    }

    /** What became of it. */
    record Merged(List<Stretch> stretches) {

        /** Whether there is nothing to choose anywhere. */
        boolean settled() {
            return stretches.stream().allMatch(Stretch::settled);
        }

        /** The whole text; where there is something to choose, with what both wrote. */
        String text() {
            return stretches.stream().flatMap(Stretch::all).collect(joining("\n"));
        }

        /** Where there is something to choose. */
        List<Stretch> overlaps() {
            return stretches.stream().filter(it -> !it.settled()).toList();
        }
    }

    /**
     * Both changes of one text.
     *
     * @param base what both began with
     * @param theirs what is kept now
     * @param mine what is to be kept
     */
    static Merged three(String base, String theirs, String mine) {
        var merge = new Merge(base, theirs, mine);
        merge.walk();
        return new Merged(List.copyOf(merge.stretches));
    }

    private void walk() {
        var inTheirs = matches(base, theirs);
        var inMine = matches(base, mine);
        int b = 0;
        int t = 0;
        int m = 0;
        while (b < base.size() || t < theirs.size() || m < mine.size()) {
            int next = b;
            while (next < base.size() && (inTheirs[next] < 0 || inMine[next] < 0)) {
                next++;
            }
            boolean common = next < base.size();
            int untilTheirs = common ? inTheirs[next] : theirs.size();
            int untilMine = common ? inMine[next] : mine.size();
            join(base.subList(b, next), theirs.subList(t, untilTheirs), mine.subList(m, untilMine));
            if (common) { // a line that nobody touched
                settle(base.subList(next, next + 1));
            }
            b = next + 1;
            t = untilTheirs + 1;
            m = untilMine + 1;
        }
    }

    private void join(List<String> was, List<String> theirs, List<String> mine) {
        if (theirs.equals(was) || (was.isEmpty() && isWithin(theirs, mine))) {
            settle(mine);
        } else if (mine.equals(was)
                || theirs.equals(mine)
                || (was.isEmpty() && isWithin(mine, theirs))) {
            settle(theirs);
        } else if (was.isEmpty()) { // both only added something: it stands below each other
            settle(Stream.concat(theirs.stream(), mine.stream()).toList());
        } else {
            stretches.add(new Stretch(List.copyOf(theirs), List.copyOf(mine)));
        }
    }

    private void settle(List<String> lines) {
        if (!lines.isEmpty()) {
            stretches.add(new Stretch(List.copyOf(lines), List.copyOf(lines)));
        }
    }

    /** Whether the other has all these lines in this order: the same form was sent again. */
    private static boolean isWithin(List<String> lines, List<String> other) {
        int found = 0;
        for (var line : other) {
            if (found < lines.size() && lines.get(found).equals(line)) {
                found++;
            }
        }
        return found == lines.size();
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\n", -1));
    }

    /** Of each line of the one where it stands in the other, as many as can be; -1 for nowhere. */
    private static int[] matches(List<String> one, List<String> other) {
        var found = new int[one.size()];
        Arrays.fill(found, -1);
        int begin = 0;
        int endOne = one.size();
        int endOther = other.size();
        while (begin < endOne && begin < endOther && one.get(begin).equals(other.get(begin))) {
            found[begin] = begin;
            begin++;
        }
        while (endOne > begin
                && endOther > begin
                && one.get(endOne - 1).equals(other.get(endOther - 1))) {
            found[--endOne] = --endOther;
        }
        var left = one.subList(begin, endOne);
        var right = other.subList(begin, endOther);
        if ((long) left.size() * right.size() <= MOST) {
            longest(left, right, begin, found);
        }
        return found;
    }

    /** The longest row of lines that both have. */
    private static void longest(List<String> one, List<String> other, int begin, int[] found) {
        var length = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                length[i][j] =
                        one.get(i).equals(other.get(j))
                                ? length[i + 1][j + 1] + 1
                                : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            if (one.get(i).equals(other.get(j))) {
                found[begin + i++] = begin + j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
