package nl.houvast.consultation;

import static nl.houvast.consultation.ConsultationExamples.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import nl.houvast.contact.SafeContact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineCalendarTests {

    @ParameterizedTest
    @CsvSource({
        // a Tuesday
        "2026-11-24T10:30, 2026-11-25T10:30",
        // before the line opens, and after it closed
        "2026-11-24T03:00, 2026-11-25T08:00",
        "2026-11-24T21:00, 2026-11-26T08:00",
        // over a weekend
        "2026-11-27T10:30, 2026-11-30T10:30",
        "2026-11-28T10:30, 2026-12-01T08:00",
        // over Christmas: the 25th is a Friday
        "2026-12-24T10:30, 2026-12-28T10:30",
        // over the night in which clocks go back
        "2026-10-23T12:00, 2026-10-26T12:00"
    })
    void isDueOneWorkingDayLater(LocalDateTime asked, LocalDateTime due) {
        assertThat(
                        new LineCalendar(SETTINGS)
                                .due(asked.atZone(SafeContact.ZONE).toInstant())
                                .atZone(SafeContact.ZONE)
                                .toLocalDateTime())
                .isEqualTo(due);
    }
}
