package nl.houvast.access;

import java.util.Optional;

/**
 * Work that waits and that nobody may overlook: every page says so to whoever does it. Implemented
 * by each module that has such work.
 */
public interface Waiting {

    /**
     * How much waits.
     *
     * @param text key of the words for it; the key with ".late" says also how many are late
     * @param address of the list
     * @param count how many wait
     * @param late how many of them wait longer than was promised
     */
    record Work(String text, String address, int count, int late) {}

    /** What waits for this actor; empty when it is not theirs to do. */
    Optional<Work> of(Actor by);
}
