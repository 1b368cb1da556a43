package nl.houvast.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.GeneralSecurityException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.houvast.contact.SafeContact;
import nl.houvast.contact.SafeTime;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.PhoneNumber;

/** What is sealed opens as it was, at its own place, with its own key, and in no other way. */
class VaultProperties {

    @Example
    void anIdentityWithoutAPostalAddressIsKeptAsItAlwaysWas() {
        var kept = new String(KeptIdentity.write(PersonExamples.sam()), UTF_8);

        assertThat(kept).doesNotContain("address");
    }

    @Example
    void aPostalAddressIsKept() {
        var home = new PostalAddress("Kerkstraat 1", "3511 AB", "Utrecht");
        var who = PersonExamples.at(PersonExamples.sam(), home);

        assertThat(KeptIdentity.read(KeptIdentity.write(who))).isEqualTo(who);
    }

    @Property
    void opensAsItWasSealed(@ForAll String text, @ForAll String place)
            throws GeneralSecurityException {
        var key = DataKey.fresh();

        assertThat(key.open(key.seal(text.getBytes(UTF_8), place), place))
                .isEqualTo(text.getBytes(UTF_8));
    }

    @Property
    void staysShutAtAnotherPlaceAndForAnotherKey(@ForAll String text, @ForAll String place) {
        var key = DataKey.fresh();
        var sealed = key.seal(text.getBytes(UTF_8), place);

        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> key.open(sealed, place + "x"));
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> DataKey.fresh().open(sealed, place));
    }

    @Property
    void staysShutWhenOneBitChanged(@ForAll String text, @ForAll @IntRange(max = 10_000) int bit) {
        var key = DataKey.fresh();
        var sealed = key.seal(text.getBytes(UTF_8), "here");
        sealed[bit / 8 % sealed.length] ^= (byte) (1 << bit % 8);

        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> key.open(sealed, "here"));
    }

    @Property
    void looksDifferentEachTime(@ForAll String text) {
        var key = DataKey.fresh();

        assertThat(key.seal(text.getBytes(UTF_8), "here"))
                .isNotEqualTo(key.seal(text.getBytes(UTF_8), "here"));
    }

    @Property
    void anIdentityIsReadAsItWasWritten(@ForAll("identities") Identity identity) {
        assertThat(KeptIdentity.read(KeptIdentity.write(identity))).isEqualTo(identity);
    }

    @Provide
    Arbitrary<Identity> identities() {
        var births =
                Arbitraries.integers()
                        .between(0, 40_000)
                        .map(LocalDate.of(1920, 1, 1)::plusDays)
                        .injectNull(0.2);
        var phones =
                Arbitraries.strings()
                        .numeric()
                        .ofLength(8)
                        .map(digits -> new PhoneNumber("+316" + digits));
        var emails =
                Arbitraries.strings()
                        .withCharRange('a', 'z')
                        .ofMinLength(1)
                        .ofMaxLength(20)
                        .map(name -> new Email(name + "@voorbeeld.test"));
        var contacts =
                Combinators.combine(names(), phones, Arbitraries.of(ContactPerson.Relation.class))
                        .as(ContactPerson::new);
        return Combinators.combine(
                        names(),
                        births,
                        phones.injectNull(0.3),
                        emails.injectNull(0.3),
                        Arbitraries.of("nl", "en", "ar"),
                        Arbitraries.of(true, false),
                        contacts.injectNull(0.5),
                        safeContacts())
                .as(Identity::new);
    }

    private static Arbitrary<PersonName> names() {
        var part = texts().filter(text -> !text.isBlank());
        return Combinators.combine(part, part.injectNull(0.3)).as(PersonName::new);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(60);
    }

    private static Arbitrary<SafeContact> safeContacts() {
        var yes = Arbitraries.of(true, false);
        var time =
                Combinators.combine(
                                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
                                Arbitraries.integers().between(0, 1438))
                        .as(
                                (days, minute) ->
                                        new SafeTime(
                                                days,
                                                LocalTime.MIN.plusMinutes(minute),
                                                LocalTime.of(23, 59)));
        return Combinators.combine(
                        yes,
                        yes,
                        yes,
                        yes,
                        yes,
                        time.list().ofMaxSize(3),
                        texts().injectNull(0.5),
                        texts().injectNull(0.5))
                .as(SafeContact::new);
    }
}
