package nl.houvast.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.houvast.kernel.Missing;
import nl.houvast.reporting.Asked.Per;
import org.junit.jupiter.api.Test;

class QuarterTests {

    private static final Quarter NOW = Quarter.of(LocalDate.of(2026, 11, 28));
    private static final List<String> KINDS = List.of("violence", "traffic", "");

    @Test
    void beginsInJanuaryAprilJulyAndOctober() {
        assertThat(NOW.start()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(NOW).hasToString("2026-4");
        assertThat(Quarter.parse("2026-4")).contains(NOW);
        assertThat(Quarter.parse("2026-5")).isEmpty();
        assertThat(Quarter.parse("")).isEmpty();
    }

    /** In the Netherlands it was 2027 already. */
    @Test
    void isThatOfTheDayInTheNetherlands() {
        assertThat(Quarter.of(Instant.parse("2026-12-31T23:30:00Z"))).hasToString("2027-1");
    }

    @Test
    void theYearIsTheLastFourThatAreOver() {
        var asked = new ReportForm("", "", "", "").asked(KINDS, NOW);

        assertThat(asked.quarters().stream().map(Quarter::toString).toList())
                .containsExactly("2025-4", "2026-1", "2026-2", "2026-3");
        assertThat(asked.region()).isEqualTo(Counts.ALL);
        assertThat(asked.per()).isEqualTo(Per.KIND);
    }

    @Test
    void whatIsNotOverOrDoesNotExistIsMissing() {
        for (var form :
                List.of(
                        new ReportForm("2026-4", "", "", ""),
                        new ReportForm("2027-1", "", "", ""),
                        new ReportForm("2026-9", "", "", ""),
                        new ReportForm("", "VR26", "", ""),
                        new ReportForm("", "*", "", ""),
                        new ReportForm("", "", "war", ""),
                        new ReportForm("", "", "", "medewerker"))) {
            assertThatExceptionOfType(Missing.class)
                    .as(form.toString())
                    .isThrownBy(() -> form.asked(KINDS, NOW));
        }
        assertThat(new ReportForm("2026-3", "VR09", "traffic", "regio").asked(KINDS, NOW))
                .isEqualTo(
                        new Asked(
                                List.of(Quarter.parse("2026-3").orElseThrow()),
                                "VR09",
                                "traffic",
                                Per.REGION));
    }
}
