package nl.houvast.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import nl.houvast.consultation.Anonymity.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymityTests {

    @ParameterizedTest
    @CsvSource({
        "haar bsn is 111222333, BSN",
        "bsn 1112.22.333, BSN",
        "bel haar op 06 12 34 56 78, PHONE",
        "bel haar op +31612345678!, PHONE",
        "de moeder: 030-2345678, PHONE",
        "mail sam.voorbeeld@school.example maar, EMAIL",
        "geboren 3-4-2012, FULL_DATE",
        "geboren 03/04/12, FULL_DATE",
        "geboren op 2012-04-03, FULL_DATE",
        "geboren 3 april 2012, FULL_DATE",
        "zij is van 3 apr. '12, FULL_DATE",
        "'born April 3, 2012', FULL_DATE",
        "born 3rd of April 2012, FULL_DATE"
    })
    void leadsToOnePerson(String text, Trace trace) {
        assertThat(Anonymity.traces(text, number -> false)).contains(trace);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Een leerling van 14 slaapt slecht sinds 3 weken.",
                "Bel Veilig Thuis, 0800-2000, of 112. De politie: 0900-8844.",
                "Het speelt sinds 2019, en weer in april 2026.",
                "Zaak 123456789 is niets: die cijfers kloppen niet als bsn.",
                "De ouders zijn om 14.30 gebeld. Op 3 april kwamen ze terug.",
                "Het gaat om 1.250.000 euro",
                "@ de balie"
            })
    void saysNothingAboutOnePerson(String text) {
        assertThat(Anonymity.traces(text, number -> false)).isEmpty();
    }

    /** Milliseconds, where a search that begins anew at each character would take a minute. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "1 ", "a@", "a@b.", "1-1-", "3 mei ", "+31 ", "06"})
    void theLongestTextIsLookedThroughAtOnce(String piece) {
        var text = piece.repeat(ConsultationForm.LONGEST_ADVICE / piece.length());

        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(Anonymity.traces(text, number -> false)).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"030-2345678", "+31 30 2345678", "(030) 234 56 78"})
    void aNumberOfTheDirectoryMayStay(String number) {
        assertThat(Anonymity.traces("Bel " + number, Anonymity.digits("030-2345678")::equals))
                .isEmpty();
    }
}
