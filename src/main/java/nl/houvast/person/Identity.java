package nl.houvast.person;

import java.time.LocalDate;
import nl.houvast.contact.SafeContact;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is and how they are reached: what the vault keeps, and what it shows to whoever may
 * open it. Printing one shows nothing.
 *
 * @param birthDate null when it is not known
 * @param language ISO 639-1 code of the language to speak
 * @param interpreter whether an interpreter is needed (never a relative)
 * @param contactPerson the parent or carer for a minor, otherwise null
 * @param address where letters go, or null when it is not known
 */
public record Identity(
        PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable PhoneNumber phone,
        @Nullable Email email,
        String language,
        boolean interpreter,
        @Nullable ContactPerson contactPerson,
        SafeContact safeContact,
        @Nullable PostalAddress address) {

    /** Somebody whose postal address is not known. */
    public Identity(
            PersonName name,
            @Nullable LocalDate birthDate,
            @Nullable PhoneNumber phone,
            @Nullable Email email,
            String language,
            boolean interpreter,
            @Nullable ContactPerson contactPerson,
            SafeContact safeContact) {
        this(
                name,
                birthDate,
                phone,
                email,
                language,
                interpreter,
                contactPerson,
                safeContact,
                null);
    }

    @Override
    public String toString() {
        return "Identity[hidden]";
    }
}
