package nl.houvast.post;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static nl.houvast.person.PersonExamples.callOrMail;
import static nl.houvast.person.PersonExamples.identity;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import nl.houvast.contact.CallingHours;
import nl.houvast.contact.Channel;
import nl.houvast.contact.Holidays;
import nl.houvast.contact.SafeContact;
import nl.houvast.contact.SafeTime;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.person.ContactPerson;
import nl.houvast.person.Identity;
import nl.houvast.person.PostalAddress;
import org.jspecify.annotations.Nullable;

/** People who do not exist, and may be written to. */
final class PostExamples {

    /** From Monday to Saturday between nine and eight, not on holidays. */
    static final CallingHours HOURS =
            new CallingHours(
                    List.of(
                            new SafeTime(
                                    EnumSet.range(MONDAY, SATURDAY),
                                    LocalTime.of(9, 0),
                                    LocalTime.of(20, 0))),
                    new Holidays()::on);

    /** Where a letter goes. */
    static final PostalAddress HOME = new PostalAddress("Kerkstraat 1", "3511 AB", "Utrecht");

    static final Predicate<Envelope> OPEN = envelope -> false;

    private PostExamples() {}

    /** Somebody who may be mailed at this address. */
    static Identity mail(String address) {
        return identity("Sam", "Voorbeeld", null, address, callOrMail());
    }

    /** Somebody who may be reached in every way, at these times. */
    static Identity anyWay(String phone, SafeTime... times) {
        return person(LocalDate.of(2002, 5, 14), phone, null, anyWay(times));
    }

    /** Every way is safe, calls and texts at these times. */
    static SafeContact anyWay(SafeTime... times) {
        return new SafeContact(true, true, true, true, true, List.of(times), null, null);
    }

    /** Somebody with every address, born on this day, with or without a parent. */
    static Identity person(
            @Nullable LocalDate born,
            String phone,
            @Nullable ContactPerson parent,
            SafeContact safe) {
        return new Identity(
                new PersonName("Sam", "Voorbeeld"),
                born,
                new PhoneNumber(phone),
                new Email("sam@voorbeeld.test"),
                "nl",
                false,
                parent,
                safe,
                HOME);
    }

    /** A parent. */
    static ContactPerson parent() {
        return new ContactPerson(
                new PersonName("Robin", "Ouder"),
                new PhoneNumber("+31687654321"),
                ContactPerson.Relation.PARENT);
    }

    /** The same, in English. */
    static Identity inEnglish(Identity who) {
        return new Identity(
                who.name(),
                who.birthDate(),
                who.phone(),
                who.email(),
                "en",
                false,
                null,
                who.safeContact(),
                who.address());
    }

    /** What the gate would ask about somebody whose consent stands. */
    static Envelope.Question question(Channel channel, @Nullable Identity who, Instant now) {
        return new Envelope.Question(channel, who, true, OPEN, now.atZone(SafeContact.ZONE), HOURS);
    }

    /** A gateway for texts at this address, which may take its time on a busy machine. */
    static SmsCarrier.Settings texts(@Nullable URI url) {
        return texts(url, Duration.ofSeconds(10));
    }

    static SmsCarrier.Settings texts(@Nullable URI url, Duration timeout) {
        return new SmsCarrier.Settings(
                url,
                FakeGateway.TOKEN,
                "Bericht",
                LocalTime.of(9, 0),
                LocalTime.of(20, 0),
                timeout);
    }
}
