package nl.houvast.directory;

/** The sociale kaart as it is now. */
public interface Directory {

    /** The newest snapshot. Cheap: it is in memory. */
    DirectorySnapshot current();
}
