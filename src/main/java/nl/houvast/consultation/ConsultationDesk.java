package nl.houvast.consultation;

import java.time.Clock;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.consultation.Callback.Contact;
import nl.houvast.consultation.Consultation.Channel;
import nl.houvast.consultation.Consultation.Outcome;
import nl.houvast.draft.AlreadySaid;
import nl.houvast.draft.NewDrafts;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where experts keep what they talk over, and end it. */
@Service
@Transactional
class ConsultationDesk {

    private final Consultations consultations;
    private final Callbacks callbacks;
    private final Safe safe;
    private final NewDrafts drafts;
    private final Clock clock;

    ConsultationDesk(
            Consultations consultations,
            Callbacks callbacks,
            Safe safe,
            NewDrafts drafts,
            Clock clock) {
        this.consultations = consultations;
        this.callbacks = callbacks;
        this.safe = safe;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * What an expert writes.
     *
     * @param seen the version that they read before
     */
    record Writing(int seen, Circumstances known, Said said) {}

    /** A consultation with what was said, and who waits for an answer. */
    record Opened(Consultation consultation, Said said, List<Reachable> callbacks) {}

    /** Somebody we promised to get back to, and how. */
    record Reachable(Callback callback, Contact contact) {}

    /** Begins one. */
    ConsultationId begin(Channel channel, Circumstances known, Said said, Actor by) {
        requireAdvisor(by);
        var now = clock.instant();
        var begun = Consultation.begin(ConsultationId.next(now), channel, by, now);
        begun.write(known, safe.seal(begun.id(), said), by, now);
        return consultations.save(begun).id();
    }

    /**
     * One, with everything that was said.
     *
     * @throws Missing when there is none
     */
    Opened open(ConsultationId id, Actor by) {
        requireAdvisor(by);
        var consultation = consultations.get(id);
        return new Opened(
                consultation,
                safe.said(consultation),
                callbacks.findByConsultationOrderByAskedAt(id).stream()
                        .map(it -> new Reachable(it, safe.contact(it)))
                        .toList());
    }

    /** From now on this expert has it, and everything that was promised in it. */
    void take(ConsultationId id, Actor by) {
        requireAdvisor(by);
        var consultation = consultations.get(id);
        consultation.take(by);
        consultations.save(consultation);
        for (var callback : callbacks.waiting(id)) {
            callback.take(by);
            callbacks.save(callback);
        }
    }

    /** Keeps what was written. */
    void write(ConsultationId id, Writing writing, Actor by) {
        consultations.save(written(id, writing, by));
    }

    /** Keeps what was written, which is the advice. */
    void answer(ConsultationId id, Writing writing, Actor by) {
        var consultation = written(id, writing, by);
        consultation.answer(writing.said(), clock.instant());
        consultations.save(consultation);
    }

    /**
     * Keeps what was written, and how it ended. Who waits to hear from us comes first, unless
     * nobody could be reached.
     */
    void close(ConsultationId id, Writing writing, @Nullable Outcome how, Actor by) {
        var now = clock.instant();
        var consultation = written(id, writing, by);
        consultation.close(how, now);
        var waiting = callbacks.waiting(id);
        Refusal.unless(
                waiting.isEmpty() || how == Outcome.LAPSED, ConsultationRefusal.STILL_WAITING);
        for (var callback : waiting) {
            callback.done(now);
            callbacks.save(callback);
        }
        consultations.save(consultation);
    }

    /**
     * Keeps what was written and begins a referral with it, in one step.
     *
     * @return where the referral goes on
     * @throws Refusal without consent, or while somebody still waits to hear from us
     */
    String refer(ConsultationId id, Writing writing, boolean consent, Actor by) {
        var consultation = written(id, writing, by);
        consultation.refer(consent, clock.instant());
        Refusal.unless(callbacks.waiting(id).isEmpty(), ConsultationRefusal.STILL_WAITING);
        consultations.save(consultation);
        var known = consultation.known();
        return drafts.begin(
                new AlreadySaid(
                        known.event(),
                        known.relation(),
                        known.unsafeHome(),
                        known.danger(),
                        known.suicidal(),
                        known.daysAgo(),
                        known.asker(),
                        writing.said().explanation()),
                by);
    }

    private Consultation written(ConsultationId id, Writing writing, Actor by) {
        requireAdvisor(by);
        var consultation = consultations.get(id);
        consultation.seenAs(writing.seen());
        consultation.write(writing.known(), safe.seal(id, writing.said()), by, clock.instant());
        return consultation;
    }

    /** Only experts know what is talked over. */
    static void requireAdvisor(Actor by) {
        if (by.role() != Role.ADVISOR) {
            throw new Missing();
        }
    }

    /** Who leads sees who waits and what is counted, and nothing that was said. */
    static void requireOverview(Actor by) {
        if (by.role() != Role.ADVISOR && by.role() != Role.SUPERVISOR) {
            throw new Missing();
        }
    }
}
