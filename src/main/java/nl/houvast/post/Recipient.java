package nl.houvast.post;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;
import nl.houvast.person.ContactPerson;
import nl.houvast.person.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Who may get a message about a person, by the age rules (Slachtofferhulp Nederland, page for
 * professionals): until twelve the parent or carer, from twelve to sixteen together with them, from
 * sixteen the young person alone. Whoever has no contact person is written to themselves: a minor
 * is only taken without one when the parent or carer is suspected, and then nobody at home may hear
 * of it. See docs/decisions/2026-11-24-when-and-to-whom-messages-go.md.
 */
enum Recipient {
    /** The person, and nobody else. */
    PERSON,
    /** The parent, carer or representative. */
    CONTACT_PERSON;

    private static final int ALONE = 16;
    private static final int GROWN_UP = 18;

    /** Who it is on this day; empty when that cannot be known, and then nobody gets anything. */
    static Optional<Recipient> of(Identity who, LocalDate today) {
        if (who.contactPerson() == null) {
            return Optional.of(PERSON);
        }
        var age = age(who, today);
        return age.isEmpty()
                ? Optional.empty()
                : Optional.of(age.getAsInt() < ALONE ? CONTACT_PERSON : PERSON);
    }

    /** Whether we know that this person is of age: only then a letter goes to where they live. */
    static boolean grownUp(Identity who, LocalDate today) {
        return age(who, today).orElse(0) >= GROWN_UP;
    }

    private static OptionalInt age(Identity who, LocalDate today) {
        var born = who.birthDate();
        return born == null
                ? OptionalInt.empty()
                : OptionalInt.of(Period.between(born, today).getYears());
    }

    /** The contact person, when the message is theirs. */
    @Nullable ContactPerson contact(Identity who) {
        return this == CONTACT_PERSON ? who.contactPerson() : null;
    }
}
