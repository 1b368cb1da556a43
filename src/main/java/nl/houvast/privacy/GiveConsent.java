package nl.houvast.privacy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import nl.houvast.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Write down what this person, or who may decide for them, agreed to. Printing one shows no text.
 *
 * @param fields what the receiver may know; for a number or an address the rules for safe contact
 *     go along
 * @param until when it ends by itself, or null when it does not
 * @param note what was said or signed, as evidence (art. 7(1) GDPR); kept sealed; null when there
 *     is nothing to add
 */
public record GiveConsent(
        PersonId person,
        ConsentPurpose purpose,
        Receiver receiver,
        Set<Field> fields,
        ConsentBasis basis,
        GivenBy givenBy,
        GivenHow how,
        Instant at,
        @Nullable Instant until,
        @Nullable String note) {

    public GiveConsent {
        fields = Field.safely(fields);
        if (receiver.isHouse() != (purpose == ConsentPurpose.CONTACT)) {
            throw new IllegalArgumentException("contact is with us, referring on is to others");
        }
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a consent to know nothing");
        }
    }

    /** That we may make contact. */
    public GiveConsent(
            PersonId person, ConsentBasis basis, GivenBy givenBy, GivenHow how, Instant at) {
        this(
                person,
                ConsentPurpose.CONTACT,
                Receiver.HOUSE,
                EnumSet.allOf(Field.class),
                basis,
                givenBy,
                how,
                at,
                null,
                null);
    }

    @Override
    public String toString() {
        return "GiveConsent[" + purpose + " to " + receiver + "]";
    }
}
