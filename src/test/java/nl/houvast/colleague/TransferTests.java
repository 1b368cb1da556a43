package nl.houvast.colleague;

import static nl.houvast.colleague.ColleagueExamples.FATMA;
import static nl.houvast.colleague.ColleagueExamples.FILE;
import static nl.houvast.colleague.ColleagueExamples.HANNA;
import static nl.houvast.colleague.ColleagueExamples.NOON;
import static nl.houvast.colleague.ColleagueExamples.NOOR;
import static nl.houvast.colleague.ColleagueExamples.SVEN;
import static nl.houvast.colleague.ColleagueExamples.TOMORROW;
import static nl.houvast.colleague.ColleagueExamples.WHY;
import static nl.houvast.colleague.ColleagueExamples.offered;
import static nl.houvast.colleague.ColleagueRefusal.*;
import static nl.houvast.colleague.TransferState.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import nl.houvast.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can become of the question whether a colleague takes over. */
class TransferTests {

    @Test
    void whoIsAskedSaysYesOrNoAndNobodyElseDoes() {
        var yes = offered();
        refused(NOT_ASKED, () -> yes.accept(NOOR, TOMORROW));
        refused(NOT_ASKED, () -> yes.accept(FATMA, TOMORROW));
        refused(NOT_ASKED, () -> yes.refuse(WHY, NOOR, TOMORROW));
        assertThat(yes.state()).isEqualTo(OFFERED);

        yes.accept(SVEN, TOMORROW);

        assertThat(yes.state()).isEqualTo(ACCEPTED);
        assertThat(yes.answeredAt()).isEqualTo(TOMORROW);
        assertThat(yes.dueAt()).as("nothing waits any more").isNull();

        var no = offered();
        no.refuse(WHY, SVEN, TOMORROW);
        assertThat(no.state()).isEqualTo(REFUSED);
        assertThat(no.answer()).isEqualTo(WHY);
    }

    @Test
    void whoAskedAndWhoLeadsTakeItBack() {
        refused(NOT_YOURS, () -> offered().withdraw(SVEN, TOMORROW));
        for (var by : List.of(NOOR, FATMA)) {
            var transfer = offered();
            transfer.withdraw(by, TOMORROW);
            assertThat(transfer.state()).isEqualTo(WITHDRAWN);
        }
    }

    @Test
    void whoHasItAlreadyIsNotAsked() {
        refused(HAS_IT_ALREADY, () -> Transfer.offer(FILE, NOOR.id(), WHY, TOMORROW, FATMA, NOON));
    }

    @Test
    void whatLapsesHasOneMoreMoment() {
        var transfer = offered();
        assertThat(transfer.dueAt()).isEqualTo(TOMORROW);
        var later = TOMORROW.plus(Duration.ofDays(2));

        transfer.lapse(later, TOMORROW);

        assertThat(transfer.state()).isEqualTo(LAPSED);
        assertThat(transfer.dueAt()).as("then somebody looks").isEqualTo(later);
        transfer.seenTo();
        assertThat(transfer.dueAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = "OFFERED", mode = EnumSource.Mode.EXCLUDE)
    void whatIsAnsweredStays(TransferState state) {
        var transfer = offered();
        step(state).accept(transfer);
        assertThat(transfer.state()).isEqualTo(state);

        for (var next : TransferState.values()) {
            assertThat(state.mayBecome(next)).isFalse();
            if (next != OFFERED) {
                refused(ALREADY_ANSWERED, () -> step(next).accept(transfer));
            }
        }
        refused(ALREADY_ANSWERED, () -> transfer.fallAway(TOMORROW));
        assertThat(transfer.state()).isEqualTo(state);
    }

    @Test
    void onlyWhoHelpsOrLeadsThereAsks() {
        assertThat(CaseRights.mayAsk(FILE, NOOR, true)).isTrue();
        assertThat(CaseRights.mayAsk(FILE, FATMA, true)).isTrue();
        assertThat(CaseRights.mayAsk(FILE, SVEN, true)).as("a colleague who sees it").isFalse();
        assertThat(CaseRights.mayAsk(FILE, HANNA, false))
                .as("who leads elsewhere and reads along")
                .isFalse();
    }

    private static Consumer<Transfer> step(TransferState to) {
        return switch (to) {
            case OFFERED -> transfer -> {};
            case ACCEPTED -> transfer -> transfer.accept(SVEN, TOMORROW);
            case REFUSED -> transfer -> transfer.refuse(WHY, SVEN, TOMORROW);
            case WITHDRAWN -> transfer -> transfer.withdraw(NOOR, TOMORROW);
            case LAPSED -> transfer -> transfer.lapse(TOMORROW, TOMORROW);
        };
    }

    private static void refused(ColleagueRefusal why, Runnable what) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(what::run)
                .extracting(Refusal::reason)
                .isEqualTo(why);
    }
}
