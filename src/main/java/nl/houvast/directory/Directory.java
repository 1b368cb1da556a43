package nl.houvast.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The sociale kaart as it is now. */
public interface Directory {

    /** The newest snapshot. Cheap: it is in memory. */
    DirectorySnapshot current();

    /**
     * What is known better here than in the file that was imported. It stands beside the import,
     * never in it, so that the next one overwrites nothing without anybody seeing it.
     */
    interface Amendments {

        /** Nothing is known better. */
        Amendments NONE =
                new Amendments() {
                    @Override
                    public Entry amend(Entry imported) {
                        return imported;
                    }

                    @Override
                    public @Nullable Instant changedAt(OfferId id) {
                        return null;
                    }
                };

        /**
         * The entry as it is to be shown; the same one when nothing is known better. Asked for each
         * entry as it was imported whenever the directory comes into memory, so it may ask nobody
         * else.
         */
        Entry amend(Entry imported);

        /** When what is known better of this entry last changed, or null. */
        @Nullable Instant changedAt(OfferId id);

        /**
         * From now on, on this node, {@link Amendments#amend} may answer something else than
         * before.
         */
        record Changed() {}
    }
}
