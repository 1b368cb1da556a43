package nl.houvast.person;

import java.security.GeneralSecurityException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes, unwraps and remembers the keys of persons, for as long as a transaction lasts. */
@Component
class PersonKeys {

    private final MasterKeys master;
    private final PersonRows rows;
    private final KeyRing ring;

    PersonKeys(MasterKeys master, PersonRows rows, KeyRing ring) {
        this.master = master;
        this.rows = rows;
        this.ring = ring;
    }

    DataKey make(PersonId person) {
        return ring.hold(person, DataKey.fresh());
    }

    WrappedKey wrap(PersonId person, DataKey key) {
        return master.wrap(key, place(person));
    }

    DataKey unwrap(PersonId person, WrappedKey wrapped) {
        return ring.find(person)
                .orElseGet(
                        () -> {
                            try {
                                return ring.keep(person, master.unwrap(wrapped, place(person)));
                            } catch (GeneralSecurityException e) {
                                throw new IllegalStateException("the key of " + person, e);
                            }
                        });
    }

    /**
     * The key to seal something new with. Nobody forgets this person until the transaction ends:
     * what is sealed here would be left behind.
     */
    Optional<DataKey> hold(PersonId person) {
        var known = ring.held(person);
        return known.isPresent()
                ? known
                : rows.hold(person).map(wrapped -> ring.hold(person, unwrap(person, wrapped)));
    }

    /**
     * Waits for whoever holds this person, and lets nobody hold them until the transaction ends.
     */
    void lock(PersonId person) {
        rows.lock(person);
    }

    void destroy(PersonId person) {
        ring.drop(person);
    }

    static String place(PersonId person) {
        return "person.person.wrapped_key|" + person; // after the column in which it stood first
    }
}
