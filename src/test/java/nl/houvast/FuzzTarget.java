package nl.houvast;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * Something of ours that reads what others wrote, and what must hold whatever they wrote. A target
 * takes any bytes and returns; a promise that does not hold is an {@link AssertionError}, and so is
 * everything else that is thrown and was not promised.
 */
@FunctionalInterface
public interface FuzzTarget {

    /** Reads these bytes. */
    void read(byte[] input) throws Exception;

    /** The bytes as a text, with a mark for what is no text. */
    static String text(byte[] input) {
        return new String(input, UTF_8);
    }

    /** The lines of the input, of which there are this many; what is missing is empty. */
    static List<String> lines(byte[] input, int many) {
        var lines = new java.util.ArrayList<>(List.of(text(input).split("\n", many)));
        while (lines.size() < many) {
            lines.add("");
        }
        return lines;
    }

    /** Holds the target to what it promises. */
    static void must(boolean holds, String promise) {
        if (!holds) {
            throw new AssertionError(promise);
        }
    }
}
