package nl.houvast.colleague;

import static nl.houvast.web.Texts.text;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.task.NewTask;
import nl.houvast.task.TaskFinished;
import nl.houvast.task.TaskKind;
import nl.houvast.task.TaskTopic;
import nl.houvast.task.Tasks;
import nl.houvast.task.WaitsFor;
import nl.houvast.timeline.Fact;
import nl.houvast.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a question to who leads with all that follows from it, or nothing of it. Always in this
 * order: the line of time, which holds the person; the question; the case file; the tasks.
 */
@Service
@Transactional(propagation = MANDATORY)
class ApprovalWork {

    private final Approvals approvals;
    private final Timeline timeline;
    private final Tasks tasks;
    private final Workers workers;
    private final ColleagueMoments moments;

    ApprovalWork(
            Approvals approvals,
            Timeline timeline,
            Tasks tasks,
            Workers workers,
            ColleagueMoments moments) {
        this.approvals = approvals;
        this.timeline = timeline;
        this.tasks = tasks;
        this.workers = workers;
        this.moments = moments;
    }

    Instant now() {
        return moments.now();
    }

    /** What was asked last about this case file. */
    Optional<Approval> last(CaseFileId file) {
        return approvals.last(file);
    }

    /**
     * Whether the team of this case file wants to be asked; of one that is for the whole region, a
     * team of who helps.
     */
    boolean wanted(Known file) {
        var teams = approvals.teams();
        return !teams.isEmpty()
                && (file.team().isEmpty()
                        ? workers.staff().stream()
                                .filter(it -> it.id().equals(file.owner()))
                                .anyMatch(
                                        it -> it.scope().teams().stream().anyMatch(teams::contains))
                        : teams.contains(file.team()));
    }

    /** It was asked, and stands in the open list for who leads. */
    void asked(Approval approval, Known file, Actor by) {
        write(approval, by, Fact.words("casework.ending." + approval.asked().how()));
        approvals.keep(approval);
        add(approval, file, TaskKind.APPROVAL, null, text("colleague.task.approve"), by);
    }

    /** Yes; the case file is closed after this, and with it goes what was to be done. */
    void approved(Approval approval, Actor by) {
        write(approval, by);
        approvals.keep(approval);
    }

    /** Something is to be done first, by who has the case file. */
    void returned(Approval approval, Known file, Actor by) {
        write(approval, by);
        approvals.keep(approval);
        add(approval, file, TaskKind.TODO, file.owner(), text("colleague.task.returned"), by);
        tasks.done(TaskKind.APPROVAL, approval.id(), by); // last: one is always open
    }

    /** Nobody asks any more, or there is nothing to answer. */
    void withdrawn(Approval approval, String goesOn, Actor by) {
        write(approval, by);
        approvals.keep(approval);
        tasks.drop(TaskKind.APPROVAL, approval.id(), goesOn, by);
    }

    /** Somebody else has the files from now on, or they are elsewhere: they ask anew. */
    void fallAway(PersonId person, @Nullable String from, @Nullable String to, Actor by) {
        for (var approval : approvals.open(person)) {
            if (from == null || approval.asked().by().equals(from)) {
                approval.fallAway(by, now());
                withdrawn(approval, to == null ? approval.asked().by() : to, by);
            }
        }
    }

    /**
     * A case file is being closed: with a yes, or where nobody needs to be asked.
     *
     * @param file what is known of it, when that is needed
     * @throws Refusal when the team wants to be asked first
     */
    void closes(CaseFileId id, Supplier<Known> file, Actor by) {
        var last = last(id);
        if (last.filter(it -> it.state() == Approval.State.APPROVED).isPresent()) {
            return;
        }
        Refusal.unless(!wanted(file.get()), ColleagueRefusal.APPROVAL_NEEDED);
        last.filter(it -> it.state() == Approval.State.ASKED) // the team does not ask any more
                .ifPresent(
                        it -> {
                            it.fallAway(by, now());
                            withdrawn(it, it.asked().by(), by);
                        });
    }

    /** There is nobody left whom it is about. */
    void forget(PersonId person) {
        approvals.forget(person);
    }

    /**
     * The task is ticked by answering.
     *
     * @throws Refusal while nobody did
     */
    @EventListener
    void finished(TaskFinished news) {
        var origin = news.origin();
        Refusal.unless(
                news.kind() != TaskKind.APPROVAL || origin == null || !approvals.waits(origin),
                ColleagueRefusal.ANSWER_FIRST);
    }

    private void write(Approval approval, Actor by, String... facts) {
        timeline.write(
                approval.about().person(),
                approval.about().caseFile().value(),
                "colleague.CLOSING_" + approval.state(),
                List.of(facts),
                by);
    }

    private void add(
            Approval approval,
            Known file,
            TaskKind kind,
            @Nullable String owner,
            String title,
            Actor by) {
        tasks.add(
                new NewTask(
                        file.person(),
                        file.id().value(),
                        file.region(),
                        file.team(),
                        owner,
                        kind,
                        approval.id(),
                        TaskTopic.APPROVAL,
                        title,
                        file.urgent(),
                        moments.follow(),
                        false,
                        WaitsFor.US),
                by);
    }
}
