package nl.houvast.news;

import static org.assertj.core.api.Assertions.assertThat;

import nl.houvast.news.PersonTraces.Found;
import nl.houvast.news.PersonTraces.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program can find of a person in a text. Every number here is invented. */
class PersonTracesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PHONE | bel 06-12345678",
                "PHONE | bel 06 12 34 56 78 maar",
                "PHONE | +31 (0)6 12345678",
                "PHONE | 06 **12** 34 56 78",
                "PHONE | (020) 555 01 23",
                "PHONE | ０６１２３４５６７８",
                "PHONE | ٠٦١٢٣٤٥٦٧٨",
                "MAIL | jade@voorbeeld.nl",
                "MAIL | jade (at) voorbeeld.nl",
                "BSN | mijn nummer is 999999990",
                "BSN | 9999.99.990",
                "DATE | op 3-5-1988",
                "DATE | op 3 mei 1988",
                "DATE | op 3e mei 1988",
                "DATE | on May 3rd, 1988",
                "DATE | 1988-05-03",
                "DATE | 03/05/88",
                "POSTCODE | in 3511 AB",
                "POSTCODE | in 3511AB.",
                "ACCOUNT | nl91 abna 0417 1643 00",
            })
    void finds(Trace trace, String text) {
        assertThat(PersonTraces.in(text)).extracting(Found::trace).contains(trace);
    }

    @Test
    void findsWhatHidesBehindCharactersThatNobodySees() {
        assertThat(PersonTraces.in("06\u200b12\u200b34\u200b56\u200b78"))
                .containsExactly(new Found(Trace.PHONE, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik was 24 en het was in 2019.",
                "In mei 2019 belde iemand.",
                "Het kostte 1250 euro, en later 12.500 euro.",
                "Om 8.30 uur stond er iemand.",
                "Er waren 1200 mensen.",
                "Van 2019 tot 2021 sliep ik slecht.",
                "Bel 113 of 112.",
            })
    void leavesTheRestAlone(String text) {
        assertThat(PersonTraces.in(text)).isEmpty();
    }

    @Test
    void saysOnWhichLine() {
        assertThat(PersonTraces.in("Een\n\ntwee jade@voorbeeld.nl\nop 3 mei 1988"))
                .containsExactly(new Found(Trace.MAIL, 3), new Found(Trace.DATE, 4));
    }
}
