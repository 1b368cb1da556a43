package nl.houvast.consultation;

import static nl.houvast.consultation.ConsultationExamples.BOX;
import static nl.houvast.consultation.ConsultationExamples.KNOWN;
import static nl.houvast.consultation.ConsultationExamples.LATER;
import static nl.houvast.consultation.ConsultationExamples.MEES;
import static nl.houvast.consultation.ConsultationExamples.NOON;
import static nl.houvast.consultation.ConsultationExamples.ROOS;
import static nl.houvast.consultation.ConsultationExamples.SAID;
import static nl.houvast.consultation.ConsultationExamples.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.houvast.consultation.Circumstances.AgeBand;
import nl.houvast.consultation.Consultation.Channel;
import nl.houvast.consultation.Consultation.Outcome;
import nl.houvast.kernel.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsultationTests {

    @Test
    void aQuestionIsNobodysUntilSomebodyWritesInIt() {
        var asked = Consultation.ask(ConsultationId.next(NOON), "digest", NOON, LATER);
        assertThat(asked.owner()).isEmpty();
        assertThat(asked.channel()).isEqualTo(Channel.PAGE);

        asked.write(KNOWN, BOX, ROOS, LATER);
        asked.write(KNOWN, BOX, MEES, LATER);

        assertThat(asked.owner()).contains("roos");
        asked.take(MEES);
        assertThat(asked.owner()).contains("mees");
    }

    @Test
    void anAnswerNeedsAdviceAndKeepsItsFirstTime() {
        var consultation = running();
        refused(
                ConsultationRefusal.ADVICE_MISSING,
                () -> consultation.answer(new Said("a", "b", " "), NOON));

        consultation.answer(SAID, NOON);
        consultation.answer(SAID, LATER);

        assertThat(consultation.status()).isEqualTo(ConsultationStatus.ANSWERED);
        assertThat(consultation.answeredAt()).contains(NOON);
    }

    @Test
    void itEndsOnceAndSomebodySaysHow() {
        var consultation = running();
        refused(ConsultationRefusal.OUTCOME_MISSING, () -> consultation.close(null, NOON));
        refused(
                ConsultationRefusal.OUTCOME_MISSING,
                () -> consultation.close(Outcome.REFERRED, NOON));

        consultation.close(Outcome.ADVISED, LATER);

        assertThat(consultation.status()).isEqualTo(ConsultationStatus.CLOSED);
        assertThat(consultation.answeredAt()).contains(LATER);
        refused(ConsultationRefusal.ENDED, () -> consultation.close(Outcome.LAPSED, LATER));
        refused(ConsultationRefusal.ENDED, () -> consultation.write(KNOWN, BOX, MEES, LATER));
        refused(ConsultationRefusal.ENDED, () -> consultation.take(ROOS));
        refused(ConsultationRefusal.ENDED, () -> consultation.answer(SAID, LATER));
        refused(ConsultationRefusal.ENDED, () -> consultation.refer(true, LATER));
        refused(ConsultationRefusal.ENDED, () -> consultation.promise(LATER));
    }

    @Test
    void nobodyWasAnsweredWhoWasNotReached() {
        var consultation = running();
        consultation.close(Outcome.LAPSED, LATER);

        assertThat(consultation.answeredAt()).isEmpty();
    }

    @Test
    void itBecomesAReferralWithConsentAndASituationOnly() {
        var consultation = running();
        refused(ConsultationRefusal.CONSENT_MISSING, () -> consultation.refer(false, NOON));
        consultation.write(Circumstances.UNKNOWN, BOX, MEES, NOON);
        refused(ConsultationRefusal.SITUATION_MISSING, () -> consultation.refer(true, NOON));

        consultation.write(KNOWN, BOX, MEES, NOON);
        consultation.refer(true, LATER);

        assertThat(consultation.status()).isEqualTo(ConsultationStatus.REFERRED);
        assertThat(consultation.outcome()).contains(Outcome.REFERRED);
    }

    @Test
    void whoReadAnotherVersionWritesNothing() {
        refused(ConsultationRefusal.CHANGED_MEANWHILE, () -> running().seenAs(7));
        running().seenAs(0);
    }

    @Test
    void theFirstPromiseCounts() {
        var consultation = running();
        consultation.promise(NOON);
        consultation.promise(LATER);

        assertThat(consultation.dueAt()).contains(NOON);
    }

    @Test
    void onlyWhatIsCountedStays() {
        var consultation = running();
        consultation.answer(SAID, NOON);

        consultation.drop();

        assertThat(consultation.said()).isEmpty();
        assertThat(consultation.status()).isEqualTo(ConsultationStatus.CLOSED);
        assertThat(consultation.outcome()).isEmpty();
        assertThat(consultation.owner()).isEmpty();
        assertThat(consultation.known())
                .isEqualTo(
                        new Circumstances(
                                KNOWN.asker(),
                                KNOWN.event(),
                                KNOWN.relation(),
                                AgeBand.FROM_12,
                                false,
                                false,
                                false,
                                null));
        assertThat(consultation.beganAt()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @EnumSource(ConsultationStatus.class)
    void whatEndedBecomesNothingElse(ConsultationStatus status) {
        for (var next : ConsultationStatus.values()) {
            assertThat(status.mayBecome(next))
                    .isEqualTo(!status.ended() && next != ConsultationStatus.OPEN);
        }
    }

    private static void refused(ConsultationRefusal why, ThrowingCallable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work)
                .extracting(Refusal::reason)
                .isEqualTo(why);
    }
}
