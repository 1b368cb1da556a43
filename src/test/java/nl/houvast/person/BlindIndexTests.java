package nl.houvast.person;

import static nl.houvast.person.PersonExamples.callOnly;
import static nl.houvast.person.PersonExamples.identity;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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

    @Test
    void saysNothingWithoutTheKey() {
        var other = new BlindIndex(new IndexKey(DataKey.fresh()));
        var sam = identity("Sam", null, "+31612345678", null, callOnly());

        assertThat(index.of(sam).getFirst().value())
                .hasSize(32)
                .isNotEqualTo(other.of(sam).getFirst().value());
    }

    private Map<String, String> digests(
            String given, @Nullable String family, @Nullable String phone, @Nullable String email) {
        return index.of(identity(given, family, phone, email, callOnly())).stream()
                .collect(
                        Collectors.toMap(
                                BlindIndex.Digest::kind, d -> HexFormat.of().formatHex(d.value())));
    }
}
