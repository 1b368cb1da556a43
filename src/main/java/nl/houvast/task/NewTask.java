package nl.houvast.task;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Work to be done for a person in a case file.
 *
 * @param region code of the safety region that the case file belongs to; empty when not known
 * @param team name of the team that it is for; empty for everybody in the region
 * @param owner the account that does it, which sees it from then on; null for the open list of that
 *     team and region
 * @param origin what asked for it, to find it back by: of each kind one is open at most; null when
 *     nothing will
 * @param topic what it is about, or null when nothing else asked for it
 * @param title what is to be done exactly, or null when the kind says it all
 * @param dueAt before when
 * @param binding whether it stays when the case file closes
 */
public record NewTask(
        PersonId person,
        UUID caseFile,
        String region,
        String team,
        @Nullable String owner,
        TaskKind kind,
        @Nullable UUID origin,
        @Nullable TaskTopic topic,
        @Nullable String title,
        boolean urgent,
        Instant dueAt,
        boolean binding,
        WaitsFor waitsFor) {

    public NewTask {
        if (owner != null && owner.isBlank()) {
            throw new IllegalArgumentException("somebody has it, or nobody: then it is null");
        }
    }

    @Override
    public String toString() {
        return "NewTask[" + kind + "]";
    }
}
