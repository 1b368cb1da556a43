package nl.houvast.casework;

import static nl.houvast.casework.AttemptOutcome.CALLED_IN;
import static nl.houvast.casework.AttemptOutcome.CALL_LATER;
import static nl.houvast.casework.AttemptOutcome.MAILED;
import static nl.houvast.casework.AttemptOutcome.NO_ANSWER;
import static nl.houvast.casework.AttemptOutcome.REACHED;
import static nl.houvast.casework.AttemptOutcome.SOMEONE_ELSE;
import static nl.houvast.casework.AttemptOutcome.VOICEMAIL_LEFT;
import static nl.houvast.casework.AttemptOutcome.WRONG_NUMBER;
import static nl.houvast.casework.CaseworkExamples.MORNINGS;
import static nl.houvast.casework.CaseworkExamples.NOON;
import static nl.houvast.casework.CaseworkExamples.NOOR;
import static nl.houvast.casework.CaseworkExamples.SECRET;
import static nl.houvast.casework.CaseworkExamples.SVEN;
import static nl.houvast.casework.CaseworkExamples.aFirstContact;
import static nl.houvast.casework.CaseworkExamples.anyTime;
import static nl.houvast.casework.CaseworkExamples.at;
import static nl.houvast.casework.CaseworkExamples.noCalls;
import static nl.houvast.casework.CaseworkExamples.onlyAt;
import static nl.houvast.casework.CaseworkExamples.reached;
import static nl.houvast.casework.CaseworkExamples.taken;
import static nl.houvast.casework.CaseworkExamples.tomorrowEvening;
import static nl.houvast.casework.CaseworkExamples.tried;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Arrays;
import nl.houvast.casework.NextStep.Kind;
import nl.houvast.casework.SlotProposal.Follow;
import nl.houvast.casework.SlotProposal.Slot;
import nl.houvast.contact.SafeContact;
import nl.houvast.directory.OfferId;
import nl.houvast.kernel.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstContactTests {

    private static void refuses(CaseworkRefusal reason, ThrowingCallable command) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(command)
                .extracting(Refusal::reason)
                .isEqualTo(reason);
    }

    private static void attempt(
            FirstContact contact, AttemptOutcome outcome, Instant at, SafeContact safe) {
        contact.attempt(outcome, at, false, safe, tomorrowEvening(), NOOR);
    }

    @Test
    void startsInTheOpenListWithACallToPlan() {
        var contact = aFirstContact();

        assertThat(contact.status()).isEqualTo(FirstContactStatus.WAITING);
        assertThat(contact.takenBy()).isNull();
        assertThat(contact.next().missedAt(NOON)).isTrue();
    }

    @Test
    void isTakenByOneWorker() {
        var contact = taken();
        contact.take(NOOR);

        assertThat(contact.takenBy()).isEqualTo(NOOR.id());
        refuses(CaseworkRefusal.ALREADY_TAKEN, () -> contact.take(SVEN));
    }

    @Test
    void goesBackToTheOpenListByItsOwnerOnly() {
        var contact = taken();
        refuses(CaseworkRefusal.NOT_YOURS, () -> contact.handBack(SVEN));
        contact.handBack(NOOR);

        assertThat(contact.status()).isEqualTo(FirstContactStatus.WAITING);
        assertThat(contact.takenBy()).isNull();
    }

    @Test
    void isTakenOverFromACollegueWhoIsIll() {
        var contact = reached();
        contact.takeOver(SVEN);

        assertThat(contact.takenBy()).isEqualTo(SVEN.id());
        assertThat(contact.status()).isEqualTo(FirstContactStatus.REACHED);
    }

    @Test
    void isCalledByItsOwnerOnly() {
        refuses(CaseworkRefusal.NOT_YOURS, () -> tried(aFirstContact(), NO_ANSWER));
    }

    @Test
    void withoutAnAnswerItIsCalledAgainInTheNextSlot() {
        var contact = taken();
        tried(contact, NO_ANSWER);

        var next = contact.next();
        assertThat(next.kind()).isEqualTo(Kind.CALL);
        assertThat(next.from()).isEqualTo(at("2026-11-25T17:00"));
        assertThat(contact.dueAt()).isEqualTo(at("2026-11-25T20:00"));
    }

    @Test
    void afterThreeCallsAnotherWayIsChosen() {
        var contact = taken();
        tried(contact, NO_ANSWER);
        tried(contact, VOICEMAIL_LEFT);
        assertThat(contact.next().kind()).isEqualTo(Kind.CALL);
        tried(contact, NO_ANSWER);

        assertThat(contact.next().kind()).isEqualTo(Kind.OTHER_WAY);
        assertThat(contact.dueAt()).isEqualTo(tomorrowEvening().otherwise());
        refuses(CaseworkRefusal.CALLS_ARE_OVER, () -> tried(contact, NO_ANSWER));
    }

    @Test
    void itNeverEndsByItselfAndNotBeforeThreeCalls() {
        var contact = taken();
        tried(contact, NO_ANSWER);
        tried(contact, NO_ANSWER);
        refuses(CaseworkRefusal.CALLS_TO_MAKE, () -> contact.notReached(NOOR, NOON));
        tried(contact, NO_ANSWER);
        assertThat(contact.status()).isEqualTo(FirstContactStatus.TAKEN);
        contact.notReached(NOOR, NOON);

        assertThat(contact.status()).isEqualTo(FirstContactStatus.NOT_REACHED);
    }

    @Test
    void theOwnerMayTryOnceMore() {
        var contact = taken();
        for (int i = 0; i < FirstContact.CALLS; i++) {
            tried(contact, NO_ANSWER);
        }
        contact.callAgain(tomorrowEvening(), NOOR, NOON);
        assertThat(contact.next().kind()).isEqualTo(Kind.CALL);
        tried(contact, NO_ANSWER);

        assertThat(contact.next().kind()).isEqualTo(Kind.OTHER_WAY);
    }

    @ParameterizedTest
    @EnumSource(names = {"SOMEONE_ELSE", "WRONG_NUMBER"})
    void aNumberThatIsNotSafeIsNotCalledAgain(AttemptOutcome outcome) {
        var contact = taken();
        tried(contact, outcome);

        assertThat(contact.next().kind()).isEqualTo(Kind.FIND_NUMBER);
        refuses(CaseworkRefusal.NO_SAFE_NUMBER, () -> tried(contact, NO_ANSWER));
    }

    @Test
    void aSafeNumberStartsTheCountAnew() {
        var contact = taken();
        tried(contact, NO_ANSWER);
        tried(contact, NO_ANSWER);
        tried(contact, SOMEONE_ELSE);
        contact.numberFound(SECRET, tomorrowEvening(), NOOR, NOON);
        tried(contact, NO_ANSWER);

        assertThat(contact.safeNumber()).isEqualTo(SECRET);
        assertThat(contact.next().kind()).isEqualTo(Kind.CALL);
    }

    @Test
    void callsOutsideTheSafeTimesNeedAReason() {
        var contact = taken();
        refuses(
                CaseworkRefusal.OUTSIDE_SAFE_TIMES,
                () -> attempt(contact, NO_ANSWER, NOON, onlyAt(MORNINGS)));
        attempt(contact, NO_ANSWER, NOON.minusSeconds(60), onlyAt(MORNINGS));
        contact.attempt(NO_ANSWER, NOON, true, onlyAt(MORNINGS), tomorrowEvening(), NOOR);

        assertThat(contact.attempts()).isEqualTo(2);
    }

    @Test
    void aReasonCountsForHalfAnHour() {
        var contact = taken();
        contact.callOutsideSafeTimes(SECRET, onlyAt(MORNINGS), NOOR, NOON);

        assertThat(contact.reasonAt(NOON)).isEqualTo(SECRET);
        assertThat(contact.reasonAt(NOON.plusSeconds(29 * 60))).isEqualTo(SECRET);
        assertThat(contact.reasonAt(NOON.plusSeconds(30 * 60))).isNull();
        assertThat(contact.reasonAt(NOON.minusSeconds(120))).isNull();
    }

    @Test
    void whoMayNotBeCalledIsNotCalledForAnyReason() {
        var contact = taken();
        refuses(
                CaseworkRefusal.CALL_FORBIDDEN,
                () -> contact.attempt(NO_ANSWER, NOON, true, noCalls(), tomorrowEvening(), NOOR));
        refuses(
                CaseworkRefusal.CALL_FORBIDDEN,
                () -> contact.callOutsideSafeTimes(SECRET, noCalls(), NOOR, NOON));
        attempt(contact, CALLED_IN, NOON, noCalls());

        assertThat(contact.status()).isEqualTo(FirstContactStatus.REACHED);
    }

    @Test
    void noVoicemailWhereItIsNotSafe() {
        refuses(
                CaseworkRefusal.VOICEMAIL_FORBIDDEN,
                () -> attempt(taken(), VOICEMAIL_LEFT, at("2026-11-24T11:00"), onlyAt(MORNINGS)));
    }

    @Test
    void aMomentThatWasAgreedIsSafe() {
        var contact = taken();
        var slot = new Slot(at("2026-11-25T19:00"), at("2026-11-25T20:00"));
        contact.attempt(
                CALL_LATER,
                at("2026-11-24T11:00"),
                false,
                onlyAt(MORNINGS),
                new Follow(slot, true, NOON),
                NOOR);

        assertThat(contact.mayCallAt(at("2026-11-25T19:30"), onlyAt(MORNINGS))).isTrue();
        assertThat(contact.mayCallAt(at("2026-11-25T20:00"), onlyAt(MORNINGS))).isFalse();
        assertThat(contact.mayCallAt(at("2026-11-25T19:30"), noCalls())).isFalse();
    }

    @Test
    void whenThereIsNoMomentLeftAnotherWayIsChosen() {
        var contact = taken();
        contact.attempt(NO_ANSWER, NOON, false, anyTime(), new Follow(null, false, NOON), NOOR);

        assertThat(contact.next().kind()).isEqualTo(Kind.OTHER_WAY);
    }

    @Test
    void aMailIsForWhenCallingBroughtNothing() {
        var contact = taken();
        refuses(CaseworkRefusal.CALLS_TO_MAKE, () -> attempt(contact, MAILED, NOON, noCalls()));
        tried(contact, WRONG_NUMBER);
        attempt(contact, MAILED, NOON, noCalls());

        assertThat(contact.next().kind()).isEqualTo(Kind.FIND_NUMBER);
        assertThat(contact.dueAt()).isEqualTo(tomorrowEvening().otherwise());
    }

    @Test
    void endsOnceAfterAConversation() {
        refuses(CaseworkRefusal.NOT_SPOKEN_YET, () -> taken().accept(NOOR, NOON));
        var contact = reached();
        contact.referOn(new OfferId("veilig-thuis"), NOOR, NOON);

        assertThat(contact.referredTo()).isEqualTo(new OfferId("veilig-thuis"));
        assertThat(contact.status()).isEqualTo(FirstContactStatus.REFERRED_ON);
        refuses(CaseworkRefusal.ALREADY_ENDED, () -> contact.accept(NOOR, NOON));
        refuses(CaseworkRefusal.ALREADY_ENDED, () -> contact.take(SVEN));
    }

    @Test
    void afterAConversationWhatWasAgreedIsStillToBeWrittenDown() {
        var contact = reached();

        assertThat(contact.next().kind()).isEqualTo(Kind.AGREE);
        assertThat(contact.dueAt()).isEqualTo(tomorrowEvening().otherwise());
        refuses(CaseworkRefusal.CHANGED_MEANWHILE, () -> tried(contact, REACHED));
        refuses(CaseworkRefusal.CHANGED_MEANWHILE, () -> contact.handBack(NOOR));
    }

    @ParameterizedTest
    @EnumSource
    void whatEndedStaysAsItIsAndWhatIsOpenCanAlwaysBeStopped(FirstContactStatus status) {
        assertThat(Arrays.stream(FirstContactStatus.values()).anyMatch(status::mayBecome))
                .isEqualTo(status.open());
        assertThat(status.mayBecome(FirstContactStatus.WITHDRAWN)).isEqualTo(status.open());
        assertThat(status.mayBecome(status)).isFalse();
    }
}
