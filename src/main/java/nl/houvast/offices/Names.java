package nl.houvast.offices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.houvast.offices.Land.Spot;

/** Writes the name of each town where it lies over nothing else, as far as there is room. */
final class Names {

    /** On which side of its mark a name stands. */
    enum Side {
        RIGHT,
        LEFT,
        ABOVE,
        BELOW
    }

    private static final int LETTER = 8;
    private static final int HIGH = 16;
    private static final int MARK = 10;
    private static final int APART = 13;
    private static final int BELOW_OR_ABOVE = 19;

    private record Box(long left, long top, long right, long bottom) {

        static Box around(long x, long y, long width, long height) {
            return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
        }

        boolean touches(Box other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }
    }

    private final int width;
    private final List<Box> taken = new ArrayList<>();

    /**
     * A map without names.
     *
     * @param marks what no name may lie over
     */
    Names(int width, Collection<Spot> marks) {
        this.width = width;
        marks.forEach(mark -> taken.add(Box.around(mark.x(), mark.y(), 2 * MARK, 2 * MARK)));
    }

    /** Writes this name, and says on which side. */
    Side write(String name, Spot mark) {
        var side =
                Arrays.stream(Side.values())
                        .min(Comparator.comparingLong(it -> inTheWay(box(name, mark, it))))
                        .orElse(Side.RIGHT);
        taken.add(box(name, mark, side));
        return side;
    }

    private long inTheWay(Box box) {
        var outside = box.left < 0 || box.right > width ? 1 : 0;
        return outside + taken.stream().filter(box::touches).count();
    }

    private static Box box(String name, Spot mark, Side side) {
        var wide = name.length() * LETTER;
        var away = APART + wide / 2;
        return switch (side) {
            case RIGHT -> Box.around(mark.x() + away, mark.y(), wide, HIGH);
            case LEFT -> Box.around(mark.x() - away, mark.y(), wide, HIGH);
            case ABOVE -> Box.around(mark.x(), mark.y() - BELOW_OR_ABOVE, wide, HIGH);
            case BELOW -> Box.around(mark.x(), mark.y() + BELOW_OR_ABOVE, wide, HIGH);
        };
    }

    /** Where SVG writes a name on this side of its mark. */
    static Spot spot(Spot mark, Side side) {
        return switch (side) {
            case RIGHT -> new Spot(mark.x() + APART, mark.y());
            case LEFT -> new Spot(mark.x() - APART, mark.y());
            case ABOVE -> new Spot(mark.x(), mark.y() - BELOW_OR_ABOVE);
            case BELOW -> new Spot(mark.x(), mark.y() + BELOW_OR_ABOVE);
        };
    }

    /** Which end of the name is there. */
    static String anchor(Side side) {
        return switch (side) {
            case RIGHT -> "start";
            case LEFT -> "end";
            case ABOVE, BELOW -> "middle";
        };
    }
}
