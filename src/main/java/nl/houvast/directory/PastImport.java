package nl.houvast.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that the directory was changed, or that a file was refused.
 *
 * @param number tells it from others; a higher one is later
 * @param source whose rows it changed
 * @param by id of the editor, or null when it was a start
 * @param refusal why the whole file was refused, or null
 * @param undoes the number of the one it undid, or null
 * @param undone whether somebody undid it since
 */
public record PastImport(
        long number,
        Instant at,
        Kind kind,
        String source,
        @Nullable String by,
        @Nullable String refusal,
        Counts counts,
        @Nullable Long undoes,
        boolean undone) {

    /** How it came about. */
    public enum Kind {
        /** The file of the settings. */
        START,
        /** A file that an editor offered. */
        IMPORT,
        /** An editor undid one. */
        UNDO,
        /** An editor chose between sources. */
        CHOICE
    }

    /** How many rows it added, changed, left as they were, removed and refused. */
    public record Counts(int added, int changed, int unchanged, int removed, int refused) {}

    /** Whether it can be undone as one. */
    public boolean undoable() {
        return refusal == null && !undone && kind != Kind.CHOICE;
    }
}
