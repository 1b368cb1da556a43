package nl.houvast.person;

import java.util.Objects;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.PhoneNumber;

/**
 * The parent, carer or representative through whom a person is helped.
 *
 * @param relation what they are to the person
 */
public record ContactPerson(PersonName name, PhoneNumber phone, Relation relation) {

    public ContactPerson {
        Objects.requireNonNull(relation);
    }

    /** What a contact person is to the person who is helped. */
    public enum Relation {
        PARENT,
        CARER,
        LEGAL_REPRESENTATIVE,
        OTHER
    }

    @Override
    public String toString() {
        return "ContactPerson[hidden]";
    }
}
