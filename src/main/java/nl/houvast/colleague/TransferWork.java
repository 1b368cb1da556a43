package nl.houvast.colleague;

import static nl.houvast.web.Texts.text;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.kernel.Refusal;
import nl.houvast.task.NewTask;
import nl.houvast.task.TaskKind;
import nl.houvast.task.TaskTopic;
import nl.houvast.task.Tasks;
import nl.houvast.task.WaitsFor;
import nl.houvast.timeline.Fact;
import nl.houvast.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps an offer with all that follows from it, or nothing of it. Always in this order: the line of
 * time, which holds the person; the offer; the tasks. So nobody waits for each other.
 */
@Service
@Transactional(propagation = MANDATORY)
class TransferWork {

    private final Transfers transfers;
    private final Timeline timeline;
    private final Tasks tasks;
    private final Workers workers;
    private final ColleagueMoments moments;

    TransferWork(
            Transfers transfers,
            Timeline timeline,
            Tasks tasks,
            Workers workers,
            ColleagueMoments moments) {
        this.transfers = transfers;
        this.timeline = timeline;
        this.tasks = tasks;
        this.workers = workers;
        this.moments = moments;
    }

    Instant now() {
        return moments.now();
    }

    /**
     * A colleague was asked, and has that as a task. What came of who was asked before needs
     * nothing more.
     *
     * @throws Refusal when another colleague was asked and has not answered
     */
    void offered(Transfer transfer, Known file, Actor by) {
        var before = transfers.of(file.id()).stream().filter(it -> it.state().failed()).findFirst();
        write(transfer, by, Fact.by(transfer.between().receiver()), Fact.at(due(transfer)));
        transfers.keep(transfer);
        add(
                transfer,
                file,
                new Wanted(TaskKind.TRANSFER, transfer.between().receiver(), null, due(transfer)),
                by);
        before.ifPresent(
                it -> {
                    tasks.done(TaskKind.TODO, it.id().value(), by);
                    tasks.done(TaskKind.REVIEW, it.id().value(), by);
                    it.seenTo();
                    transfers.keep(it);
                });
    }

    /** The colleague said yes; they get the files after this. */
    void accepted(Transfer transfer, Actor by) {
        write(transfer, by);
        transfers.keep(transfer);
    }

    /** They have the files, and nothing to answer any more. */
    void taken(Transfer transfer, Actor by) {
        tasks.done(TaskKind.TRANSFER, transfer.id().value(), by);
    }

    /** The colleague said no: whoever asked thinks of something else. */
    void refused(Transfer transfer, Known file, Actor by) {
        write(transfer, by);
        transfers.keep(transfer);
        thinkAgain(transfer, file, "colleague.task.refused", by);
        tasks.done(TaskKind.TRANSFER, transfer.id().value(), by); // last: one is always open
    }

    /** Nobody asks any more, or there is nothing to answer. */
    void withdrawn(Transfer transfer, String goesOn, Actor by) {
        write(transfer, by);
        transfers.keep(transfer);
        tasks.drop(TaskKind.TRANSFER, transfer.id().value(), goesOn, by);
    }

    /** The files went elsewhere, and whoever asked may ask again. */
    void moved(Transfer transfer, Known file, Actor by) {
        write(transfer, by);
        transfers.keep(transfer);
        thinkAgain(transfer, file, "colleague.task.moved", by);
        tasks.drop(TaskKind.TRANSFER, transfer.id().value(), by);
    }

    /** The day passed: never in silence. */
    void lapsed(Transfer transfer, Known file) {
        var by = Actor.HOUSE;
        write(transfer, by, Fact.by(transfer.between().receiver()));
        transfers.keep(transfer);
        thinkAgain(transfer, file, "colleague.task.lapsed", by);
        tasks.drop(TaskKind.TRANSFER, transfer.id().value(), by);
    }

    /** Some time after that: whoever leads gets it, when whoever asked did nothing about it. */
    void lookedAt(Transfer transfer, Known file) {
        transfers.keep(transfer);
        if (tasks.waits(TaskKind.TODO, transfer.id().value())) {
            add(
                    transfer,
                    file,
                    new Wanted(
                            TaskKind.REVIEW,
                            null,
                            text(
                                    "colleague.task.supervisor",
                                    workers.name(transfer.between().sender()),
                                    workers.name(transfer.between().receiver())),
                            moments.follow()),
                    Actor.HOUSE);
        }
    }

    private void thinkAgain(Transfer transfer, Known file, String key, Actor by) {
        var receiver = workers.name(transfer.between().receiver());
        add(
                transfer,
                file,
                new Wanted(TaskKind.TODO, file.owner(), text(key, receiver), moments.follow()),
                by);
    }

    private void write(Transfer transfer, Actor by, String... facts) {
        timeline.write(
                transfer.about().person(),
                transfer.about().caseFile().value(),
                "colleague." + transfer.state(),
                new ArrayList<>(List.of(facts)),
                by);
    }

    private static Instant due(Transfer transfer) {
        var due = transfer.dueAt();
        if (due == null) {
            throw new IllegalStateException("what is open has a day");
        }
        return due;
    }

    /** What is to be done; by whoever leads when nobody is named. */
    private record Wanted(
            TaskKind kind, @Nullable String owner, @Nullable String title, Instant due) {}

    private void add(Transfer transfer, Known file, Wanted wanted, Actor by) {
        UUID origin = transfer.id().value();
        tasks.add(
                new NewTask(
                        file.person(),
                        file.id().value(),
                        file.region(),
                        file.team(),
                        wanted.owner(),
                        wanted.kind(),
                        origin,
                        TaskTopic.TRANSFER,
                        wanted.title(),
                        file.urgent() || wanted.owner() == null,
                        wanted.due(),
                        false,
                        WaitsFor.US),
                by);
    }
}
