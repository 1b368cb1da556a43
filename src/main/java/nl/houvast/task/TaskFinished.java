package nl.houvast.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker ticked a task. Told in the transaction that keeps it, before it is kept: whoever asked
 * for the task does there what follows, or refuses it with them. Identifies nobody who is helped.
 *
 * @param origin what asked for it, such as an action of a plan; null when a worker wrote it down
 * @param by the account that did it
 */
public record TaskFinished(
        TaskId task, TaskKind kind, @Nullable UUID origin, UUID caseFile, String by, Instant at) {}
