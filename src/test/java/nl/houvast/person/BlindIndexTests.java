package nl.houvast.person;

import static nl.houvast.person.PersonExamples.callOnly;
import static nl.houvast.person.PersonExamples.identity;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlindIndexTests {

    BlindIndex index = new BlindIndex(new IndexKey(new DataKey(new byte[32])));

    @Test
    void findsOneNameInEverySpelling() {
        assertThat(digests("Zoë", "van den Berg-Smit", "+31612345678", null))
                .isEqualTo(digests("zoe", "Van den Berg Smit", "+31612345678", null));
        assertThat(digests("Zoë", "Berg", null, null))
                .isNotEqualTo(digests("Noa", "Berg", null, null));
    }

    @Test
    void findsAnAddressWhateverItsCapitals() {
        assertThat(digests("Sam", null, null, "Sam.V@voorbeeld.test"))
                .isEqualTo(digests("Sam", null, null, "sam.v@Voorbeeld.test"));
    }

    @Test
    void aFirstNameAndABirthDateAreNotEnough() {
        assertThat(digests("Sam", null, null, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Kerkstraat 12 A, 3511 AB, Kerkstr. 12-a, 3511ab",
        "2e Oosterparkstraat 5, 1091 HE, Tweede Oosterparkstraat 5, 1091 HE",
        "Postbus 14208, 3508 SH, POSTBUS 14208, 3508SH"
    })
    void findsOneHomeHoweverItIsWritten(
            String street, String postcode, String otherwise, String postcodeOtherwise) {
        assertThat(home(street, postcode)).isEqualTo(home(otherwise, postcodeOtherwise));
    }

    @ParameterizedTest
    @CsvSource({
        "Kerkstraat 12, 3511 AB, Kerkstraat 12 A, 3511 AB",
        "Kerkstraat 12, 3511 AB, Kerkstraat 12, 3511 AC",
        "2e Oosterparkstraat 5, 1091 HE, 2e Oosterparkstraat 25, 1091 HE"
    })
    void keepsNeighboursApart(String street, String postcode, String other, String postcodeToo) {
        assertThat(home(street, postcode)).isNotEqualTo(home(other, postcodeToo));
    }

    @Test
    void saysNothingWithoutTheKey() {
        var other = new BlindIndex(new IndexKey(DataKey.fresh()));
        var sam = identity("Sam", null, "+31612345678", null, callOnly());

        assertThat(index.of(sam).getFirst().value())
                .hasSize(32)
                .isNotEqualTo(other.of(sam).getFirst().value());
    }

    private Map<String, String> home(String street, String postcode) {
        var sam = identity("Sam", null, null, null, callOnly());
        return digests(PersonExamples.at(sam, new PostalAddress(street, postcode, "Utrecht")));
    }

    private Map<String, String> digests(
            String given, @Nullable String family, @Nullable String phone, @Nullable String email) {
        return digests(identity(given, family, phone, email, callOnly()));
    }

    private Map<String, String> digests(Identity identity) {
        return index.of(identity).stream()
                .collect(
                        Collectors.toMap(
                                BlindIndex.Digest::kind, d -> HexFormat.of().formatHex(d.value())));
    }
}
