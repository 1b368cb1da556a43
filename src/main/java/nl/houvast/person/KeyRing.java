package nl.houvast.person;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys of the persons that this transaction has opened already. It is empty again when the
 * transaction ends: no key outlives the work it was opened for.
 */
@Component
class KeyRing {

    /**
     * A key, and whether its person cannot be forgotten until the transaction ends: only then
     * something new may be sealed with it.
     */
    private record Kept(DataKey key, boolean held) {}

    Optional<DataKey> find(PersonId person) {
        return kept(person).map(Kept::key);
    }

    /** The key of who cannot be forgotten until the transaction ends. */
    Optional<DataKey> held(PersonId person) {
        return kept(person).filter(Kept::held).map(Kept::key);
    }

    private Optional<Kept> kept(PersonId person) {
        var keys = bound();
        return keys == null ? Optional.empty() : Optional.ofNullable(keys.get(person));
    }

    DataKey keep(PersonId person, DataKey key) {
        return keep(person, new Kept(key, false));
    }

    DataKey hold(PersonId person, DataKey key) {
        return keep(person, new Kept(key, true));
    }

    private DataKey keep(PersonId person, Kept key) {
        var keys = bound();
        if (keys == null) {
            keys = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, keys);
            TransactionSynchronizationManager.registerSynchronization(new Holder(keys));
        }
        keys.put(person, key);
        return key.key();
    }

    void drop(PersonId person) {
        var keys = bound();
        if (keys != null) {
            keys.remove(person);
        }
    }

    @SuppressWarnings("unchecked") // only this class binds it
    private @Nullable Map<PersonId, Kept> bound() {
        return (Map<PersonId, Kept>) TransactionSynchronizationManager.getResource(this);
    }

    private final class Holder implements TransactionSynchronization {

        private final Map<PersonId, Kept> keys;

        Holder(Map<PersonId, Kept> keys) {
            this.keys = keys;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(KeyRing.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(KeyRing.this, keys);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(KeyRing.this);
            keys.clear();
        }
    }
}
