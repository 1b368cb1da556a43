package nl.houvast.directory;

/** The sociale kaart as it is now, with all that is kept of each entry. */
public interface WholeDirectory {

    /** The newest snapshot with its entries. Cheap: it is in memory. */
    Loaded loaded();

    /** A newer snapshot has come into memory on this node. */
    record Renewed(Loaded loaded) {}
}
