package nl.houvast.person;

/**
 * A data key as the database keeps it.
 *
 * @param master the number of the master key that wrapped it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record WrappedKey(int master, byte[] value) {}
