package nl.houvast.incident;

import java.util.Collection;
import java.util.Comparator;

/**
 * What somebody says an incident did to them, the heaviest first. It decides in what order people
 * are called, and as what they count in the rules about who is helped.
 */
enum Impact {
    /** Somebody they love died. */
    LOST(1, "bereaved"),
    /** They wait for news of somebody they love. */
    WAITS(1, "loved_one"),
    /** They are hurt. */
    INJURED(2, "victim"),
    /** They were in it. */
    THERE(3, "victim"),
    /** They saw it happen, or helped. */
    SAW(4, "witness");

    private final int level;
    private final String relation;

    Impact(int level, String relation) {
        this.level = level;
        this.relation = relation;
    }

    /** From 1, called first, to 4. */
    int level() {
        return level;
    }

    /** What they are to the event, by taxonomy id. */
    String relation() {
        return relation;
    }

    /**
     * The heaviest of several.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    static Impact heaviest(Collection<Impact> several) {
        return several.stream().min(Comparator.naturalOrder()).orElseThrow();
    }
}
