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

    Optional<DataKey> find(PersonId person) {
        var keys = bound();
        return keys == null ? Optional.empty() : Optional.ofNullable(keys.get(person));
    }

    DataKey keep(PersonId person, DataKey key) {
        var keys = bound();
        if (keys == null) {
            keys = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, keys);
            TransactionSynchronizationManager.registerSynchronization(new Holder(keys));
        }
        keys.put(person, key);
        return key;
    }

    void drop(PersonId person) {
        var keys = bound();
        if (keys != null) {
            keys.remove(person);
        }
    }

    @SuppressWarnings("unchecked") // only this class binds it
    private @Nullable Map<PersonId, DataKey> bound() {
        return (Map<PersonId, DataKey>) TransactionSynchronizationManager.getResource(this);
    }

    private final class Holder implements TransactionSynchronization {

        private final Map<PersonId, DataKey> keys;

        Holder(Map<PersonId, DataKey> keys) {
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
