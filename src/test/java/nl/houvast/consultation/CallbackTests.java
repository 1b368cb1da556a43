package nl.houvast.consultation;

import static nl.houvast.consultation.ConsultationExamples.BOX;
import static nl.houvast.consultation.ConsultationExamples.LATER;
import static nl.houvast.consultation.ConsultationExamples.MEES;
import static nl.houvast.consultation.ConsultationExamples.NOON;
import static nl.houvast.consultation.ConsultationExamples.ROOS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import nl.houvast.kernel.Refusal;
import org.junit.jupiter.api.Test;

class CallbackTests {

    Callback callback =
            Callback.ask(
                    CallbackId.next(NOON),
                    ConsultationId.next(NOON),
                    Callback.Way.CALL,
                    BOX,
                    NOON,
                    LATER);

    @Test
    void isLateOnceThePromiseIsOver() {
        assertThat(callback.late(LATER)).isFalse();
        assertThat(callback.late(LATER.plusSeconds(1))).isTrue();
    }

    @Test
    void whoHeardFromUsIsForgotten() {
        callback.take(MEES);
        callback.done(LATER);

        assertThat(callback.waiting()).isFalse();
        assertThat(callback.contact()).isEmpty();
        assertThat(callback.late(LATER.plus(Duration.ofDays(9)))).isFalse();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> callback.done(LATER))
                .extracting(Refusal::reason)
                .isEqualTo(ConsultationRefusal.DONE_ALREADY);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> callback.take(ROOS));
    }

    @Test
    void whoWasNotReachedKeepsWaiting() {
        callback.notReached(ROOS, LATER.plus(Duration.ofDays(1)));
        callback.notReached(ROOS, LATER.plus(Duration.ofDays(2)));

        assertThat(callback.waiting()).isTrue();
        assertThat(callback.contact()).contains(BOX);
        assertThat(callback.tries()).isEqualTo(2);
        assertThat(callback.owner()).contains("roos");
        assertThat(callback.dueAt()).isEqualTo(LATER.plus(Duration.ofDays(2)));
    }
}
