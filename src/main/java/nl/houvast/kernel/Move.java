package nl.houvast.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.houvast.kernel.SmallNumbers.Axis;

/** Somebody more in one part of an axis, and somebody less in another part or in none. */
final class Move {

    /** The counts that change, by the place of their names. */
    final int[] at;

    /** By how much each of them does, one more or one less. */
    final int[] by;

    private Move(int[] by) {
        this.at = IntStream.range(0, by.length).filter(name -> by[name] != 0).toArray();
        this.by = IntStream.of(at).map(name -> by[name]).toArray();
    }

    /**
     * Of each name of this axis: the moves by which there is one more of it. The other way around
     * the same counts change. Nobody is moved to a part in which there is nobody at all: who knows
     * that it is always empty would not believe it.
     *
     * @param inhabited the parts in which there is somebody
     */
    static List<List<Move>> of(Axis axis, Set<String> inhabited) {
        var moves = new ArrayList<List<Move>>();
        axis.names().forEach(any -> moves.add(new ArrayList<>()));
        for (var more : inhabited) {
            keep(between(axis, more, List.of()), moves);
            inhabited.stream()
                    .filter(less -> !less.equals(more))
                    .forEach(less -> keep(between(axis, more, List.of(less)), moves));
        }
        return moves;
    }

    private static Move between(Axis axis, String more, List<String> less) {
        return new Move(
                axis.names().stream()
                        .mapToInt(
                                name ->
                                        (axis.holds(name, more) ? 1 : 0)
                                                - (int)
                                                        less.stream()
                                                                .filter(it -> axis.holds(name, it))
                                                                .count())
                        .toArray());
    }

    private static void keep(Move move, List<List<Move>> moves) {
        for (int i = 0; i < move.at.length; i++) {
            if (move.by[i] > 0) {
                moves.get(move.at[i]).add(move);
            }
        }
    }
}
