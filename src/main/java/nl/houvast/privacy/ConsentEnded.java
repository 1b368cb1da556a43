package nl.houvast.privacy;

import java.time.Instant;
import nl.houvast.person.PersonId;

/**
 * For this purpose this receiver has no consent of this person any more. Told in the transaction
 * that ends it: whoever listens stops in that same transaction.
 */
public sealed interface ConsentEnded permits ConsentWithdrawn, ConsentExpired {

    PersonId person();

    ConsentPurpose purpose();

    Receiver receiver();

    Instant at();

    /** Whether we ourselves may make no more contact. */
    default boolean stopsContact() {
        return purpose() == ConsentPurpose.CONTACT && receiver().isHouse();
    }
}
