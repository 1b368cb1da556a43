package nl.houvast.casework;

import static nl.houvast.casework.CaseworkExamples.SETTINGS;
import static nl.houvast.casework.CaseworkExamples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.houvast.contact.Holidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkCalendarTests {

    WorkCalendar calendar = new WorkCalendar(SETTINGS);
    Holidays holidays = new Holidays();

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T12:00, 2026-11-26T12:00", // in the week: the same time, two days later
        "2026-11-26T15:00, 2026-11-30T15:00", // over the weekend
        "2026-11-28T11:00, 2026-12-02T08:00", // Saturday is no working day, though we call
        "2026-11-24T06:30, 2026-11-26T08:00", // before hours: counts from eight
        "2026-11-24T21:00, 2026-11-27T08:00", // after hours: counts from tomorrow
        "2026-12-24T15:00, 2026-12-29T15:00", // over Christmas, which is a Friday and a Saturday
        "2027-05-05T10:00, 2027-05-10T10:00" // over Ascension Day, and Liberation Day is worked
    })
    void theFirstCallIsDueAfterTwoWorkingDays(String received, String due) {
        assertThat(calendar.firstCallDue(at(received), false)).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T12:00, 2026-11-24T16:00",
        "2026-11-24T18:30, 2026-11-25T10:30", // an hour and a half today, the rest tomorrow
        "2026-11-27T19:00, 2026-11-28T13:00", // Saturday counts
        "2026-11-28T16:00, 2026-11-30T11:00", // Sunday does not
        "2026-11-29T03:00, 2026-11-30T12:00",
        "2026-12-24T19:00, 2026-12-28T11:00" // nor do both days of Christmas and the Sunday
    })
    void urgentIsDueAfterFourHoursInWhichWeCall(String received, String due) {
        assertThat(calendar.firstCallDue(at(received), true)).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T07:59, false",
        "2026-11-24T08:00, true",
        "2026-11-24T19:59, true",
        "2026-11-24T20:00, false",
        "2026-11-28T09:59, false",
        "2026-11-28T10:00, true",
        "2026-11-28T17:00, false",
        "2026-11-29T12:00, false",
        "2026-12-25T12:00, false"
    })
    void weCallFromEightToEightAndOnSaturdayFromTenToFive(String moment, boolean open) {
        assertThat(calendar.open(at(moment))).isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-04-05",
                "2026-04-06",
                "2026-04-27",
                "2026-05-14",
                "2026-05-25",
                "2026-12-25",
                "2026-12-26",
                "2025-04-26",
                "2025-05-05",
                "2030-05-05"
            })
    void peopleAreAtHomeOn(String day) {
        assertThat(holidays.on(LocalDate.parse(day))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-03",
                "2030-04-19",
                "2026-05-05",
                "2029-05-05",
                "2025-04-27",
                "2026-12-05"
            })
    void peopleAreAtWorkOn(String day) {
        assertThat(holidays.on(LocalDate.parse(day))).isFalse();
    }

    @Test
    void anOrganisationMayNotCallOnSaturday() {
        var weekdaysOnly =
                new WorkCalendar(
                        new WorkCalendar.Settings(
                                2,
                                Duration.ofHours(4),
                                LocalTime.of(9, 0),
                                LocalTime.of(17, 0),
                                LocalTime.of(10, 0),
                                LocalTime.of(10, 0)));

        assertThat(weekdaysOnly.open(at("2026-11-28T12:00"))).isFalse();
        assertThat(weekdaysOnly.firstCallDue(at("2026-11-27T16:00"), true))
                .isEqualTo(at("2026-11-30T12:00"));
    }

    @Test
    void hoursInTheNightAreRefusedAtStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new WorkCalendar.Settings(
                                        2,
                                        Duration.ofHours(4),
                                        LocalTime.of(2, 0),
                                        LocalTime.of(20, 0),
                                        LocalTime.of(10, 0),
                                        LocalTime.of(17, 0)));
    }
}
