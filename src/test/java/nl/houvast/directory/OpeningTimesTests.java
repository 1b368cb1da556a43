package nl.houvast.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.houvast.contact.Holidays;
import nl.houvast.directory.OpeningTimes.Day;
import nl.houvast.directory.OpeningTimes.Hours;
import nl.houvast.directory.OpeningTimes.Now;
import nl.houvast.directory.Schedule.Channel;
import nl.houvast.directory.Schedule.OnHolidays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class OpeningTimesTests {

    static final String WORKDAYS = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";

    Holidays holidays = new Holidays();

    @BeforeEach
    void inDutch() {
        LocaleContextHolder.setLocale(Locale.of("nl"));
    }

    @AfterEach
    void asItWas() {
        LocaleContextHolder.resetLocaleContext();
    }

    static Schedule schedule(String rule, String opens, String closes, OnHolidays onHolidays) {
        return schedule(rule, opens, closes, null, null, onHolidays);
    }

    static Schedule schedule(
            String rule,
            String opens,
            String closes,
            @Nullable String from,
            @Nullable String to,
            OnHolidays onHolidays) {
        return new Schedule(
                Channel.PHONE,
                rule,
                LocalTime.parse(opens),
                LocalTime.parse(closes),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                onHolidays);
    }

    OpeningTimes times(Schedule... schedules) {
        return new OpeningTimes(List.of(schedules), holidays::on);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(OpeningTimes.HERE).toInstant();
    }

    /** What people read; a stroke when nothing is said. */
    static String said(OpeningTimes times, String local) {
        return times.at(at(local)).map(now -> OfferWords.of(now, at(local))).orElse("-");
    }

    /** 27 November 2026 is a Friday. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-27T08:59:59 | Nu dicht. Vandaag open vanaf 9.00 uur",
                "2026-11-27T09:00:00 | Nu open, tot 17.00 uur",
                "2026-11-27T16:59:59 | Nu open, tot 17.00 uur",
                "2026-11-27T17:00:00 | Nu dicht. Maandag open vanaf 9.00 uur",
                "2026-11-26T20:00:00 | Nu dicht. Morgen open vanaf 9.00 uur",
                "2026-11-29T12:00:00 | Nu dicht. Morgen open vanaf 9.00 uur",
                "2026-12-24T18:00:00 | Nu dicht. Maandag open vanaf 9.00 uur",
                "2026-12-25T10:00:00 | Nu dicht. Maandag open vanaf 9.00 uur",
                "2027-03-29T10:00:00 | Nu dicht. Morgen open vanaf 9.00 uur",
                "2027-04-27T10:00:00 | Nu dicht. Morgen open vanaf 9.00 uur"
            })
    void saysWhatPeopleWantToKnow(String moment, String words) {
        var office = times(schedule(WORKDAYS, "09:00", "17:00", OnHolidays.CLOSED));

        assertThat(said(office, moment)).isEqualTo(words);
    }

    @Test
    void saysItInEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        var office = times(schedule(WORKDAYS, "09:00", "17:00", OnHolidays.CLOSED));

        assertThat(said(office, "2026-11-27T10:00")).isEqualTo("Open now, until 17:00");
        assertThat(said(office, "2026-11-27T18:00"))
                .isEqualTo("Closed now. Open on Monday from 09:00");
    }

    @Test
    void saysNothingOnAHolidayOfWhichNobodyKnows() {
        var office = times(schedule(WORKDAYS, "09:00", "17:00", OnHolidays.UNKNOWN));

        assertThat(office.at(at("2026-12-25T10:00"))).isEmpty();
        assertThat(said(office, "2026-12-24T10:00")).isEqualTo("Nu open, tot 17.00 uur");
        assertThat(said(office, "2026-12-26T10:00"))
                .isEqualTo("Nu dicht. Maandag open vanaf 9.00 uur");
        assertThat(office.days(LocalDate.parse("2026-12-25"), 1))
                .containsExactly(new Day(LocalDate.parse("2026-12-25"), List.of(), false));
    }

    @Test
    void someAreThereOnHolidaysToo() {
        var line = times(schedule("FREQ=DAILY", "11:00", "21:00", OnHolidays.OPEN));

        assertThat(said(line, "2026-12-25T20:00")).isEqualTo("Nu open, tot 21.00 uur");
    }

    @Test
    void whatTouchesIsOne() {
        var split =
                times(
                        schedule(WORKDAYS, "09:00", "12:00", OnHolidays.CLOSED),
                        schedule(WORKDAYS, "12:00", "17:00", OnHolidays.CLOSED));

        assertThat(said(split, "2026-11-27T10:00")).isEqualTo("Nu open, tot 17.00 uur");
    }

    @Test
    void dayAndNightNeverCloses() {
        var always = times(schedule("FREQ=DAILY", "00:00", "00:00", OnHolidays.OPEN));

        for (var moment : List.of("2026-11-27T00:00", "2026-11-27T23:59:59", "2026-12-25T03:00")) {
            assertThat(always.at(at(moment))).contains(new Now(true, null));
        }
        assertThat(said(always, "2026-11-27T10:00")).isEqualTo("Nu open, dag en nacht");
    }

    @Test
    void goesOnPastMidnight() {
        var night = times(schedule("FREQ=WEEKLY;BYDAY=FR,SA", "20:00", "02:00", OnHolidays.OPEN));

        assertThat(said(night, "2026-11-27T23:00")).isEqualTo("Nu open, tot morgen 2.00 uur");
        assertThat(said(night, "2026-11-28T01:59")).isEqualTo("Nu open, tot 2.00 uur");
        assertThat(said(night, "2026-11-28T02:00"))
                .isEqualTo("Nu dicht. Vandaag open vanaf 20.00 uur");
    }

    @Test
    void closesAtMidnight() {
        var evening = times(schedule("FREQ=DAILY", "18:00", "00:00", OnHolidays.OPEN));

        assertThat(said(evening, "2026-11-27T20:00")).isEqualTo("Nu open, tot middernacht");
    }

    /** On 28 March 2027 there is no 2.30, on 25 October 2026 there are two. */
    @Test
    void theClockMayJump() {
        var early = times(schedule("FREQ=DAILY", "02:30", "06:00", OnHolidays.OPEN));

        var spring = early.at(Instant.parse("2027-03-28T00:45:00Z")).orElseThrow();
        assertThat(spring.open()).isFalse();
        assertThat(spring.changes())
                .isEqualTo(Instant.parse("2027-03-28T01:30:00Z").atZone(OpeningTimes.HERE));

        var autumn = early.at(Instant.parse("2026-10-25T00:29:59Z")).orElseThrow();
        assertThat(autumn.open()).isFalse();
        assertThat(autumn.changes())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z").atZone(OpeningTimes.HERE));
        assertThat(early.at(Instant.parse("2026-10-25T04:59:59Z")).map(Now::open)).contains(true);
        assertThat(early.at(Instant.parse("2026-10-25T05:00:00Z")).map(Now::open)).contains(false);
    }

    @Test
    void holdsOnlyAsLongAsItSays() {
        var summer =
                times(
                        schedule(
                                WORKDAYS,
                                "09:00",
                                "17:00",
                                "2026-06-01",
                                "2026-08-31",
                                OnHolidays.CLOSED));

        assertThat(summer.at(at("2026-05-29T10:00"))).isEmpty();
        assertThat(said(summer, "2026-06-01T10:00")).isEqualTo("Nu open, tot 17.00 uur");
        assertThat(summer.at(at("2026-08-31T18:00"))).contains(new Now(false, null));
        assertThat(summer.at(at("2026-09-01T10:00"))).isEmpty();
    }

    @Test
    void oneSeasonFollowsAnother() {
        var seasons =
                times(
                        schedule(WORKDAYS, "09:00", "17:00", null, "2026-11-30", OnHolidays.CLOSED),
                        schedule(
                                WORKDAYS, "10:00", "16:00", "2026-12-01", null, OnHolidays.CLOSED));

        assertThat(said(seasons, "2026-11-30T18:00"))
                .isEqualTo("Nu dicht. Morgen open vanaf 10.00 uur");
    }

    @Test
    void countsFromWhereItBegan() {
        var everySecondWeek =
                times(
                        schedule(
                                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
                                "19:00",
                                "21:00",
                                "2026-11-03",
                                null,
                                OnHolidays.OPEN));

        assertThat(said(everySecondWeek, "2026-11-17T20:00")).isEqualTo("Nu open, tot 21.00 uur");
        assertThat(said(everySecondWeek, "2026-11-24T20:00"))
                .isEqualTo("Nu dicht. Op 1 december open vanaf 19.00 uur");
    }

    @Test
    void knowsTheFirstMondayAndAFewDaysAYear() {
        var firstMonday =
                times(schedule("FREQ=MONTHLY;BYDAY=1MO", "09:00", "17:00", OnHolidays.OPEN));
        var ofJune =
                times(
                        schedule(
                                "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=21",
                                "09:00",
                                "17:00",
                                OnHolidays.OPEN));

        assertThat(said(firstMonday, "2026-11-27T10:00"))
                .isEqualTo("Nu dicht. Op 7 december open vanaf 9.00 uur");
        assertThat(said(ofJune, "2026-11-27T10:00"))
                .isEqualTo("Nu dicht. Op 21 juni open vanaf 9.00 uur");
    }

    @Test
    void showsTheComingDays() {
        var office =
                times(
                        schedule(WORKDAYS, "13:00", "17:00", OnHolidays.CLOSED),
                        schedule(WORKDAYS, "09:00", "12:30", OnHolidays.CLOSED));

        var days = office.days(LocalDate.parse("2026-12-24"), 2);

        assertThat(days)
                .containsExactly(
                        new Day(
                                LocalDate.parse("2026-12-24"),
                                List.of(
                                        new Hours(LocalTime.of(9, 0), LocalTime.of(12, 30)),
                                        new Hours(LocalTime.of(13, 0), LocalTime.of(17, 0))),
                                true),
                        new Day(LocalDate.parse("2026-12-25"), List.of(), true));
        assertThat(days)
                .extracting(OfferWords::name)
                .containsExactly("donderdag 24 december", "vrijdag 25 december");
        assertThat(days)
                .extracting(OfferWords::hours)
                .containsExactly("9.00 tot 12.30 uur, 13.00 tot 17.00 uur", "Dicht");
    }

    @Test
    void isOfOneWayToGetInTouch() {
        var entry =
                DirectoryExamples.entry(
                        DirectoryExamples.with(
                                "\"schedules\":[{\"for\":\"chat\",\"rrule\":\"FREQ=DAILY\","
                                        + "\"opens\":\"09:00\",\"closes\":\"24:00\"}]"));

        assertThat(OpeningTimes.channels(entry.offer())).containsExactly(Channel.CHAT);
        assertThat(OpeningTimes.of(entry.offer(), Channel.PHONE)).isEqualTo(Optional.empty());
    }
}
