package nl.houvast.consultation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.houvast.access.Workers;
import nl.houvast.consultation.ConsultationDesk.Opened;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the page of a consultation with what it shows. */
@Component
class ConsultationPages {

    /** What can have been done a moment ago. */
    private static final Set<String> DONE =
            Set.of("saved", "answered", "promised", "taken", "spoken", "missed", "unsent");

    private final Terms terms;
    private final Anonymity anonymity;
    private final Beside beside;
    private final Workers workers;
    private final Clock clock;

    ConsultationPages(
            Terms terms, Anonymity anonymity, Beside beside, Workers workers, Clock clock) {
        this.terms = terms;
        this.anonymity = anonymity;
        this.beside = beside;
        this.workers = workers;
        this.clock = clock;
    }

    Problems problems(ConsultationForm form) {
        var problems = form.problems(terms, anonymity);
        if (form.go().equals("callback")) {
            for (var problem : form.callProblems().all()) {
                problems = problems.and(problem.field(), problem.text());
            }
        }
        return problems;
    }

    /** A new one, at the address that was given out for it. */
    Page fresh(ConsultationForm form, Problems problems, UUID key) {
        return page(null, key, form, problems, null, "");
    }

    /** What was typed when the session had ended, and is not kept yet. */
    Page again(@Nullable Opened opened, ConsultationForm form, UUID key) {
        return page(opened, key, form, Problems.none(), null, "unkept");
    }

    /** What is kept. */
    Page of(Opened opened, String done) {
        var kept = opened.consultation();
        return page(
                opened,
                ConsultationForm.of(kept.version(), kept.channel(), kept.known(), opened.said()),
                Problems.none(),
                null,
                DONE.contains(done) ? done : "");
    }

    /** What was typed, with what is wrong with it. */
    Page of(Opened opened, ConsultationForm form, Problems problems) {
        return page(opened, form, problems, null, "");
    }

    /**
     * What was typed, and why it was refused. When a colleague was first both texts stand there:
     * whoever saves after that has seen the other.
     */
    Page of(Opened opened, ConsultationForm form, Refusal no) {
        var changed = no.reason() == ConsultationRefusal.CHANGED_MEANWHILE;
        return page(
                opened,
                form.at(opened.consultation().version()),
                Problems.none().and(field(no.reason()), Texts.text(no.reason())),
                changed ? opened.said() : null,
                "");
    }

    private static String field(Refusal.Reason reason) {
        return reason instanceof ConsultationRefusal no
                ? switch (no) {
                    case ADVICE_MISSING -> "advice";
                    case OUTCOME_MISSING -> "outcome";
                    case CONSENT_MISSING -> "consent";
                    case SITUATION_MISSING -> "event";
                    case ENDED, CHANGED_MEANWHILE, STILL_WAITING, DONE_ALREADY -> "";
                }
                : "";
    }

    private Page page(
            Opened opened,
            ConsultationForm form,
            Problems problems,
            @Nullable Said theirs,
            String done) {
        var id = opened.consultation().id().value();
        return page(opened, id, form, problems, theirs, done);
    }

    private Page page(
            @Nullable Opened opened,
            UUID key,
            ConsultationForm form,
            Problems problems,
            @Nullable Said theirs,
            String done) {
        return new ConsultationPage(
                opened,
                key,
                form,
                problems,
                beside.about(form.known()),
                theirs,
                names(opened),
                done,
                terms,
                clock.instant());
    }

    private Map<String, String> names(@Nullable Opened opened) {
        if (opened == null) {
            return Map.of();
        }
        List<String> owners =
                Stream.concat(
                                Stream.of(opened.consultation().owner()),
                                opened.callbacks().stream().map(it -> it.callback().owner()))
                        .map(it -> it.orElse(null))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return workers.names(owners);
    }
}
