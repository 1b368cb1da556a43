package nl.houvast.signpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.houvast.paper.Paper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is given is the same in every language, and safe when somebody else finds it. */
class KitTests {

    private static final int ONE_TEXT_MESSAGE_OF_TWO_PARTS = 300;

    static Stream<Words> languages() {
        return Words.everyLanguage().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageSaysTheSameThings(Words words) {
        assertThat(words.keys())
                .isEqualTo(Words.in("nl").orElseThrow().keys())
                .allSatisfy(key -> assertThat(words.say(key)).isNotBlank());
        assertThat(words.say("sms")).contains("{0}", "{1}");
        assertThat(words.say("self")).contains("{0}");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theTextForATelephoneSaysNothingOfWhatHappened(Words words) {
        var kit = Offers.ours();
        var text = Objects.requireNonNull(kit.text(words));

        assertThat(text)
                .contains("0900-0101")
                .doesNotContain("{", "http")
                .hasSizeLessThan(ONE_TEXT_MESSAGE_OF_TWO_PARTS);
        assertThat(text.toLowerCase(Locale.ROOT))
                .doesNotContain("slachtoffer", "victim", "opfer", "victime", "ofiar", "víctim")
                .doesNotContain("mağdur", "жертв", "постражд", "ضحي", "ضحا");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void withANeutralAddressTheTextHasIt(Words words) {
        var kit = new Kit(Offers.ours().offer(), true, null, "https://even-praten.example");

        assertThat(kit.text(words))
                .contains("0900-0101", "https://even-praten.example")
                .doesNotContain("{");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void thePaperCanWriteIt(Words words) {
        if (words.direction().equals("ltr")) {
            assertThat(words.keys())
                    .allSatisfy(key -> assertThat(Paper.canWrite(words.say(key))).isTrue());
        }
    }
}
