package nl.houvast.task;

import static nl.houvast.task.TaskRefusal.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * The open tasks of one case file, read together. Here stands the rule that nobody falls out: from
 * the first task until the case file ends, one is open, so somebody has the next step and it has a
 * moment. A worker says what that is; when the house ends the last one by itself, it asks somebody
 * to look what comes next.
 */
final class TaskBoard {

    private final List<Task> open;
    private final Set<Task> changed = new LinkedHashSet<>();
    private boolean ended;

    TaskBoard(boolean ended, List<Task> open) {
        this.ended = ended;
        this.open = new ArrayList<>(open);
    }

    /**
     * What a worker says comes next.
     *
     * @param title what is to be done exactly
     */
    record Next(TaskKind kind, Sealed title, Instant dueAt) {}

    /**
     * Who looks what comes next.
     *
     * @param account null for whoever had the last task
     */
    record Review(@Nullable String account, Instant dueAt) {}

    /**
     * Puts a task here. What was asked before, and is still open, stays as it is.
     *
     * @throws Refusal when the case file ended and the task does not bind
     */
    Task add(NewTask wanted, @Nullable Sealed title, Actor by, Instant now) {
        Refusal.unless(!ended || wanted.binding(), CASE_ENDED);
        var origin = wanted.origin();
        var before = origin == null ? Optional.<Task>empty() : find(wanted.kind(), origin);
        return before.orElseGet(() -> added(Task.of(wanted, title, by, now)));
    }

    /**
     * A worker did it.
     *
     * @throws Refusal when it is not theirs, or when it is the last one and nothing comes next
     */
    void finish(TaskId id, @Nullable Next next, Actor by, Instant now) {
        var task = get(id);
        Refusal.unless(task.mayChange(by), NOT_YOURS);
        Refusal.unless(next != null || !last(task), NO_NEXT_MOMENT);
        Refusal.unless(next == null || !ended, CASE_ENDED);
        if (next != null) {
            added(task.then(next.kind(), next.title(), next.dueAt(), by, now));
        }
        end(task, TaskState.DONE, by, now);
    }

    /**
     * The house ends what something asked for, because it was done or needs to be done no more.
     *
     * @param review who looks what comes next when this was the last one, and before when
     */
    void settle(Task task, TaskState as, Review review, Actor by, Instant now) {
        if (last(task)) {
            var next = added(task.then(TaskKind.REVIEW, null, review.dueAt(), by, now));
            if (review.account() != null) {
                next.giveTo(review.account());
            }
        }
        end(task, as, by, now);
    }

    /** What does not bind, and is due before this moment, waits for it. */
    void rest(Instant until) {
        open.stream()
                .filter(task -> !task.what().binding() && task.dueAt().isBefore(until))
                .forEach(
                        task -> {
                            task.rest(until);
                            changed.add(task);
                        });
    }

    /** The case file ends: what does not bind falls away. */
    void close(Actor by, Instant now) {
        endAll(task -> task.what().binding(), by, now);
    }

    /**
     * The consent for our help is gone: only what we owe somebody who was handed over goes on, and
     * whoever watches over that ends it.
     */
    void stop(Actor by, Instant now) {
        endAll(
                task -> task.what().binding() && task.what().kind() == TaskKind.HANDOVER_WATCH,
                by,
                now);
    }

    private void endAll(Predicate<Task> stays, Actor by, Instant now) {
        ended = true;
        List.copyOf(open).stream()
                .filter(stays.negate())
                .forEach(task -> end(task, TaskState.DROPPED, by, now));
    }

    /**
     * This open task, to change it; it is kept with the others.
     *
     * @throws Refusal when it is open no more
     */
    Task get(TaskId id) {
        var found =
                open.stream()
                        .filter(task -> task.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(ALREADY_DONE));
        changed.add(found);
        return found;
    }

    /** The open task that this asked for. */
    Optional<Task> find(TaskKind kind, UUID origin) {
        return open.stream().filter(task -> task.asked(kind, origin)).findFirst();
    }

    /** Whether this is the only open task of a case file that goes on. */
    boolean last(Task task) {
        return !ended && open.size() == 1 && open.contains(task);
    }

    private Task added(Task task) {
        open.add(task);
        changed.add(task);
        return task;
    }

    private void end(Task task, TaskState as, Actor by, Instant now) {
        task.end(as, by, now);
        open.remove(task);
        changed.add(task);
    }

    boolean ended() {
        return ended;
    }

    List<Task> open() {
        return List.copyOf(open);
    }

    /** What is to be kept. */
    List<Task> changed() {
        return List.copyOf(changed);
    }
}
