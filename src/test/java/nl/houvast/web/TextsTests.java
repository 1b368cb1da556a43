package nl.houvast.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class TextsTests {

    @Test
    void whatSomebodyTypedIsNoPlaceForWhatAnotherTyped() {
        assertThat(Texts.text("casework.slot", "{1} $1 \\", "9", "12"))
                .contains("{1} $1 \\")
                .contains("9")
                .contains("12");
    }

    @Test
    void aMomentIsSaidAsClocksHereShowItInTheLanguageOfThePage() {
        var moment = Instant.parse("2026-11-24T12:05:00Z");

        LocaleContextHolder.setLocale(Locale.of("nl"));
        assertThat(Texts.moment(moment)).isEqualTo("24 november 2026, 13.05");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(Texts.moment(moment)).isEqualTo("24 November 2026, 13:05");
    }

    @AfterEach
    void asItWas() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aPlaceWithoutAnArgumentStays() {
        assertThat(Texts.text("casework.slot", "maandag")).contains("maandag", "{1}");
    }
}
