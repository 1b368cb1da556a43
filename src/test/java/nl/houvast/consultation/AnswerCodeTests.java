package nl.houvast.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCodeTests {

    static final AnswerCode CODE = AnswerCode.of(new UUID(0, 0x8123_4567_89ab_cdefL));

    @Test
    void isReadAsItIsSpoken() {
        assertThat(CODE.spoken()).matches("AL(-[0-9A-HJKMNP-TV-Z]{4}){3}");
        assertThat(AnswerCode.parse(CODE.spoken())).contains(CODE);
        assertThat(CODE).hasToString("AnswerCode[hidden]");
    }

    @Test
    void forgivesHowItIsTyped() {
        var spoken = new AnswerCode("A10C7K3Q9D2M").spoken();
        for (var typed :
                new String[] {spoken.toLowerCase(java.util.Locale.ROOT), " AL a1Oc 7k3q 9d2m "}) {
            assertThat(AnswerCode.parse(typed)).contains(new AnswerCode("A10C7K3Q9D2M"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AL", "AL-1234", "AL-UUUU-UUUU-UUUU", "AL-1234-1234-1234-1"})
    void isNone(String typed) {
        assertThat(AnswerCode.parse(typed)).isEmpty();
    }
}
