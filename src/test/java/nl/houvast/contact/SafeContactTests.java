package nl.houvast.contact;

import static nl.houvast.contact.SafeContact.ZONE;
import static nl.houvast.person.PersonExamples.callOrMail;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SafeContactTests {

    static final CallingHours WEEKDAYS_NINE_TO_EIGHT =
            new CallingHours(
                    List.of(
                            new SafeTime(
                                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                    LocalTime.of(9, 0),
                                    LocalTime.of(20, 0)),
                            new SafeTime(
                                    Set.of(DayOfWeek.SATURDAY),
                                    LocalTime.of(10, 0),
                                    LocalTime.of(17, 0))),
                    day -> day.equals(LocalDate.of(2026, 12, 25)));

    static final SafeContact EVERYTHING =
            new SafeContact(true, true, true, true, true, List.of(), null, null);

    @Test
    void voicemailTextAndLetterAreRiskyWhereTheDangerIsClose() {
        assertThat(EVERYTHING.riskyChannels(true, false))
                .containsExactly(Channel.VOICEMAIL, Channel.SMS, Channel.LETTER);
        assertThat(callOrMail().riskyChannels(true, false)).isEmpty();
    }

    @Test
    void nothingIsRiskyOnceConfirmedOrWhereThereIsNoDanger() {
        assertThat(EVERYTHING.riskyChannels(true, true)).isEmpty();
        assertThat(EVERYTHING.riskyChannels(false, false)).isEmpty();
    }

    @Test
    void everyChannelHasTheNameOfItsField() {
        assertThat(SafeContact.class.getRecordComponents())
                .extracting("name")
                .containsAll(List.of(Channel.values()).stream().map(Channel::field).toList());
    }

    @Test
    void allowsWhatItSaysAndNothingElse() {
        assertThat(List.of(Channel.values()).stream().filter(callOrMail()::allows))
                .containsExactly(Channel.CALL, Channel.EMAIL);
    }

    @Test
    void namesTheStretchesInWhichCallingIsSafe() {
        assertThat(callOrMail().windows(at("2026-11-24T10:30"), 7, WEEKDAYS_NINE_TO_EIGHT))
                .containsExactly(
                        new Window(at("2026-11-24T10:30"), at("2026-11-24T12:00")),
                        new Window(at("2026-11-26T09:00"), at("2026-11-26T12:00")),
                        new Window(at("2026-12-01T09:00"), at("2026-12-01T10:30")));
    }

    @Test
    void leavesOutTheDaysOnWhichTheHouseIsClosed() {
        assertThat(callOnly().windows(at("2026-12-24T19:00"), 3, WEEKDAYS_NINE_TO_EIGHT))
                .containsExactly(
                        new Window(at("2026-12-24T19:00"), at("2026-12-24T20:00")),
                        new Window(at("2026-12-26T10:00"), at("2026-12-26T17:00")));
    }

    @Test
    void findsTheNextStretch() {
        assertThat(callOrMail().nextWindow(at("2026-11-24T12:00"), WEEKDAYS_NINE_TO_EIGHT))
                .contains(new Window(at("2026-11-26T09:00"), at("2026-11-26T12:00")));
    }

    @Test
    void hasNoStretchForSomebodyWhoMayNotBeCalledOrOnlyAtNight() {
        var mailOnly = new SafeContact(false, false, false, true, false, List.of(), null, null);
        var atNight =
                new SafeTime(Set.of(DayOfWeek.MONDAY), LocalTime.of(1, 0), LocalTime.of(4, 0));
        var night = new SafeContact(true, false, false, false, false, List.of(atNight), null, null);

        assertThat(mailOnly.nextWindow(at("2026-11-24T12:00"), WEEKDAYS_NINE_TO_EIGHT)).isEmpty();
        assertThat(night.nextWindow(at("2026-11-24T12:00"), WEEKDAYS_NINE_TO_EIGHT)).isEmpty();
    }

    @Test
    void showsNothingWhenPrinted() {
        assertThat(callOrMail().toString()).isEqualTo("SafeContact[hidden]");
    }

    static SafeContact callOnly() {
        return new SafeContact(true, false, false, false, false, List.of(), null, null);
    }

    static ZonedDateTime at(String local) {
        return ZonedDateTime.of(LocalDateTime.parse(local), ZONE);
    }
}
