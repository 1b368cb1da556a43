package nl.houvast.privacy;

import java.util.Set;
import nl.houvast.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Let this receiver read these things about this person. Printing one shows no text.
 *
 * @param story a text for this receiver, or null; kept sealed
 */
public record ShareWith(
        PersonId person,
        ConsentPurpose purpose,
        Receiver receiver,
        Set<Field> fields,
        @Nullable String story) {

    public ShareWith {
        fields = Field.safely(fields);
    }

    @Override
    public String toString() {
        return "ShareWith[" + receiver + "]";
    }
}
