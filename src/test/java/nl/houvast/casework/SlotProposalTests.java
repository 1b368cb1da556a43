package nl.houvast.casework;

import static nl.houvast.casework.CaseworkExamples.MORNINGS;
import static nl.houvast.casework.CaseworkExamples.NOON;
import static nl.houvast.casework.CaseworkExamples.SETTINGS;
import static nl.houvast.casework.CaseworkExamples.anyTime;
import static nl.houvast.casework.CaseworkExamples.at;
import static nl.houvast.casework.CaseworkExamples.noCalls;
import static nl.houvast.casework.CaseworkExamples.onlyAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import nl.houvast.casework.SlotProposal.Slot;
import nl.houvast.contact.SafeContact;
import nl.houvast.contact.SafeTime;
import nl.houvast.kernel.Refusal;
import org.junit.jupiter.api.Test;

class SlotProposalTests {

    SlotProposal slots = new SlotProposal(new WorkCalendar(SETTINGS));

    private Slot next(SafeContact safe, boolean urgent, String now, String... tried) {
        var calls = List.of(tried).stream().map(CaseworkExamples::at).toList();
        return slots.next(safe, calls, at(now), urgent).orElseThrow();
    }

    private static Slot slot(String from, String until) {
        return new Slot(at(from), at(until));
    }

    @Test
    void nobodyCalledYetMeansNowUntilTheEndOfThisPartOfTheDay() {
        assertThat(next(anyTime(), false, "2026-11-24T13:10"))
                .isEqualTo(slot("2026-11-24T13:10", "2026-11-24T17:00"));
    }

    @Test
    void theFirstCallWaitsUntilItIsSafe() {
        assertThat(next(onlyAt(MORNINGS), false, "2026-11-24T12:00"))
                .isEqualTo(slot("2026-11-26T09:00", "2026-11-26T12:00"));
    }

    @Test
    void goesOverTheDayAndTheWeek() {
        assertThat(next(anyTime(), false, "2026-11-24T10:00", "2026-11-24T10:00"))
                .isEqualTo(slot("2026-11-25T12:00", "2026-11-25T17:00"));
        assertThat(
                        next(
                                anyTime(),
                                false,
                                "2026-11-25T12:30",
                                "2026-11-24T10:00",
                                "2026-11-25T12:30"))
                .isEqualTo(slot("2026-11-26T17:00", "2026-11-26T20:00"));
    }

    @Test
    void urgentComesBackTheSameDay() {
        assertThat(next(anyTime(), true, "2026-11-24T10:30", "2026-11-24T10:30"))
                .isEqualTo(slot("2026-11-24T12:30", "2026-11-24T17:00"));
    }

    @Test
    void whoIsSafeInTheMorningOnlyIsCalledOnTheOtherMorning() {
        assertThat(next(onlyAt(MORNINGS), false, "2026-11-24T09:30", "2026-11-24T09:30"))
                .isEqualTo(slot("2026-11-26T09:00", "2026-11-26T12:00"));
    }

    @Test
    void skipsAHoliday() {
        var fridays =
                new SafeTime(Set.of(DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(10, 0));

        assertThat(next(onlyAt(fridays), false, "2026-12-22T12:00"))
                .isEqualTo(slot("2027-01-08T09:00", "2027-01-08T10:00"));
    }

    @Test
    void thereIsNoMomentWhenCallsAreForbiddenOrOnlySafeAtNight() {
        var nights = new SafeTime(Set.of(DayOfWeek.MONDAY), LocalTime.of(1, 0), LocalTime.of(5, 0));

        assertThat(slots.next(noCalls(), List.of(), NOON, false)).isEmpty();
        assertThat(slots.next(onlyAt(nights), List.of(), NOON, false)).isEmpty();
    }

    @Test
    void aChosenMomentMustBeSafeAndStillToCome() {
        assertThat(slots.chosen(onlyAt(MORNINGS), at("2026-11-26T10:00"), NOON).slot())
                .isEqualTo(slot("2026-11-26T10:00", "2026-11-26T12:00"));
        refuses(CaseworkRefusal.NEXT_NOT_SAFE, at("2026-11-26T12:00"));
        refuses(CaseworkRefusal.NEXT_NOT_LATER, NOON);
    }

    private void refuses(CaseworkRefusal reason, Instant moment) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> slots.chosen(onlyAt(MORNINGS), moment, NOON))
                .extracting(Refusal::reason)
                .isEqualTo(reason);
    }

    @Test
    void whatThePersonAsksForIsKeptForAnHourIfWeCallThen() {
        var asked = slots.agreed(at("2026-11-25T19:00"), NOON);

        assertThat(asked.slot()).isEqualTo(slot("2026-11-25T19:00", "2026-11-25T20:00"));
        assertThat(asked.agreed()).isTrue();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> slots.agreed(at("2026-11-29T12:00"), NOON))
                .extracting(Refusal::reason)
                .isEqualTo(CaseworkRefusal.NEXT_OUTSIDE_HOURS);
    }
}
