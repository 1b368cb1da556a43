package nl.houvast.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.houvast.consultation.Callback.Contact;
import nl.houvast.kernel.TimeOrdered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes questions that professionals send, and lets them read the answer with their code. */
@Service
@Transactional
class LineDesk {

    private final Consultations consultations;
    private final CallbackDesk callbacks;
    private final Safe safe;
    private final LineCalendar calendar;
    private final Clock clock;

    LineDesk(
            Consultations consultations,
            CallbackDesk callbacks,
            Safe safe,
            LineCalendar calendar,
            Clock clock) {
        this.consultations = consultations;
        this.callbacks = callbacks;
        this.safe = safe;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What somebody gets who asked: the code, once, and before when we answer. */
    record Receipt(AnswerCode code, Instant dueAt) {}

    /**
     * What somebody finds with their code.
     *
     * @param advice empty while there is none, or when it was dropped
     * @param dueAt before when we answer, or null
     * @param answered whether the advice was given
     */
    record Reply(String advice, @Nullable Instant dueAt, boolean answered) {}

    /** Keeps a question, and promises to answer it. */
    Receipt ask(Circumstances known, Said said, Contact contact) {
        var now = clock.instant();
        var code = AnswerCode.of(TimeOrdered.id(now));
        var id = ConsultationId.next(now);
        var due = calendar.due(now);
        var question = Consultation.ask(id, code.digest(), now, due);
        question.receive(known, safe.seal(id, said), now);
        callbacks.ask(question, contact);
        return new Receipt(code, due);
    }

    /** What there is under this code; empty when there is none, or no longer. */
    @Transactional(readOnly = true)
    Optional<Reply> read(AnswerCode code) {
        return consultations
                .findByCode(code.digest())
                .map(
                        found -> {
                            var answered = found.status() != ConsultationStatus.OPEN;
                            return new Reply(
                                    answered ? safe.said(found).advice() : "",
                                    found.dueAt().orElse(null),
                                    answered);
                        });
    }
}
