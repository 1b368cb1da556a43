package nl.houvast.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.person.PersonId;
import org.jspecify.annotations.Nullable;

/** Work that nobody needs to do, and colleagues who do not exist. */
final class TaskExamples {

    /** A Tuesday in November, at noon in Amsterdam. */
    static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

    static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

    static final Actor NOOR = Actor.worker("worker-noor");
    static final Actor SVEN = Actor.worker("worker-sven");
    static final Actor FATMA = new Actor("supervisor-fatma", Role.SUPERVISOR, Scope.EVERYWHERE);

    static final UUID CASE = new UUID(0x7000, 1);
    static final PersonId SAM = new PersonId(new UUID(0x7000, 2));

    private TaskExamples() {}

    /** Somebody who works for one region. */
    static Actor workerOf(String region) {
        return new Actor("worker-" + region, Role.WORKER, Scope.of(Set.of(region), Set.of()));
    }

    /** What Noor wrote down to do by tomorrow. */
    static NewTask todo() {
        return todo(SAM, CASE, NOOR.id(), null);
    }

    static NewTask todo(
            PersonId person, UUID caseFile, @Nullable String owner, @Nullable String title) {
        return new NewTask(
                person,
                caseFile,
                "",
                "",
                owner,
                TaskKind.TODO,
                null,
                null,
                title,
                false,
                TOMORROW,
                false,
                WaitsFor.US);
    }

    /** Something of this kind that this asked for; Noor has it. */
    static NewTask asked(TaskKind kind, UUID origin, boolean binding) {
        return asked(SAM, CASE, kind, origin, binding);
    }

    static NewTask asked(
            PersonId person, UUID caseFile, TaskKind kind, UUID origin, boolean binding) {
        return new NewTask(
                person,
                caseFile,
                "",
                "",
                NOOR.id(),
                kind,
                origin,
                TaskTopic.HANDOVER,
                null,
                false,
                TOMORROW,
                binding,
                WaitsFor.US);
    }

    /** The same in another place. */
    static NewTask in(String region, String team, NewTask task) {
        return new NewTask(
                task.person(),
                task.caseFile(),
                region,
                team,
                task.owner(),
                task.kind(),
                task.origin(),
                task.topic(),
                task.title(),
                task.urgent(),
                task.dueAt(),
                task.binding(),
                task.waitsFor());
    }

    /** The same, due then, urgent or not. */
    static NewTask due(Instant at, boolean urgent, NewTask task) {
        return new NewTask(
                task.person(),
                task.caseFile(),
                task.region(),
                task.team(),
                task.owner(),
                task.kind(),
                task.origin(),
                task.topic(),
                task.title(),
                urgent,
                at,
                task.binding(),
                task.waitsFor());
    }
}
