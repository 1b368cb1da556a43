package nl.houvast.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import nl.houvast.contact.SafeContact;
import nl.houvast.contact.SafeTime;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An identity as it is sealed: JSON after one byte that names the version. The names of the parts
 * are written for ever; {@link Identity} may change, this may only grow.
 */
record KeptIdentity(
        String given,
        @Nullable String family,
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        @Nullable String email,
        String language,
        boolean interpreter,
        @Nullable Contact contactPerson,
        Safe safeContact,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Address address) {

    private static final byte VERSION = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    record Contact(
            String given, @Nullable String family, String phone, ContactPerson.Relation relation) {}

    record Safe(
            boolean call,
            boolean voicemail,
            boolean sms,
            boolean email,
            boolean letter,
            List<Time> times,
            @Nullable String codeWord,
            @Nullable String ifSomeoneElseAnswers) {}

    record Address(String street, String postcode, String town) {}

    record Time(Set<DayOfWeek> days, LocalTime from, LocalTime to) {}

    static byte[] write(Identity identity) {
        var json = JSON.writeValueAsBytes(of(identity));
        var bytes = new byte[json.length + 1];
        bytes[0] = VERSION;
        System.arraycopy(json, 0, bytes, 1, json.length);
        return bytes;
    }

    static Identity read(byte[] bytes) {
        if (bytes[0] != VERSION) {
            throw new IllegalStateException("this identity was kept by a newer Houvast");
        }
        return JSON.readValue(bytes, 1, bytes.length - 1, KeptIdentity.class).identity();
    }

    private static KeptIdentity of(Identity who) {
        return new KeptIdentity(
                who.name().given(),
                who.name().family(),
                who.birthDate(),
                who.phone() == null ? null : who.phone().value(),
                who.email() == null ? null : who.email().value(),
                who.language(),
                who.interpreter(),
                who.contactPerson() == null ? null : of(who.contactPerson()),
                of(who.safeContact()),
                who.address() == null ? null : of(who.address()));
    }

    private static Address of(PostalAddress address) {
        return new Address(address.street(), address.postcode(), address.town());
    }

    private static Contact of(ContactPerson contact) {
        return new Contact(
                contact.name().given(),
                contact.name().family(),
                contact.phone().value(),
                contact.relation());
    }

    private static Safe of(SafeContact safe) {
        return new Safe(
                safe.call(),
                safe.voicemail(),
                safe.sms(),
                safe.email(),
                safe.letter(),
                safe.times().stream().map(t -> new Time(t.days(), t.from(), t.to())).toList(),
                safe.codeWord(),
                safe.ifSomeoneElseAnswers());
    }

    private Identity identity() {
        return new Identity(
                new PersonName(given, family),
                birthDate,
                phone == null ? null : new PhoneNumber(phone),
                email == null ? null : new Email(email),
                language,
                interpreter,
                contactPerson == null ? null : contact(contactPerson),
                safe(safeContact),
                address == null
                        ? null
                        : new PostalAddress(address.street(), address.postcode(), address.town()));
    }

    private static ContactPerson contact(Contact kept) {
        return new ContactPerson(
                new PersonName(kept.given(), kept.family()),
                new PhoneNumber(kept.phone()),
                kept.relation());
    }

    private static SafeContact safe(Safe kept) {
        return new SafeContact(
                kept.call(),
                kept.voicemail(),
                kept.sms(),
                kept.email(),
                kept.letter(),
                kept.times().stream().map(t -> new SafeTime(t.days(), t.from(), t.to())).toList(),
                kept.codeWord(),
                kept.ifSomeoneElseAnswers());
    }

    @Override
    public String toString() {
        return "KeptIdentity[hidden]";
    }
}
