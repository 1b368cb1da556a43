package nl.houvast.appointment;

import static nl.houvast.appointment.AppointmentExamples.NOON;
import static nl.houvast.appointment.AppointmentExamples.THURSDAY;
import static nl.houvast.appointment.AppointmentExamples.call;
import static nl.houvast.appointment.AppointmentExamples.phone;
import static nl.houvast.appointment.AppointmentExamples.slot;
import static nl.houvast.appointment.AppointmentState.CANCELLED;
import static nl.houvast.appointment.AppointmentState.HELD;
import static nl.houvast.appointment.AppointmentState.NO_SHOW;
import static nl.houvast.appointment.AppointmentState.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import nl.houvast.appointment.AppointmentDesk.Caller;
import nl.houvast.appointment.Reminders.Reminded;
import nl.houvast.contact.Channel;
import nl.houvast.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may happen to an appointment, and what was typed to make one. */
class AppointmentTests {

    @Test
    void onlyWhatIsPlannedBecomesSomethingElse() {
        assertThat(List.of(AppointmentState.values())).allMatch(PLANNED::mayBecome);
        for (var end : List.of(HELD, NO_SHOW, CANCELLED)) {
            assertThat(List.of(AppointmentState.values())).noneMatch(end::mayBecome);
        }
    }

    @Test
    void whetherTheyCameIsKnownWhenItHasBegun() {
        var early = call(null);
        refused(AppointmentRefusal.NOT_YET, () -> early.held(THURSDAY.minusSeconds(1)));
        refused(AppointmentRefusal.NOT_YET, () -> early.missed(THURSDAY.minusSeconds(1)));
        assertThat(early.state()).isEqualTo(PLANNED);

        early.held(THURSDAY);
        assertThat(early.state()).isEqualTo(HELD);
        assertThat(early.watch()).isNull();
        refused(AppointmentRefusal.NOT_NOW, () -> early.missed(THURSDAY));
        refused(AppointmentRefusal.NOT_NOW, () -> early.cancel(Caller.US));
    }

    @Test
    void whatHasBegunIsNotMovedAndWhatIsMovedHasANewTask() {
        var one = call(Channel.EMAIL);
        var task = one.watch();
        one.reminded(Reminded.OFFERED);

        one.move(phone(), slot(THURSDAY.plusSeconds(86400)), Channel.EMAIL, NOON);

        assertThat(one.fromAt()).isEqualTo(THURSDAY.plusSeconds(86400));
        assertThat(one.watch()).isNotNull().isNotEqualTo(task);
        assertThat(one.reminds()).as("of the new moment").isTrue();
        refused(
                AppointmentRefusal.NOT_NOW,
                () -> one.move(phone(), slot(THURSDAY), null, one.fromAt()));
    }

    @Test
    void aReminderGoesTheDayBeforeAtTenAlsoWhenTheClocksChange() {
        assertThat(Appointment.remindAt(THURSDAY)).isEqualTo("2026-11-25T09:00:00Z");
        assertThat(Appointment.remindAt(Instant.parse("2026-10-26T08:00:00Z")))
                .isEqualTo("2026-10-25T09:00:00Z");
        assertThat(Appointment.remindAt(Instant.parse("2027-03-28T08:00:00Z")))
                .isEqualTo("2027-03-27T09:00:00Z");
        refused(
                AppointmentRefusal.TOO_LATE_TO_REMIND,
                () ->
                        Appointment.plan(
                                AppointmentExamples.FILE,
                                phone(),
                                slot(NOON.plusSeconds(3600)),
                                Channel.SMS,
                                NOON));
    }

    @ParameterizedTest
    @EnumSource
    void whatDidNotGoIsToldByAPerson(Reminded how) {
        assertThat(how.tellYourself()).isEqualTo(how != Reminded.OFFERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://video.example/kamer",
                "https://noor:geheim@video.example/kamer",
                "javascript:alert(1)",
                "https:///kamer",
                "video.example/kamer",
                "https://video.example/ka mer",
                "https://video.example/\u202Ekamer",
                ""
            })
    void aLinkIsOverHttpsAndLeadsToAHost(String link) {
        assertThat(SlotForm.isSafe(link)).isFalse();
    }

    @Test
    void aLinkThatIsSafeAndNotTooLongIsTaken() {
        assertThat(SlotForm.isSafe("https://video.example/kamer?id=7#a")).isTrue();
        assertThat(SlotForm.isSafe("https://video.example/" + "a".repeat(500))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gisteren", "", "2026-13-01T00:00:00Z", "+1000000000-01-01T00:00:00Z", "0"})
    void aMomentThatIsNoneIsNotTaken(String typed) {
        assertThat(new SlotForm(typed, null, null, null, null).moment()).isEmpty();
    }

    @Test
    void hoursAreReadAsPeopleWriteThemAndWrittenBackTheSame() {
        var typed = hours("13:00-17:00, 9.00 tot 12.30");

        assertThat(typed.problems().any()).isFalse();
        assertThat(typed.week().times()).hasSize(2);
        assertThat(HoursForm.of(typed.week()).monday()).isEqualTo("9:00-12:30, 13:00-17:00");
        assertThat(hours("").week().times()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9-12", "9 - 12", "9.00-12.00", "09:00 tot 12", "9 tot 12:00"})
    void aWholeHourMayBeWrittenWithoutMinutes(String typed) {
        assertThat(hours(typed).problems().any()).isFalse();
        assertThat(HoursForm.of(hours(typed).week()).monday()).isEqualTo("9:00-12:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9-25",
                "9-12-13",
                "12:00-9:00",
                "9:00-9:30",
                "6:00-9:00",
                "20:00-23:00",
                "25:00-26:00",
                "9:00-12:00, 11:00-13:00",
                "9:00-12:00,",
                "altijd"
            })
    void hoursThatAreNoneAreSaid(String typed) {
        assertThat(hours(typed).problems().at("monday")).hasSize(1);
    }

    private static HoursForm hours(String monday) {
        return new HoursForm(monday, null, null, null, null, null, null, "45");
    }

    private static void refused(AppointmentRefusal why, Runnable what) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(what::run)
                .extracting(Refusal::reason)
                .isEqualTo(why);
    }
}
