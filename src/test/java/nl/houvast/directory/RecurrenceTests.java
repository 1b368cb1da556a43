package nl.houvast.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY                          | true",
                "FREQ=WEEKLY;BYDAY=MO                | true",
                "FREQ=WEEKLY                         | true",
                "FREQ=MONTHLY;BYMONTHDAY=-1          | true",
                "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231 | true",
                "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231T000000Z | false",
                "FREQ=HOURLY                         | false",
                "FREQ=DAILY;BYHOUR=9                 | false",
                "FREQ=WEEKLY;BYDAY=XX                | false",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | false",
                "BYDAY=MO                            | false",
                "ma-vr                               | false"
            })
    void knowsARuleWhenItSeesOne(String rule, boolean good) {
        assertThat(Recurrence.parse(rule).isPresent()).isEqualTo(good);
    }

    @Test
    void namesTheDaysOfAStretchBothEndsIncluded() {
        var tuesdays = Recurrence.parse("FREQ=WEEKLY;BYDAY=TU").orElseThrow();

        assertThat(
                        tuesdays.days(
                                null, LocalDate.parse("2026-12-29"), LocalDate.parse("2027-01-12")))
                .containsExactly(
                        LocalDate.parse("2026-12-29"),
                        LocalDate.parse("2027-01-05"),
                        LocalDate.parse("2027-01-12"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY                    | false",
                "FREQ=DAILY;INTERVAL=2         | true",
                "FREQ=DAILY;COUNT=10           | true",
                "FREQ=WEEKLY                   | true",
                "FREQ=WEEKLY;BYDAY=MO          | false",
                "FREQ=MONTHLY;BYMONTHDAY=1     | false",
                "FREQ=YEARLY;BYMONTH=6         | true",
                "FREQ=YEARLY;BYWEEKNO=20       | true"
            })
    void knowsWhenItsDaysDependOnWhenItBegan(String rule, boolean needsStart) {
        assertThat(Recurrence.parse(rule).orElseThrow().needsStart()).isEqualTo(needsStart);
    }
}
