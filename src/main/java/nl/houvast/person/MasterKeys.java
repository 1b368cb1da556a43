package nl.houvast.person;

import java.security.GeneralSecurityException;
import java.util.Map;

/**
 * The master keys that this node was given, by the number under which the database knows each. One
 * is current and wraps; all of them unwrap.
 */
final class MasterKeys {

    private final int current;
    private final Map<Integer, MasterKey> keys;

    MasterKeys(int current, Map<Integer, MasterKey> keys) {
        this.current = current;
        this.keys = Map.copyOf(keys);
    }

    /** The number of the key that wraps. */
    int current() {
        return current;
    }

    /** What people call the key that wraps. */
    String currentName() {
        return key(current).name();
    }

    WrappedKey wrap(DataKey key, String place) {
        return new WrappedKey(current, key(current).wrap(key, place));
    }

    DataKey unwrap(WrappedKey wrapped, String place) throws GeneralSecurityException {
        return key(wrapped.master()).unwrap(wrapped.value(), place);
    }

    private MasterKey key(int number) {
        var key = keys.get(number);
        if (key == null) {
            throw new IllegalStateException(
                    "this node was not given master key number "
                            + number
                            + "; every node must be able to read with a key before one wraps with it");
        }
        return key;
    }
}
