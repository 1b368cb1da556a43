package nl.houvast.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.advice.Route;
import nl.houvast.casework.SlotProposal.Follow;
import nl.houvast.casework.SlotProposal.Slot;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.SafeContact;
import nl.houvast.person.SafeTime;
import nl.houvast.person.Sealed;
import nl.houvast.referral.ReferralId;
import nl.houvast.referral.ReferralReceived;
import org.junit.jupiter.api.Test;

class FirstContactTests {

    /** A Tuesday, eleven in the morning in the Netherlands. */
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static final Actor NOOR = Actor.worker("worker-noor");
    private static final Actor DAAN = Actor.worker("worker-daan");
    private static final Follow TOMORROW =
            new Follow(
                    new Slot(NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(2))),
                    false,
                    NOW.plus(Duration.ofDays(1)));
    private static final SafeContact ANY_TIME = contact(true, false, List.of());
    private static final SafeContact MONDAYS =
            contact(
                    true,
                    false,
                    List.of(
                            new SafeTime(
                                    Set.of(DayOfWeek.MONDAY),
                                    LocalTime.of(9, 0),
                                    LocalTime.of(12, 0))));

    @Test
    void oneWorkerTakesItAndTheOtherIsTold() {
        var contact = waiting();
        contact.take(NOOR);
        contact.take(NOOR);

        assertRefused(CaseworkRefusal.ALREADY_TAKEN, () -> contact.take(DAAN));
    }

    @Test
    void whoDidNotTakeItRecordsNothing() {
        var contact = taken();

        assertRefused(
                CaseworkRefusal.NOT_YOURS,
                () -> attempt(contact, AttemptOutcome.NO_ANSWER, ANY_TIME, false, DAAN));
    }

    @Test
    void nobodyCallsOutsideTheSafeTimesWithoutAReason() {
        var contact = taken();

        assertRefused(
                CaseworkRefusal.OUTSIDE_SAFE_TIMES,
                () -> attempt(contact, AttemptOutcome.NO_ANSWER, MONDAYS, false, NOOR));
        attempt(contact, AttemptOutcome.NO_ANSWER, MONDAYS, true, NOOR);
    }

    @Test
    void aReasonToCallOutsideTheSafeTimesCountsForHalfAnHour() {
        var contact = taken();
        contact.callOutsideSafeTimes(new Sealed(new byte[] {1}), MONDAYS, NOOR, NOW);

        assertThat(contact.reasonAt(NOW.plus(Duration.ofMinutes(29)))).isNotNull();
        assertThat(contact.reasonAt(NOW.plus(Duration.ofMinutes(31)))).isNull();
    }

    @Test
    void nobodyLeavesAVoicemailThatIsNotAllowed() {
        var contact = taken();

        assertRefused(
                CaseworkRefusal.VOICEMAIL_FORBIDDEN,
                () -> attempt(contact, AttemptOutcome.VOICEMAIL_LEFT, ANY_TIME, true, NOOR));
    }

    @Test
    void nobodyCallsSomebodyWhoMayNotBeCalledWhateverTheReason() {
        var contact = taken();
        var never = contact(false, false, List.of());

        assertRefused(
                CaseworkRefusal.CALL_FORBIDDEN,
                () -> attempt(contact, AttemptOutcome.NO_ANSWER, never, true, NOOR));
    }

    @Test
    void afterThreeCallsAnotherWayIsChosen() {
        var contact = taken();
        for (int call = 0; call < 3; call++) {
            attempt(contact, AttemptOutcome.NO_ANSWER, ANY_TIME, false, NOOR);
        }

        assertRefused(
                CaseworkRefusal.CALLS_ARE_OVER,
                () -> attempt(contact, AttemptOutcome.NO_ANSWER, ANY_TIME, false, NOOR));
    }

    @Test
    void whenSomebodyElseAnsweredASafeNumberIsFoundFirst() {
        var contact = taken();
        attempt(contact, AttemptOutcome.SOMEONE_ELSE, ANY_TIME, false, NOOR);

        assertRefused(
                CaseworkRefusal.NO_SAFE_NUMBER,
                () -> attempt(contact, AttemptOutcome.NO_ANSWER, ANY_TIME, true, NOOR));
    }

    @Test
    void handedBackAnybodyMayTakeIt() {
        var contact = taken();
        contact.handBack(NOOR);
        contact.take(DAAN);

        assertRefused(CaseworkRefusal.ALREADY_TAKEN, () -> contact.take(NOOR));
    }

    private static void attempt(
            FirstContact contact,
            AttemptOutcome outcome,
            SafeContact safe,
            boolean reasonGiven,
            Actor by) {
        contact.attempt(outcome, NOW, reasonGiven, safe, TOMORROW, by);
    }

    private static void assertRefused(CaseworkRefusal reason, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .extracting(Refusal::reason)
                .isEqualTo(reason);
    }

    private static FirstContact taken() {
        var contact = waiting();
        contact.take(NOOR);
        return contact;
    }

    private static FirstContact waiting() {
        return FirstContact.of(
                new ReferralReceived(
                        new ReferralId(UUID.fromString("00000000-0000-7000-8000-000000000001")),
                        new PersonId(UUID.fromString("00000000-0000-7000-8000-000000000002")),
                        "violence.assault",
                        "victim",
                        Route.SELF,
                        false,
                        NOW),
                NOW.plus(Duration.ofDays(2)));
    }

    private static SafeContact contact(boolean call, boolean voicemail, List<SafeTime> times) {
        return new SafeContact(call, voicemail, false, false, false, times, null, null);
    }
}
