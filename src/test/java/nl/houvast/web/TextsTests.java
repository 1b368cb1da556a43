package nl.houvast.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTests {

    @Test
    void whatSomebodyTypedIsNoPlaceForWhatAnotherTyped() {
        assertThat(Texts.text("casework.slot", "{1} $1 \\", "9", "12"))
                .contains("{1} $1 \\")
                .contains("9")
                .contains("12");
    }

    @Test
    void aPlaceWithoutAnArgumentStays() {
        assertThat(Texts.text("casework.slot", "maandag")).contains("maandag", "{1}");
    }
}
