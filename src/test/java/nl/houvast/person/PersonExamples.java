package nl.houvast.person;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import nl.houvast.access.Actor;
import nl.houvast.contact.SafeContact;
import nl.houvast.contact.SafeTime;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** People who do not exist. */
public final class PersonExamples {

    /** A Tuesday in November, at noon in Amsterdam. */
    public static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

    /** A worker. */
    public static final Actor NOOR = Actor.worker("worker-noor");

    /** A police officer. */
    public static final Actor BRAM = Actor.referrer("referrer-bram");

    /** Tuesday and Thursday from nine to twelve. */
    public static final SafeTime TUESDAY_AND_THURSDAY_MORNING =
            new SafeTime(
                    Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
                    LocalTime.of(9, 0),
                    LocalTime.of(12, 0));

    private PersonExamples() {}

    /** May be called on Tuesday and Thursday morning and mailed, and nothing else. */
    public static SafeContact callOrMail() {
        return new SafeContact(
                true,
                false,
                false,
                true,
                false,
                List.of(TUESDAY_AND_THURSDAY_MORNING),
                "zonnebloem",
                "verkeerd verbonden");
    }

    /** May be called at any hour, and nothing else. */
    public static SafeContact callOnly() {
        return new SafeContact(true, false, false, false, false, List.of(), null, null);
    }

    /** Sam Voorbeeld, 24, with everything we can know. */
    public static Identity sam() {
        return identity("Sam", "Voorbeeld", "+31612345678", "sam@voorbeeld.test", callOrMail());
    }

    /** Somebody with this name and these ways to be reached, born on 14 May 2002. */
    public static Identity identity(
            String given,
            @Nullable String family,
            @Nullable String phone,
            @Nullable String email,
            SafeContact safe) {
        return new Identity(
                new PersonName(given, family),
                LocalDate.of(2002, 5, 14),
                phone == null ? null : new PhoneNumber(phone),
                email == null ? null : new Email(email),
                "nl",
                false,
                null,
                safe);
    }

    /** The same person, who lives here. */
    static Identity at(Identity who, PostalAddress home) {
        return new Identity(
                who.name(),
                who.birthDate(),
                who.phone(),
                who.email(),
                who.language(),
                who.interpreter(),
                who.contactPerson(),
                who.safeContact(),
                home);
    }

    /** Kim, 9, reached through a parent. */
    public static Identity kim() {
        return new Identity(
                new PersonName("Kim", null),
                LocalDate.of(2017, 2, 3),
                null,
                null,
                "en",
                true,
                new ContactPerson(
                        new PersonName("Robin", "Ouder"),
                        new PhoneNumber("+31687654321"),
                        ContactPerson.Relation.PARENT),
                callOnly());
    }
}
