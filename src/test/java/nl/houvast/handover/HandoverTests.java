package nl.houvast.handover;

import static nl.houvast.handover.HandoverExamples.FILE;
import static nl.houvast.handover.HandoverExamples.MOVIERA;
import static nl.houvast.handover.HandoverExamples.NOOR;
import static nl.houvast.handover.HandoverExamples.SVEN;
import static nl.houvast.handover.HandoverExamples.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.houvast.handover.HandoverExamples.Days;
import nl.houvast.handover.HandoverState.Hand;
import nl.houvast.kernel.Refusal;
import nl.houvast.privacy.Field;
import nl.houvast.privacy.SharingId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandoverTests {

    private final Days due = new Days();

    private Handover sent() {
        var handover = Handover.propose(FILE, MOVIERA, HandoverKind.WARM_HANDOVER, due);
        handover.agree(Set.of(Field.PHONE, Field.NAME), null, due);
        handover.sent(new SharingId(new UUID(0x7000, 3)), due);
        return handover;
    }

    @Test
    void theSecondOfTwoAnswersToTheSamePageIsRefused() {
        var handover = sent();
        handover.answer(says(HandoverState.SENT, HandoverState.ACCEPTED), due);

        refused(
                HandoverRefusal.CHANGED_MEANWHILE,
                () -> handover.answer(says(HandoverState.SENT, HandoverState.DECLINED), due));
        assertThat(handover.state()).isEqualTo(HandoverState.ACCEPTED);
    }

    @Test
    void nothingIsSentWithoutAYes() {
        var handover = Handover.propose(FILE, MOVIERA, HandoverKind.WARM_HANDOVER, due);

        refused(
                HandoverRefusal.NOT_NOW,
                () -> handover.sent(new SharingId(new UUID(0x7000, 3)), due));
    }

    @Test
    void adviceIsOverAtOnceAndSharesNothing() {
        var handover = Handover.propose(FILE, MOVIERA, HandoverKind.ADVICE_ONLY, due);
        refused(HandoverRefusal.NOT_NOW, () -> handover.agree(Set.of(Field.NAME), null, due));

        handover.advised(due);

        assertThat(handover.state()).isEqualTo(HandoverState.ENDED);
        assertThat(handover.outcome()).isEqualTo(Answer.Outcome.ADVISED);
        assertThat(handover.state().responsible()).isEqualTo(Hand.SENDER);
    }

    @Test
    void theLadderEndsWithThePersonInOurHands() {
        var handover = sent();
        handover.answer(says(HandoverState.SENT, HandoverState.ACCEPTED), due);

        for (var rung : Rung.values()) {
            assertThat(handover.climb(false, due)).isEqualTo(rung);
        }

        assertThat(handover.state()).isEqualTo(HandoverState.LOST);
        assertThat(handover.state().responsible()).isEqualTo(Hand.SENDER);
        handover.answer(says(HandoverState.LOST, HandoverState.STARTED), due);
        assertThat(handover.state().responsible()).as("they turned up").isEqualTo(Hand.RECEIVER);
    }

    @Test
    void whenTheOrganisationIsGoneAnotherIsSoughtAtOnce() {
        assertThat(sent().climb(true, due)).isEqualTo(Rung.ALTERNATIVE);
        assertThat(
                        Handover.propose(FILE, MOVIERA, HandoverKind.WARM_HANDOVER, due)
                                .climb(true, due))
                .isEqualTo(Rung.REMIND);
    }

    @Test
    void aColleagueChangesNothing() {
        sent().requireOurs(NOOR);
        refused(HandoverRefusal.NOT_YOURS, () -> sent().requireOurs(SVEN));
    }

    @ParameterizedTest
    @EnumSource(HandoverState.class)
    void fromEveryStateThereIsAnEnd(HandoverState state) {
        var reached = EnumSet.of(state);
        for (int i = 0; i < HandoverState.values().length; i++) {
            for (var from : EnumSet.copyOf(reached)) {
                Arrays.stream(HandoverState.values()).filter(from::mayBecome).forEach(reached::add);
            }
        }
        assertThat(reached).anyMatch(HandoverState::over);
        assertThat(state.over())
                .isEqualTo(Arrays.stream(HandoverState.values()).noneMatch(state::mayBecome));
    }

    @Test
    void aWaitIsWatchedNoLessThanItTakes() {
        var norms = new HandoverNorms(5, 2, 3, 5, 10, 20, 50, 2, 2);

        assertThat(norms.days(HandoverState.WAITING, 2)).isEqualTo(10);
        assertThat(norms.days(HandoverState.WAITING, 60)).isEqualTo(20);
        assertThat(norms.days(HandoverState.WAITING, 0)).isEqualTo(20);
        assertThat(HandoverState.values())
                .filteredOn(state -> !state.over())
                .allMatch(state -> norms.days(state, 0) > 0);
    }

    private static void refused(HandoverRefusal why, Runnable what) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(what::run)
                .extracting(Refusal::reason)
                .isEqualTo(why);
    }
}
