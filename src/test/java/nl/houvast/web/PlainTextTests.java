package nl.houvast.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "José-Ángel d'Été", "👩‍👧 samen", "شكرا", "tab\ttab", "<b>' or 1=1 --"})
    void whatPeopleWriteIsReadable(String text) {
        assertThat(PlainText.Check.readable(text, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000b", "\u0007", "\u001b[31m", "\u0085", "half \ud83d", "\u202e54321"})
    void controlCharactersAndHalfCharactersAreNot(String text) {
        assertThat(PlainText.Check.readable(text, true)).isFalse();
    }

    @Test
    void lineEndsAreForTextsOfMoreLines() {
        for (var end : new String[] {"\n", "\r\n", "\u2028"}) {
            assertThat(PlainText.Check.readable("een" + end + "twee", true)).isTrue();
            assertThat(PlainText.Check.readable("een" + end + "twee", false)).isFalse();
        }
    }
}
