package nl.houvast.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import nl.houvast.consultation.Anonymity.Trace;

class AnonymityProperties {

    /** Nine digits that pass the check, in any of the ways in which people write them. */
    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.integers()
                .between(10_000_000, 99_999_999)
                .filter(first -> last(first) < 10)
                .map(first -> first + "" + last(first))
                .flatMap(
                        digits ->
                                Arbitraries.of("", " ", ".", "-")
                                        .map(
                                                gap ->
                                                        digits.substring(0, 4)
                                                                + gap
                                                                + digits.substring(4, 6)
                                                                + gap
                                                                + digits.substring(6)));
    }

    private static int last(int first) {
        var text = String.valueOf(first);
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (text.charAt(i) - '0');
        }
        return sum % 11;
    }

    @Property
    void aBsnIsFoundWhereverItStands(
            @ForAll @AlphaChars @StringLength(max = 40) String before,
            @ForAll("numbers") String number,
            @ForAll @AlphaChars @StringLength(max = 40) String after) {
        assertThat(Anonymity.traces(before + " " + number + ", " + after, it -> false))
                .contains(Trace.BSN);
    }

    @Property
    void anAgeAndAYearAreNoTrace(
            @ForAll @AlphaChars @StringLength(max = 40) String word,
            @ForAll @IntRange(min = 0, max = 120) int age,
            @ForAll @IntRange(min = 1900, max = 2100) int year) {
        assertThat(Anonymity.traces(word + " van " + age + " sinds " + year, it -> false))
                .isEmpty();
    }
}
