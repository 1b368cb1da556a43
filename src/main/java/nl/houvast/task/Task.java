package nl.houvast.task;

import static nl.houvast.task.TaskRefusal.*;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.Sealed;
import nl.houvast.reach.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Work that waits for somebody. At every moment it has an owner or stands in the open list of a
 * team and region, and it has a moment before which it is done. Whether it may end is decided with
 * the others of its case file, on the {@link TaskBoard}.
 */
@Table(schema = "task", name = "task")
class Task {

    /** Whom it is about, and where that belongs. */
    record About(PersonId person, UUID caseFile, String region, String team) {}

    /** What is to be done, and what asked for it. */
    record What(
            TaskKind kind,
            @Nullable UUID origin,
            @Nullable TaskTopic topic,
            @Nullable Sealed title,
            boolean binding) {}

    /** Who put it here, and when. */
    record Added(String by, Instant at) {}

    @Id private final TaskId id;

    @Embedded(onEmpty = OnEmpty.USE_NULL)
    private final About about;

    @Embedded(onEmpty = OnEmpty.USE_NULL)
    private final What what;

    @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "added_")
    @SuppressWarnings("UnusedVariable") // read by SQL
    private final Added added;

    private @Nullable String owner;
    private boolean urgent;
    private Instant dueAt;
    private WaitsFor waitsFor;
    private TaskState state;
    private @Nullable String doneBy;
    private @Nullable Instant doneAt;

    @Version
    @SuppressWarnings("UnusedVariable") // Spring Data counts in it
    private int version;

    /** For reading it back; the rest is filled in after it. */
    Task(
            TaskId id,
            About about,
            What what,
            Added added,
            Instant dueAt,
            WaitsFor waitsFor,
            TaskState state) {
        this.id = id;
        this.about = about;
        this.what = what;
        this.added = added;
        this.dueAt = dueAt;
        this.waitsFor = waitsFor;
        this.state = state;
    }

    static Task of(NewTask wanted, @Nullable Sealed title, Actor by, Instant now) {
        var task =
                new Task(
                        TaskId.next(now),
                        new About(
                                wanted.person(), wanted.caseFile(), wanted.region(), wanted.team()),
                        new What(
                                wanted.kind(),
                                wanted.origin(),
                                wanted.topic(),
                                title,
                                wanted.binding()),
                        new Added(by.id(), now),
                        wanted.dueAt(),
                        wanted.waitsFor(),
                        TaskState.OPEN);
        task.owner = wanted.owner();
        task.urgent = wanted.urgent();
        return task;
    }

    /** What comes after this one, for whoever has this one. */
    Task then(TaskKind kind, @Nullable Sealed title, Instant due, Actor by, Instant now) {
        var next =
                new Task(
                        TaskId.next(now),
                        about,
                        new What(kind, null, null, title, false),
                        new Added(by.id(), now),
                        due,
                        WaitsFor.US,
                        TaskState.OPEN);
        next.owner = owner;
        return next;
    }

    /** A worker does what nobody did yet; a supervisor also what somebody else had. */
    void take(Actor by) {
        requireOpen();
        Refusal.unless(
                what.kind() != TaskKind.APPROVAL || by.role() == Role.SUPERVISOR, FOR_WHO_LEADS);
        Refusal.unless(owner == null || mayChange(by), ALREADY_TAKEN);
        owner = by.id();
    }

    /** It is for this account and nobody else. */
    void giveTo(String account) {
        owner = account;
    }

    /** Back to the open list of the team and region. */
    void release(Actor by) {
        requireOpen();
        Refusal.unless(mayChange(by), NOT_YOURS);
        owner = null;
    }

    /** Later or earlier, and whose turn it is until then. */
    void postpone(Instant due, WaitsFor turn, Actor by) {
        requireOpen();
        Refusal.unless(mayChange(by), NOT_YOURS);
        dueAt = due;
        waitsFor = turn;
    }

    /** The person wants nothing before this moment. */
    void rest(Instant until) {
        dueAt = until;
    }

    /** Ends it. Only the board calls this: it sees to what comes next. */
    void end(TaskState as, Actor by, Instant now) {
        Refusal.unless(state.mayBecome(as), ALREADY_DONE);
        state = as;
        doneBy = by.id();
        doneAt = now;
    }

    /** Whether this actor decides about it: who has it, or who leads. */
    boolean mayChange(Actor by) {
        return by.id().equals(owner) || by.role() == Role.SUPERVISOR;
    }

    private void requireOpen() {
        Refusal.unless(open(), ALREADY_DONE);
    }

    boolean open() {
        return state == TaskState.OPEN;
    }

    boolean asked(TaskKind kind, UUID origin) {
        return what.kind() == kind && origin.equals(what.origin());
    }

    /** As far as it decides who may see it. */
    Subject subject() {
        return new Subject(about.person(), about.region(), about.team(), owner);
    }

    TaskId id() {
        return id;
    }

    About about() {
        return about;
    }

    What what() {
        return what;
    }

    @Nullable String owner() {
        return owner;
    }

    boolean urgent() {
        return urgent;
    }

    Instant dueAt() {
        return dueAt;
    }

    WaitsFor waitsFor() {
        return waitsFor;
    }

    TaskState state() {
        return state;
    }

    @Nullable String doneBy() {
        return doneBy;
    }

    @Nullable Instant doneAt() {
        return doneAt;
    }
}
