package nl.houvast.directory;

import static nl.houvast.directory.DirectoryExamples.ROW;
import static nl.houvast.directory.DirectoryExamples.entry;
import static org.assertj.core.api.Assertions.assertThat;

import nl.houvast.kernel.PhoneNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form in which a Dutch number is written: whether it is taken, and what a link dials. */
class NumbersTests {

    @ParameterizedTest
    @CsvSource({
        "112,112",
        "113,113",
        "144,144",
        "116000,116000",
        "116 111,116111",
        "116-123,116123",
        "116 006,116006",
        "1888,1888",
        "14020,14020",
        "14 020,14020",
        "14-020,14020",
        "14-0341,140341",
        "14 0513,140513",
        "0800-2000,08002000",
        "0800 2000,08002000",
        "0800-0188,08000188",
        "0800-3355555,08003355555",
        "0800 335 55 55,08003355555",
        "0900-8844,09008844",
        "0900 1450,09001450",
        "0900-9999001,09009999001",
        "0906-1234567,09061234567",
        "085-1234567,+31851234567",
        "085 123 45 67,+31851234567",
        "088-0767000,+31880767000",
        "088-20 80 000,+31882080000",
        "088 786 73 72,+31887867372",
        "06-13863803,+31613863803",
        "06 13 86 38 03,+31613863803",
        "020-6245415,+31206245415",
        "(020) 624 54 15,+31206245415",
        "020/624.54.15,+31206245415",
        "0341-123456,+31341123456",
        "+31247247247,+31247247247",
        "+31 (0)20 624 54 15,+31206245415",
        "+31(0)88 123 45 67,+31881234567",
        "+31 20 624 54 15,+31206245415",
        "0031 20 624 54 15,+31206245415",
        "+32 2 534 66 36,+3225346636"
    })
    void isTakenAndDialled(String written, String dialled) {
        assertThat(EntryReader.callable(written)).isTrue();
        assertThat(PhoneNumber.dialled(written)).contains(dialled);
        assertThat(entry(ROW.replace("0900-0101", written)).offer().phones())
                .extracting(Offer.Phone::number)
                .containsExactly(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "12345",
                "116 12",
                "14",
                "14 20",
                "14 02",
                "0800",
                "0800-",
                "0900 12",
                "088-123",
                "085 12 34",
                "bel ons",
                "06 1234",
                "06-138638031",
                "0900-01o1",
                "0900-TAXI",
                "tel:112",
                "112;ext=1",
                "+",
                "+31",
                "020-6245415 toestel 3"
            })
    void isRefused(String written) {
        assertThat(EntryReader.callable(written)).isFalse();
    }
}
